/**
 * The lexicon: the index's terms, what each tells, and where it stands. Shared by alignment (weights) and BM25 (postings).
 */
import type { SearchIndex } from './index-data.ts';

/** Largest weight of a word, whatever the number of entries, so that tuned constants hold for 20 entries and for 10,000. */
const MAX_WEIGHT = 5;
/** Even the commonest word tells something in its place in a signature. */
const MIN_WEIGHT = 0.25;

/** Terms → numbers. */
export type Lexicon = {
  /** How much a word tells: 0.25 (in every entry) to 5 (in one); 0 for a word that no entry has. */
  weightOf(word: string): number;
  /** Entry numbers and impacts, alternating, in order of entries; `undefined` for an unknown term. */
  postingsOf(term: string): Uint32Array | undefined;
  /** The known term nearest to a misspelled one, if it is near enough. */
  nearest(word: string): string | undefined;
  size: number;
};

/** Opens an index's terms and postings. */
export function createLexicon(index: SearchIndex): Lexicon {
  const entryCount = index.entries.length;
  const numbers = new Map<string, number>();
  const terms = index.terms === '' ? [] : index.terms.split('\n');
  const weights = new Float32Array(terms.length);
  const postings: Uint32Array[] = [];
  const scale = MAX_WEIGHT / Math.log((entryCount + 1) / 1.5);
  terms.forEach((term, number) => {
    numbers.set(term, number);
    const list = Uint32Array.from(index.postings[number] ?? []);
    for (let at = 2; at < list.length; at += 2) list[at] = (list[at] ?? 0) + (list[at - 2] ?? 0);
    postings.push(list);
    weights[number] = Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, Math.log((entryCount + 1) / (list.length / 2 + 0.5)) * scale));
  });
  let byLength: Map<string, string[]> | undefined;
  return {
    size: terms.length,
    weightOf(word) {
      const number = numbers.get(word);
      return number === undefined ? 0 : (weights[number] ?? 0);
    },
    postingsOf(term) {
      const number = numbers.get(term);
      return number === undefined ? undefined : postings[number];
    },
    nearest(word) {
      byLength ??= bucket(terms);
      return nearestTerm(word, byLength);
    },
  };
}

function bucket(terms: readonly string[]): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < 4) continue;
    const key = `${term.charAt(0)}${term.length}`;
    const list = buckets.get(key);
    if (list) list.push(term);
    else buckets.set(key, [term]);
  }
  return buckets;
}

/** One slip in words of 4 to 7 letters, two in longer ones; the first letter is nearly always right. */
function nearestTerm(word: string, buckets: Map<string, string[]>): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const allowed = word.length < 8 ? 1 : 2;
  let best: { term: string; distance: number } | undefined;
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    for (const term of buckets.get(`${word.charAt(0)}${length}`) ?? []) {
      const distance = editDistance(word, term, (best?.distance ?? allowed + 1) - 1);
      if (distance !== undefined) best = { term, distance };
      if (best?.distance === 1 && length >= word.length) return best.term;
    }
  }
  return best?.term;
}

/**
 * Damerau-Levenshtein distance (adjacent letters swapped count once; optimal string alignment), or `undefined` beyond `limit`.
 *
 * @example editDistance('dashbord', 'dashboard', 2) // → 1
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(substitution, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}
