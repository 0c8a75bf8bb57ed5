/**
 * BM25 over the whole paste: the backbone of the order. The impacts were computed when the index was built; here they are added up.
 */
import { weightOfCount } from './finder.ts';
import { MAX_IMPACT } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenEntry } from './library.ts';

/** Distinct terms of a paste that are looked up, rarest first. */
const MAX_TERMS = 1_500;
/** The most telling terms, whose share is a signal of its own. */
const TELLING_TERMS = 8;

/** What the words say. Scores are sums of evidence; `full` is what an entry that knew every term would have. */
export type WordScores = {
  /** The entry's score, of all terms and of the most telling ones. */
  of(entry: OpenEntry): number;
  tellingOf(entry: OpenEntry): number;
  full: number;
  tellingFull: number;
  /** The entries that have a score, best first. */
  best: OpenEntry[];
};

/**
 * Scores entries by the terms of a paste.
 *
 * @param counts term → how often it stands in the paste
 */
export function scoreWords(counts: ReadonlyMap<string, number>, lexicon: Lexicon, entries: readonly OpenEntry[]): WordScores {
  const known = [...counts]
    .map(([term, count]) => ({ term, count, weight: lexicon.weightOf(term) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_TERMS)
    .map(({ term, count, weight }) => ({ number: lexicon.numberOf(term) ?? -1, weight, factor: weightOfCount(weight, count) }));
  const scores = new Map(
    entries.map((entry) => {
      let all = 0;
      let telling = 0;
      known.forEach(({ number, weight, factor }, rank) => {
        const impact = entry.impacts.get(number);
        if (impact === undefined) return;
        all += (factor * impact) / MAX_IMPACT;
        if (rank < TELLING_TERMS) telling += (weight * impact) / MAX_IMPACT;
      });
      return [entry, { all, telling }];
    }),
  );
  const scoreOf = (entry: OpenEntry) => scores.get(entry)?.all ?? 0;
  return {
    of: scoreOf,
    tellingOf: (entry) => scores.get(entry)?.telling ?? 0,
    full: known.reduce((sum, { factor }) => sum + factor, 0),
    tellingFull: known.slice(0, TELLING_TERMS).reduce((sum, { weight }) => sum + weight, 0),
    best: entries.filter((entry) => scoreOf(entry) > 0).sort((a, b) => scoreOf(b) - scoreOf(a) || a.number - b.number),
  };
}
