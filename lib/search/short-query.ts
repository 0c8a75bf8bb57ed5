/**
 * Short queries: what people type. Spelling is forgiven, and the query is compared with each symptom, title and name as a whole.
 */
import type { IndexedEntry } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { glossaryTerms, type KeepList, terms } from './words.ts';

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

/** Whether a short query was typed: programs print timestamps, levels and prompts in front of what they say, and they do not misspell it. */
export function isTyped(reading: Reading): boolean {
  return isShortQuery(reading) && reading.pieces.every((piece) => piece.from === 0);
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

/** The terms of each symptom, title and name of an entry; the same for every query, so they are cut once. */
const termSets = new WeakMap<IndexedEntry, Set<string>[]>();

function symptomTerms(entry: IndexedEntry, keep: KeepList, glossary: Readonly<Record<string, string>>): Set<string>[] {
  const known = termSets.get(entry);
  if (known) return known;
  const texts = [entry.title, entry.slug, ...entry.symptoms, ...entry.names, entry.ko.title, ...entry.ko.symptoms];
  const sets = texts.map((text) => new Set([...terms(text, keep), ...glossaryTerms(text, glossary)]));
  termSets.set(entry, sets);
  return sets;
}

/**
 * How far a query and one symptom, title or name of an entry are the same words: the weighted harmonic mean of both directions, 0 to 1.
 */
export function symptomLikeness(
  query: ReadonlyMap<string, number>,
  entry: IndexedEntry,
  lexicon: Lexicon,
  keep: KeepList,
  glossary: Readonly<Record<string, string>>,
): number {
  const weight = (term: string) => lexicon.weightOf(term) || UNKNOWN_TERM_WEIGHT;
  const queryWeight = [...query.keys()].reduce((sum, term) => sum + weight(term), 0);
  if (queryWeight === 0) return 0;
  let best = 0;
  for (const own of symptomTerms(entry, keep, glossary)) {
    let shared = 0;
    let ownWeight = 0;
    for (const term of own) {
      ownWeight += weight(term);
      if (query.has(term)) shared += weight(term);
    }
    if (shared === 0) continue;
    const precision = shared / queryWeight;
    const recall = shared / ownWeight;
    best = Math.max(best, (2 * precision * recall) / (precision + recall));
  }
  return best;
}

/** What a word that no entry has weighs in a query. */
const UNKNOWN_TERM_WEIGHT = 1.5;
