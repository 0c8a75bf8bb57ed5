/**
 * Short queries: what people type. Spelling is forgiven, and the query is compared with each symptom, title and name as a whole.
 */
import { phrasingTerms } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenEntry } from './library.ts';
import type { Reading } from './reading.ts';
import { isCorrectable } from './spelling.ts';
import type { SearchVocabulary } from './types.ts';
import type { KeepList, Mask } from './words.ts';

/** A query is short up to this many words, on at most two lines. */
const MAX_WORDS = 18;
const MAX_LINES = 2;

/** Whether a paste is so short that its few words are all there is: a line or two, and no table or structured log. */
export function isShortQuery(reading: Reading): boolean {
  const spoken = reading.pieces.filter((piece) => piece.kind === 'line');
  return (
    reading.pieces.every((piece) => piece.kind === 'line' || piece.kind === 'joined') &&
    spoken.length <= MAX_LINES &&
    spoken.reduce((sum, piece) => sum + piece.tokens.length, 0) <= MAX_WORDS
  );
}

/** What nobody types. */
const PRINTED: ReadonlySet<Mask | undefined> = new Set<Mask>(['time', 'date', 'ip', 'uuid', 'mac']);
const STRUCTURED = /[{}\\]|":/;

/** Whether a short query was typed: programs print times, addresses, levels and prompts beside what they say, and they do not misspell it. */
export function isTyped(reading: Reading): boolean {
  return (
    isShortQuery(reading) &&
    reading.pieces.every(
      (piece) => piece.from === 0 && !STRUCTURED.test(piece.text) && piece.tokens.every(({ mask }) => !PRINTED.has(mask)),
    )
  );
}

/** The words of a query that no entry has, though somebody may have meant one that they have. */
export function unknownWords(counts: ReadonlyMap<string, number>, lexicon: Lexicon): string[] {
  return [...counts.keys()].filter((term) => lexicon.weightOf(term) === 0 && isCorrectable(term));
}

/**
 * Adds the nearest known term for each unknown one.
 *
 * @returns the terms that were added
 * @example correctTypos(new Map([['dashbord', 1]]), lexicon) // → ['dashboard'], and the map has it too
 */
export function correctTypos(counts: Map<string, number>, lexicon: Lexicon): string[] {
  const added: string[] = [];
  for (const term of [...counts.keys()]) {
    if (lexicon.weightOf(term) > 0) continue;
    const nearest = lexicon.nearest(term);
    if (nearest === undefined || counts.has(nearest)) continue;
    counts.set(nearest, 1);
    counts.delete(term);
    added.push(nearest);
  }
  return added;
}

/** One symptom, title or name of an entry: its terms, and what they tell together. */
type Phrasing = { text: string; terms: ReadonlySet<string>; weight: number };

/** What a word that no entry has weighs in a query. */
const UNKNOWN_TERM_WEIGHT = 1.5;

/** Compares what was typed with what the entries call their fault. */
export type Symptoms = {
  /**
   * How far a query and one symptom, title or name of an entry are the same words: the weighted harmonic mean of both directions, 0 to 1.
   *
   * @param query the terms that were typed
   */
  likeness(query: Iterable<string>, entry: OpenEntry): number;
  /** The entry's symptoms, titles and names that are most like a query, best first. */
  closest(query: Iterable<string>, entry: OpenEntry, count: number): string[];
};

/** Compares with the phrasings of entries; each entry's are cut into terms when it is first compared. */
export function createSymptoms(vocabulary: SearchVocabulary, lexicon: Lexicon, keep: KeepList): Symptoms {
  const weightOf = (term: string) => lexicon.weightOf(term) || UNKNOWN_TERM_WEIGHT;
  const sum = (words: Iterable<string>) => {
    let all = 0;
    for (const word of words) all += weightOf(word);
    return all;
  };
  const known = new WeakMap<readonly string[], Phrasing[]>();
  const compared = (query: Iterable<string>, entry: OpenEntry): { text: string; likeness: number }[] => {
    let phrasings = known.get(entry.phrasings);
    if (!phrasings) {
      phrasings = entry.phrasings.map((text) => {
        const words = new Set(phrasingTerms(text, vocabulary, keep));
        // A slug reads as its words, as people type them.
        return { text: text.replaceAll('-', ' '), terms: words, weight: sum(words) };
      });
      known.set(entry.phrasings, phrasings);
    }
    const typed = [...query].map((term) => ({ term, weight: weightOf(term) }));
    const queryWeight = typed.reduce((all, { weight }) => all + weight, 0);
    return phrasings.map((own) => {
      let shared = 0;
      for (const { term, weight } of typed) if (own.terms.has(term)) shared += weight;
      // 2 / (1 / precision + 1 / recall), where precision is shared / queryWeight and recall is shared / own.weight
      return { text: own.text, likeness: shared > 0 ? (2 * shared) / (queryWeight + own.weight) : 0 };
    });
  };
  return {
    likeness: (query, entry) => Math.max(0, ...compared(query, entry).map(({ likeness }) => likeness)),
    closest: (query, entry, count) =>
      compared(query, entry)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, count)
        .map(({ text }) => text),
  };
}
