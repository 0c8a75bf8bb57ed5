/**
 * BM25 over the whole paste: the backbone of the order. The impacts were computed when the index was built; here they are added up.
 */
import { MAX_IMPACT } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';

/** Postings added up per search: rare terms first, so that what is left out says least. Keeps the cost independent of the number of entries. */
const POSTINGS_BUDGET = 60_000;
/** Distinct terms of a paste that are looked up, rarest first. */
const MAX_TERMS = 1_500;
/** The most telling terms, whose share is a signal of its own. */
const TELLING_TERMS = 8;

/** What the words say. Scores are sums of evidence; `full` is what an entry that knew every term would have. */
export type WordScores = {
  /** The entry's score, of all terms and of the most telling ones. */
  of(entry: number): number;
  tellingOf(entry: number): number;
  full: number;
  tellingFull: number;
  /** The best entries, best first. */
  best: number[];
};

/**
 * Scores entries by the terms of a paste.
 *
 * @param counts term → how often it stands in the paste
 * @param top how many of the best entries are named
 */
export function scoreWords(counts: ReadonlyMap<string, number>, lexicon: Lexicon, entries: number, top: number): WordScores {
  const known = [...counts]
    .map(([term, count]) => ({ term, count, weight: lexicon.weightOf(term) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_TERMS);
  const scores = new Float64Array(entries);
  const telling = new Float64Array(entries);
  let full = 0;
  let tellingFull = 0;
  let visited = 0;
  for (const [rank, { term, count, weight }] of known.entries()) {
    const postings = lexicon.postingsOf(term);
    if (!postings || visited > POSTINGS_BUDGET) continue;
    visited += postings.length / 2;
    // A word said often counts more, but never much more: logs repeat themselves.
    const factor = weight * (1 + Math.log(Math.min(count, 4)) / 3);
    full += factor;
    if (rank < TELLING_TERMS) tellingFull += weight;
    for (let at = 0; at < postings.length; at += 2) {
      const entry = postings[at] ?? 0;
      const impact = (postings[at + 1] ?? 0) / MAX_IMPACT;
      scores[entry] = (scores[entry] ?? 0) + factor * impact;
      if (rank < TELLING_TERMS) telling[entry] = (telling[entry] ?? 0) + weight * impact;
    }
  }
  return {
    of: (entry) => scores[entry] ?? 0,
    tellingOf: (entry) => telling[entry] ?? 0,
    full,
    tellingFull,
    best: bestOf(scores, top),
  };
}

/** The numbers of the largest scores above 0, largest first; of equals the earlier entry. */
function bestOf(scores: Float64Array, top: number): number[] {
  const best: number[] = [];
  scores.forEach((score, entry) => {
    if (score <= 0 || (best.length === top && score <= (scores[best[top - 1] ?? 0] ?? 0))) return;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > top) best.pop();
  });
  return best;
}
