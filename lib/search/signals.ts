/**
 * Signals: for each entry that could explain a paste, what speaks for and against it.
 */
import { scoreWords, type WordScores } from './bm25.ts';
import type { Features } from './features.ts';
import { FUZZY_CANDIDATES, FUZZY_TEXTS, fuzzyLikeness } from './fuzzy.ts';
import type { IndexedEntry } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenEntry } from './library.ts';
import { setMargins } from './margins.ts';
import type { PieceFit } from './matcher.ts';
import { signalsOfQuery } from './query-signals.ts';
import type { Reading } from './reading.ts';
import type { Symptoms } from './short-query.ts';
import type { SearchVocabulary } from './types.ts';
import type { KeepList } from './words.ts';

/** Entries that words alone bring up for a closer look. */
const WORD_CANDIDATES = 12;
/** Coverage from which an alignment begins to count as whole. */
const WHOLE_FROM = 0.7;
/** From this likeness on one word is what a fault is called. */
const NAMED = 0.9;
/** So much of a signature or of a phrasing must be seen of what is explained elsewhere: words that it shares with an entry are no reason to doubt that. */
const ELSEWHERE_FROM = 0.6;
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
  const { symptoms, vocabulary } = context;
  const { paste, reading, counts, short, typed, korean, translated, corrections } = query;
  const words = scoreWords(counts, context.lexicon, entries);
  const ofQuery = signalsOfQuery(query, words, context);
  const likeness = likenessOf(query, words, context);
  const isName = ({ phrasings }: OpenEntry) => phrasings.some((name) => name.toLowerCase() === paste.trim().toLowerCase());
  const names = (word: string) => reading.words.has(word) || translated.includes(word);

  const byWords = words.best.filter(({ data }) => !data.elsewhere).slice(0, WORD_CANDIDATES);
  const considered = new Set([...entries.filter(({ number, data }) => fits.has(number) || data.elsewhere), ...byWords]);
  const candidates = [...considered].flatMap((entry): Candidate[] => {
    const { number, data } = entry;
    const { own, denied, ruledOut, requirementMissing, supporting } = underConditions(data, fits.get(number) ?? [], reading);
    const best = own[0];
    const coverage = best?.alignment.coverage ?? 0;
    const symptom = typed ? symptoms.likeness(counts.keys(), entry) : 0;
    if (data.elsewhere) {
      const isRecognised = coverage >= ELSEWHERE_FROM || symptom >= ELSEWHERE_FROM;
      if (!isRecognised || (data.elsewhere.healthy && ofQuery.hasTroubleBeside(own))) return [];
    }
    const component =
      data.components.some((name) => vocabulary.components[name]?.words.some(names)) ||
      (data.elsewhere?.products ?? []).some((product) => reading.words.has(product));
    const whole = new Set(own.filter(({ alignment }) => alignment.coverage > 0.75).map(({ signature }) => signature.index)).size;
    const byWord = wordSignals(entry, words);
    const features: Features = {
      signature: best?.strength ?? 0,
      coverage,
      whole: Math.max(0, (coverage - WHOLE_FROM) / (1 - WHOLE_FROM)),
      specific: 0,
      explained: best?.alignment.explained ?? 0,
      contradicted: best?.alignment.contradicted ?? 0,
      denied: Math.max(0, Math.max(0, ...denied.map(({ strength }) => strength)) - (best?.strength ?? 0)),
      shortSignature: short ? (best?.strength ?? 0) : 0,
      wordings: whole === 0 ? 0 : 1 - 1 / whole,
      ...byWord,
      shortShare: short ? byWord.tellingShare : 0,
      symptom,
      fuzzy: likeness.get(number) ?? 0,
      component: component ? 1 : 0,
      context: Math.min(1, supporting.length / 2),
      foreign: ofQuery.foreignProduct && !component ? 1 : 0,
      ruledOut: ruledOut ? 1 : 0,
      requirementMissing: requirementMissing ? 1 : 0,
      margin: 0,
      ...ofQuery.features,
      lone: ofQuery.single && !isName(entry) && symptom < NAMED && coverage < NAMED ? 1 : 0,
      elsewhere: data.elsewhere ? 1 : 0,
      koreanNamed: korean && component ? 1 : 0,
    };
    return [{ entry, fits: own, supporting, corrected: corrections.length > 0 && best === undefined, features }];
  });
  setMargins(candidates);
  return candidates;
}

/** Letter by letter, for the entries that the words have brought up. It is only worth its time where a word is not known as it was typed. */
function likenessOf({ paste, reading, counts, typed, corrections }: Query, words: WordScores, { lexicon, symptoms }: Context) {
  const misspelt = typed && (corrections.length > 0 || [...reading.counts.keys()].some((term) => lexicon.weightOf(term) === 0));
  if (!misspelt) return new Map<number, number>();
  const candidates = words.best.slice(0, FUZZY_CANDIDATES);
  return fuzzyLikeness(
    paste.trim(),
    new Map(candidates.map((entry) => [entry.number, symptoms.closest(counts.keys(), entry, FUZZY_TEXTS)])),
  );
}

/** What an entry's conditions leave of the lines that fit it: its own, best first, and those whose conditions are not met. */
function underConditions(entry: IndexedEntry, fits: readonly PieceFit[], { words }: Reading) {
  const holds = (phrases: readonly string[] | undefined) => (phrases ?? []).filter((phrase) => words.has(phrase));
  const ruledOut = holds(entry.not).length > 0;
  const requirementMissing = entry.requires.length > 0 && holds(entry.requires).length === 0;
  const isAllowed = ({ signature }: PieceFit) => {
    const { requires, not } = entry.signatures[signature.index] ?? { requires: undefined, not: undefined };
    return !ruledOut && !requirementMissing && (requires === undefined || holds(requires).length > 0) && holds(not).length === 0;
  };
  const own = fits
    .filter(isAllowed)
    .sort((a, b) => b.strength - a.strength || b.alignment.explained - a.alignment.explained || a.piece.line - b.piece.line)
    .slice(0, MAX_FITS);
  const supporting = [...holds(entry.context), ...own.flatMap(({ signature }) => holds(entry.signatures[signature.index]?.context))];
  return { own, denied: fits.filter((fit) => !isAllowed(fit)), ruledOut, requirementMissing, supporting: [...new Set(supporting)] };
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
