/**
 * Signals: for each entry that could explain a paste, what speaks for and against it.
 */
import { scoreWords, type WordScores } from './bm25.ts';
import { asksForInstructions, speaksOfTrouble } from './evidence.ts';
import type { Features } from './features.ts';
import { FUZZY_CANDIDATES, FUZZY_TEXTS, fuzzyLikeness } from './fuzzy.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenEntry } from './library.ts';
import type { PieceFit } from './matcher.ts';
import type { Reading } from './reading.ts';
import type { Symptoms } from './short-query.ts';
import type { SearchVocabulary } from './types.ts';
import { glossaryTerms, type KeepList, terms } from './words.ts';

/** Entries that words alone bring up for a closer look. */
const WORD_CANDIDATES = 12;
/** Coverage from which an alignment begins to count as whole. */
const WHOLE_FROM = 0.7;
/** Known part of a Korean query from which it counts as one about this field; every language's small words are known. */
const KOREAN_KNOWN_FROM = 0.6;
/** From this likeness on one word is what a fault is called. */
const NAMED = 0.9;
/** Weight of a short query's known words at which it says half of what it can: about two words that one entry has alone. */
const HALF_SAID = 10;
/** So much of a signature or of a phrasing must be seen of what is explained elsewhere: words that it shares with an entry are no reason to doubt that. */
const ELSEWHERE_FROM = 0.6;
/** Longest part of a line that is looked at for words of trouble. */
const MAX_TROUBLE = 2_000;
/** Alignments kept for an entry. */
const MAX_FITS = 60;

/** A candidate with its signals, before it becomes a result; what scripts/fit.ts learns from. */
export type Candidate = { entry: OpenEntry; features: Features; fits: PieceFit[]; supporting: string[]; corrected: boolean };

/** What a search knows besides the paste. */
export type Context = { vocabulary: SearchVocabulary; keep: KeepList; lexicon: Lexicon; symptoms: Symptoms };

/** A paste as the search understands it. */
export type Query = {
  paste: string;
  reading: Reading;
  /** Term → how often it is said, after spelling was forgiven and Korean was translated. */
  counts: ReadonlyMap<string, number>;
  /** A line or two, so that its few words are all there is. */
  short: boolean;
  /** Typed by a person. */
  typed: boolean;
  korean: boolean;
  /** What it says in Korean, in English. */
  translated: readonly string[];
  /** Terms that stand for misspelt ones. */
  corrections: readonly string[];
};

/**
 * The candidates for a paste, in no order.
 *
 * @param entries the entries that were found
 * @param fits entry number → the lines that fit one of its signatures
 */
