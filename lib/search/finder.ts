/**
 * The finder: paste → the few entries that are worth a closer look. It knows the entries by their telling words only, so it need not have
 * opened any; whether one of them explains the paste, and how surely, is for the signals to say.
 *
 * An entry is found by what the whole paste speaks of, or by one line that shares the words of its signatures: the second finds a fault in a
 * log that is about something else.
 */
import { LEVEL_IMPACTS, LEVEL_SHARES, MAX_IMPACT } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadPiece } from './reading.ts';
import { strengthOf } from './signature.ts';
import { isKorean } from './words.ts';

/** Entries that are looked at: for a few words, and for a paste, in which other lines bring up others. */
export const MAX_FOUND = { short: 12, long: 16 };
/** What is explained elsewhere and is looked at beside them. */
const MAX_ELSEWHERE = 8;
/** An entry that has less than this part of the best one's score is not looked at: a few telling words leave few entries. */
const MIN_SCORE = 0.5;
/** Places looked at for all words of a paste, and for each of its lines, rarest words first, so that what is left out says least. */
const PASTE_BUDGET = 60_000;
const LINE_BUDGET = 4_000;

/** Finds entries of one index. */
export type Finder = {
  /**
   * The entries that a paste could be about, likeliest first, by words and by lines in turn; after them what is explained elsewhere, likewise.
   *
   * @param counts term → how often the paste says it
   * @param pieces the lines, each once
   * @param limit how many entries are wanted at most
   */
  find(counts: ReadonlyMap<string, number>, pieces: readonly ReadPiece[], limit: number): number[];
};

/** @param entries how many of the documents are entries: the first ones */
export function createFinder(lexicon: Lexicon, { documents, entries }: { documents: number; entries: number }): Finder {
  // Emptied after each use: a search of a few words does not pay for the number of entries.
  const scores = createScores(documents);
  const line = { shared: new Float64Array(documents), covered: new Float64Array(documents) };
  const isEntry = (number: number) => number < entries;
  const isElsewhere = (number: number) => number >= entries;
  return {
    find(counts, pieces, limit) {
      scoreByWords(counts, lexicon, scores);
      const byWords = [scores.largest(limit, isEntry), scores.largest(MAX_ELSEWHERE, isElsewhere)];
      scores.clear();
      scoreByLines(pieces, lexicon, scores, line);
      const byLines = [scores.largest(limit, isEntry), scores.largest(MAX_ELSEWHERE, isElsewhere)];
      scores.clear();
      return [inTurn(byWords[0], byLines[0], limit), inTurn(byWords[1], byLines[1], MAX_ELSEWHERE)].flat();
    },
  };
}

function inTurn(first: readonly number[] = [], second: readonly number[] = [], limit: number): number[] {
  const found = new Set<number>();
  for (let rank = 0; rank < limit && found.size < limit; rank += 1) {
    for (const entry of [first[rank], second[rank]]) if (entry !== undefined && found.size < limit) found.add(entry);
  }
  return [...found];
}

/** A word said often counts more, but never much more: logs repeat themselves. */
export function weightOfCount(weight: number, count: number): number {
  return weight * (1 + Math.log(Math.min(count, 4)) / 3);
}

function scoreByWords(counts: ReadonlyMap<string, number>, lexicon: Lexicon, scores: Scores): void {
  const known = [...counts]
    .map(([term, count]) => ({ term, count, weight: lexicon.weightOf(term) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  let visited = 0;
  for (const { term, count, weight } of known) {
    if (visited > PASTE_BUDGET) break;
    const { entries: found, marks } = lexicon.findsOf(term);
    visited += found.length;
    const factor = weightOfCount(weight, count) / MAX_IMPACT;
    for (let at = 0; at < found.length; at += 1) {
      scores.add(found[at] ?? 0, factor * (LEVEL_IMPACTS[(marks[at] ?? 0) & 3] ?? 0));
    }
  }
}

/** For each entry the best line: how much of a signature it seems to say, and how telling that is. */
function scoreByLines(
  pieces: readonly ReadPiece[],
  lexicon: Lexicon,
  best: Scores,
  { shared, covered }: { shared: Float64Array; covered: Float64Array },
): void {
  const touched: number[] = [];
  for (const { tokens } of pieces) {
    const words = new Map<string, number>();
    for (const { word } of tokens) if (word !== '' && !words.has(word)) words.set(word, lexicon.weightOf(word));
    let visited = 0;
    for (const [word, weight] of [...words].sort((a, b) => b[1] - a[1])) {
      if (weight === 0 || visited > LINE_BUDGET) break;
      const { entries: found, marks } = lexicon.findsOf(word);
      visited += found.length;
      for (let at = 0; at < found.length; at += 1) {
        const share = LEVEL_SHARES[(marks[at] ?? 0) >> 2] ?? 0;
        if (share === 0) continue;
        const entry = found[at] ?? 0;
        if (shared[entry] === 0) touched.push(entry);
        shared[entry] = (shared[entry] ?? 0) + weight;
        covered[entry] = (covered[entry] ?? 0) + share;
      }
    }
    for (const entry of touched) {
      const weight = shared[entry] ?? 0;
      const coverage = Math.min(1, covered[entry] ?? 0);
      best.raise(entry, strengthOf(coverage, weight));
      shared[entry] = 0;
      covered[entry] = 0;
    }
    touched.length = 0;
  }
}

/** A score for each entry, of which most have none. */
type Scores = {
  add(entry: number, score: number): void;
  /** Sets a score unless it is higher already. */
  raise(entry: number, score: number): void;
  /** Those of a kind with the largest scores, largest first; of equals the earlier one. None that is far behind the best. */
  largest(count: number, isOfKind: (number: number) => boolean): number[];
  /** All scores are 0 then. */
  clear(): void;
};

function createScores(entries: number): Scores {
  const scores = new Float64Array(entries);
  // Only these are looked at again, so that the others cost nothing.
  const scored: number[] = [];
  return {
    add(entry, score) {
      const before = scores[entry] ?? 0;
      if (before === 0) scored.push(entry);
      scores[entry] = before + score;
    },
    raise(entry, score) {
      const before = scores[entry] ?? 0;
      if (before === 0 && score > 0) scored.push(entry);
      if (score > before) scores[entry] = score;
    },
    largest(count, isOfKind) {
      let enough = 0;
      for (const entry of scored) if (isOfKind(entry)) enough = Math.max(enough, MIN_SCORE * (scores[entry] ?? 0));
      const best: number[] = [];
      for (const entry of scored) {
        if ((scores[entry] ?? 0) < enough || !isOfKind(entry)) continue;
        let at = best.length;
        while (at > 0 && comesBefore(entry, best[at - 1] ?? 0, scores)) at -= 1;
        if (at >= count) continue;
        best.splice(at, 0, entry);
        if (best.length > count) best.pop();
      }
      return best;
    },
    clear() {
      for (const entry of scored) scores[entry] = 0;
      scored.length = 0;
    },
  };
}

function comesBefore(a: number, b: number, scores: Float64Array): boolean {
  const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
  return difference > 0 || (difference === 0 && a < b);
}

/** The words of a line by which entries are found; Korean ones go by their bigrams, which are counted apart. */
export function findingWords({ tokens }: ReadPiece): string[] {
  return tokens.flatMap(({ word }) => (word === '' || isKorean(word) ? [] : [word]));
}
