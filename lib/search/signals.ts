/**
 * Signals: for each entry that could explain a paste, what speaks for and against it.
 */
import { scoreWords, type WordScores } from './bm25.ts';
import { speaksOfTrouble } from './evidence.ts';
import type { Features } from './features.ts';
import { FUZZY_CANDIDATES, fuzzyLikeness } from './fuzzy.ts';
import type { SearchIndex } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { PieceFit } from './matcher.ts';
import type { Reading } from './reading.ts';
import { correctTypos, isShortQuery, isTyped, symptomLikeness } from './short-query.ts';
import { glossaryTerms, isKorean, type KeepList } from './words.ts';

/** Entries that words alone bring up for a closer look. */
const WORD_CANDIDATES = 12;
/** Coverage from which an alignment begins to count as whole. */
const WHOLE_FROM = 0.7;
/** Alignments kept for an entry. */
const MAX_FITS = 60;

/** A candidate with its signals, before it becomes a result; what scripts/fit.ts learns from. */
export type Candidate = { entry: number; features: Features; fits: PieceFit[]; supporting: string[]; corrected: boolean };

/** What a search knows besides the paste. */
export type Context = { index: SearchIndex; keep: KeepList; lexicon: Lexicon };

/**
 * The candidates for a paste, in no order.
 *
 * @param fits entry number → the lines that fit one of its signatures
 */
export function gather(paste: string, reading: Reading, fits: Map<number, PieceFit[]>, context: Context): Candidate[] {
  const { index, lexicon } = context;
  const short = isShortQuery(reading);
  const counts = new Map(reading.counts);
  const typed = isTyped(reading);
  const corrections = typed ? correctTypos(counts, lexicon) : [];
  for (const term of short ? glossaryTerms(paste, index.vocabulary.glossary) : []) counts.set(term, Math.max(1, counts.get(term) ?? 0));
  const words = scoreWords(counts, lexicon);
  const byWords = [...words.scores].sort((a, b) => b[1] - a[1]);
  const bestWords = byWords[0]?.[1] ?? 0;
  const considered = new Set([...fits.keys(), ...byWords.slice(0, WORD_CANDIDATES).map(([entry]) => entry)]);
  // Letter by letter is only worth its time where a word is not known as it was typed.
  const misspelt = typed && (corrections.length > 0 || [...reading.counts.keys()].some((term) => lexicon.weightOf(term) === 0));
  const likeness = misspelt
    ? fuzzyLikeness(
        paste.trim(),
        index.entries,
        byWords.slice(0, FUZZY_CANDIDATES).map(([entry]) => entry),
      )
    : new Map<number, number>();
  const foreignProduct = index.vocabulary.products.some((product) => reading.words.has(product));
  const trouble = typed || reading.pieces.some((piece) => speaksOfTrouble(piece.text)) ? 1 : 0;
  const korean = short && isKorean(paste) ? 1 : 0;
  const known = short ? knownPart(counts, lexicon) : 1;

  const candidates = [...considered].flatMap((number): Candidate[] => {
    const entry = index.entries[number];
    if (!entry) return [];
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
    const components = entry.components.filter((name) => index.vocabulary.components[name]?.words.some((word) => reading.words.has(word)));
    const supporting = [...holds(entry.context), ...own.flatMap(({ signature }) => holds(entry.signatures[signature.index]?.context))];
    const whole = new Set(own.filter(({ alignment }) => alignment.coverage > 0.75).map(({ signature }) => signature.index)).size;
    const symptom = typed ? symptomLikeness(counts, entry, lexicon, context.keep, index.vocabulary.glossary) : 0;
    return [
      {
        entry: number,
        fits: own,
        supporting: [...new Set(supporting)],
        corrected: corrections.some((term) => (lexicon.postingsOf(term) ?? []).length > 0) && best === undefined,
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
          ...wordSignals(number, words, bestWords),
          shortShare: short ? wordSignals(number, words, bestWords).tellingShare : 0,
          symptom,
          fuzzy: likeness.get(number) ?? 0,
          component: components.length > 0 ? 1 : 0,
          context: Math.min(1, new Set(supporting).size / 2),
          foreign: foreignProduct && components.length === 0 ? 1 : 0,
          ruledOut: ruledOut ? 1 : 0,
          requirementMissing: requirementMissing ? 1 : 0,
          margin: 0,
          short: short ? 1 : 0,
          known,
          trouble,
          korean,
        },
      },
    ];
  });
  setMargins(candidates);
  return candidates;
}

function wordSignals(entry: number, words: WordScores, best: number): Pick<Features, 'wordsRelative' | 'wordsShare' | 'tellingShare'> {
  const own = words.scores.get(entry) ?? 0;
  return {
    wordsRelative: best === 0 ? 0 : own / best,
    wordsShare: words.full === 0 ? 0 : own / words.full,
    tellingShare: words.tellingFull === 0 ? 0 : (words.telling.get(entry) ?? 0) / words.tellingFull,
  };
}

/** Part of a short query that means something here: words that no entry knows speak against all of them. */
function knownPart(counts: ReadonlyMap<string, number>, lexicon: Lexicon): number {
  const all = [...counts.keys()];
  return all.length === 0 ? 0 : all.filter((term) => lexicon.weightOf(term) > 0).length / all.length;
}

/**
 * The lead of each candidate: over the best rival on its own best line, so that two faults in one paste do not spoil each other; where no
 * line speaks for it, over the best of all others.
 */
function setMargins(candidates: Candidate[]): void {
  const strengthOn = new Map<number, { entry: number; strength: number; weight: number }[]>();
  for (const { entry, fits } of candidates) {
    for (const fit of fits) {
      const list = strengthOn.get(fit.piece.line) ?? [];
      list.push({ entry, strength: fit.strength, weight: fit.alignment.weight });
      strengthOn.set(fit.piece.line, list);
    }
  }
  const overall = (features: Features) => features.signature * 2 + features.wordsShare + features.symptom;
  for (const candidate of candidates) {
    const best = candidate.fits[0];
    const wordLead =
      candidate.features.wordsShare -
      Math.max(0, ...candidates.filter((other) => other !== candidate).map((other) => other.features.wordsShare));
    if (best) {
      const onLine = strengthOn.get(best.piece.line) ?? [];
      candidate.features.specific = best.alignment.weight / Math.max(best.alignment.weight, ...onLine.map(({ weight }) => weight));
      const rivals = onLine.filter(({ entry }) => entry !== candidate.entry);
      candidate.features.margin =
        best.strength - Math.max(0, ...rivals.map(({ strength }) => strength)) + Math.max(-0.1, Math.min(0.1, wordLead));
    } else {
      candidate.features.margin =
        overall(candidate.features) -
        Math.max(0, ...candidates.filter((other) => other !== candidate).map((other) => overall(other.features)));
    }
  }
}