export function gather(query: Query, entries: readonly OpenEntry[], fits: ReadonlyMap<number, PieceFit[]>, context: Context): Candidate[] {
  const { lexicon, symptoms, vocabulary } = context;
  const { paste, reading, counts, short, typed, korean, translated, corrections } = query;
  const words = scoreWords(counts, lexicon, entries);
  const byWords = words.best.filter(({ data }) => !data.elsewhere).slice(0, WORD_CANDIDATES);
  const considered = new Set([...entries.filter(({ number, data }) => fits.has(number) || data.elsewhere), ...byWords]);
  // Letter by letter is only worth its time where a word is not known as it was typed.
  const misspelt = typed && (corrections.length > 0 || [...reading.counts.keys()].some((term) => lexicon.weightOf(term) === 0));
  const likeness = misspelt
    ? fuzzyLikeness(
        paste.trim(),
        new Map(words.best.slice(0, FUZZY_CANDIDATES).map((entry) => [entry.number, symptoms.closest(counts.keys(), entry, FUZZY_TEXTS)])),
      )
    : new Map<number, number>();
  const foreignProduct = vocabulary.products.some((product) => reading.words.has(product) || translated.includes(product));
  const trouble = typed || reading.pieces.some((piece) => speaksOfTrouble(piece.text)) ? 1 : 0;
  const troubled = createTroubledLines(reading);
  const known = korean ? knownKorean(paste, context) : short ? knownPart(counts.keys(), lexicon) : 1;

  const instructions = typed && asksForInstructions(paste) ? 1 : 0;
  const isName = ({ phrasings }: OpenEntry) => phrasings.some((name) => name.toLowerCase() === paste.trim().toLowerCase());
  const single = typed && reading.pieces.flatMap(({ tokens }) => tokens).length === 1;
  const said = short ? words.full / (words.full + HALF_SAID) : 0;
  const candidates = [...considered].flatMap((opened): Candidate[] => {
    const { number, data: entry } = opened;
    const holds = (phrases: readonly string[] | undefined) => (phrases ?? []).filter((phrase) => reading.words.has(phrase));
    const ruledOut = holds(entry.not).length > 0;
    const requirementMissing = entry.requires.length > 0 && holds(entry.requires).length === 0;
    const allowed = ({ signature }: PieceFit) => {
      const { requires, not } = entry.signatures[signature.index] ?? { requires: undefined, not: undefined };
      return !ruledOut && !requirementMissing && (requires === undefined || holds(requires).length > 0) && holds(not).length === 0;
    };
    const all = fits.get(number) ?? [];
    const denied = all.filter((fit) => !allowed(fit));
    const own = all
      .filter(allowed)
      .sort((a, b) => b.strength - a.strength || b.alignment.explained - a.alignment.explained || a.piece.line - b.piece.line)
      .slice(0, MAX_FITS);
    const best = own[0];
    const components = entry.components.filter((name) =>
      vocabulary.components[name]?.words.some((word) => reading.words.has(word) || translated.includes(word)),
    );
    const supporting = [...holds(entry.context), ...own.flatMap(({ signature }) => holds(entry.signatures[signature.index]?.context))];
    const whole = new Set(own.filter(({ alignment }) => alignment.coverage > 0.75).map(({ signature }) => signature.index)).size;
    const symptom = typed ? symptoms.likeness(counts.keys(), opened) : 0;
    if (entry.elsewhere) {
      const known = (best?.alignment.coverage ?? 0) >= ELSEWHERE_FROM || symptom >= ELSEWHERE_FROM;
      if (!known || (entry.elsewhere.healthy && troubled.anyBeside(own))) return [];
    }
    const ownProduct = entry.elsewhere?.products.some((product) => reading.words.has(product)) ?? false;
    const ownWords = wordSignals(opened, words);
    const candidate = {
      entry: opened,
      fits: own,
      supporting: [...new Set(supporting)],
      corrected: corrections.length > 0 && best === undefined,
      features: {
        signature: best?.strength ?? 0,
        coverage: best?.alignment.coverage ?? 0,
        whole: Math.max(0, ((best?.alignment.coverage ?? 0) - WHOLE_FROM) / (1 - WHOLE_FROM)),
        specific: 0,
        explained: best?.alignment.explained ?? 0,
        contradicted: best?.alignment.contradicted ?? 0,
        denied: Math.max(0, Math.max(0, ...denied.map(({ strength }) => strength)) - (best?.strength ?? 0)),
        shortSignature: short ? (best?.strength ?? 0) : 0,
        wordings: whole === 0 ? 0 : 1 - 1 / whole,
        ...ownWords,
        shortShare: short ? ownWords.tellingShare : 0,
        symptom,
        fuzzy: likeness.get(number) ?? 0,
        component: components.length > 0 || ownProduct ? 1 : 0,
        context: Math.min(1, new Set(supporting).size / 2),
        foreign: foreignProduct && components.length === 0 && !ownProduct ? 1 : 0,
        ruledOut: ruledOut ? 1 : 0,
        requirementMissing: requirementMissing ? 1 : 0,
        margin: 0,
        short: short ? 1 : 0,
        said,
        lone: single && !isName(opened) && symptom < NAMED && (best?.alignment.coverage ?? 0) < NAMED ? 1 : 0,
        known,
        trouble,
        instructions,
        elsewhere: entry.elsewhere ? 1 : 0,
        korean: korean ? Math.max(0, (known - KOREAN_KNOWN_FROM) / (1 - KOREAN_KNOWN_FROM)) : 0,
        koreanNamed: korean && components.length > 0 ? 1 : 0,
      },
    };
    return [candidate];
  });
  setMargins(candidates);
  return candidates;
}

/** Lines that speak of trouble, their levels included. Looked for when output is first to be called healthy: most pastes are not. */
function createTroubledLines({ pieces, lines }: Reading): { anyBeside(fits: readonly PieceFit[]): boolean } {
  let troubled: number[] | undefined;
  return {
    anyBeside(fits) {
      troubled ??= pieces.filter(({ line }) => speaksOfTrouble((lines[line - 1] ?? '').slice(0, MAX_TROUBLE))).map(({ line }) => line);
      const explained = new Set(fits.map(({ piece }) => piece.line));
      return troubled.some((line) => !explained.has(line));
    },
  };
}

function wordSignals(entry: OpenEntry, words: WordScores): Pick<Features, 'wordsRelative' | 'wordsShare' | 'tellingShare'> {
  const own = words.of(entry);
  const best = words.best[0] ? words.of(words.best[0]) : 0;
  return {
    wordsRelative: best === 0 ? 0 : own / best,
    wordsShare: words.full === 0 ? 0 : own / words.full,
    tellingShare: words.tellingFull === 0 ? 0 : words.tellingOf(entry) / words.tellingFull,
  };
}

/** Part of a short query that means something here: words that no entry knows speak against all of them. */
function knownPart(terms: Iterable<string>, lexicon: Lexicon): number {
  const all = [...terms];
  return all.length === 0 ? 0 : all.filter((term) => lexicon.weightOf(term) > 0).length / all.length;
}

/** The same for Korean, word by word: one is known if the glossary has a part of it, or if half of its bigrams are. */
function knownKorean(query: string, { vocabulary, keep, lexicon }: Context): number {
  const words = query.split(/[^\p{L}\p{N}_.-]+/u).filter((word) => word !== '');
  const known = words.filter((word) => glossaryTerms(word, vocabulary.glossary).length > 0 || knownPart(terms(word, keep), lexicon) >= 0.5);
  return words.length === 0 ? 0 : known.length / words.length;
}

/**
 * The lead of each candidate: over the best rival on its own best line, so that two faults in one paste do not spoil each other; where no
 * line speaks for it, over the best of all others.
 */
function setMargins(candidates: Candidate[]): void {
  const lines = new Map<number, { strength: Leader; weight: number }>();
  for (const candidate of candidates) {
    for (const fit of candidate.fits) {
      const line = lines.get(fit.piece.line) ?? { strength: createLeader(), weight: 0 };
      lines.set(fit.piece.line, line);
      line.strength.add(candidate, fit.strength);
      line.weight = Math.max(line.weight, fit.alignment.weight);
    }
  }
  const share = createLeader();
  const overall = createLeader();
  for (const candidate of candidates) {
    share.add(candidate, candidate.features.wordsShare);
    overall.add(candidate, overallOf(candidate));
  }
  for (const candidate of candidates) {
    const { features } = candidate;
    const best = candidate.fits[0];
    const line = best && lines.get(best.piece.line);
    if (line) {
      const wordLead = features.wordsShare - share.but(candidate);
      features.specific = best.alignment.weight / line.weight;
      features.margin = best.strength - line.strength.but(candidate) + Math.max(-0.1, Math.min(0.1, wordLead));
    } else {
      features.margin = overallOf(candidate) - overall.but(candidate);
    }
  }
}

function overallOf({ features }: Candidate): number {
  return features.signature * 2 + features.wordsShare + features.symptom;
}

/** The largest value, and the largest that any other candidate has: at least 0. */
type Leader = { add(candidate: Candidate, value: number): void; but(candidate: Candidate): number };

function createLeader(): Leader {
  let first: Candidate | undefined;
  let best = 0;
  let second = 0;
  return {
    add(candidate, value) {
      if (value > best) {
        if (candidate !== first) second = best;
        [first, best] = [candidate, value];
      } else if (value > second && candidate !== first) second = value;
    },
    but: (candidate) => (candidate === first ? second : best),
  };
}
