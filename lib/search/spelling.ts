/**
 * Spelling: a word that nobody knows → the known one that was meant. Words are compared with those of the same first letter and about the same
 * length, and letter by letter only where they are made of nearly the same letters.
 */

/** Shortest word in which a slip can be told from another word. */
const MIN_LENGTH = 4;
/** From this length on two slips are forgiven; below it one. */
const LONG = 8;

/** Whether a word is one that somebody can have misspelt: not too short, and no name with digits. */
export function isCorrectable(word: string): boolean {
  return word.length >= MIN_LENGTH && !/\d/.test(word);
}

/** Finds what was meant. */
export type Spelling = {
  add(term: string): void;
  /** The known term nearest to a word, if it is near enough. The first letter is nearly always right. */
  nearest(word: string): string | undefined;
};

/** Creates a spelling that knows no word yet. */
export function createSpelling(): Spelling {
  // By first letter and length.
  const buckets = new Map<string, { term: string; letters: number }[]>();
  const keyOf = (word: string, length: number) => `${word.charAt(0)}${length}`;
  return {
    add(term) {
      if (term.length < MIN_LENGTH) return;
      const key = keyOf(term, term.length);
      const bucket = buckets.get(key);
      if (bucket) bucket.push({ term, letters: lettersOf(term) });
      else buckets.set(key, [{ term, letters: lettersOf(term) }]);
    },
    nearest(word) {
      if (!isCorrectable(word)) return undefined;
      const allowed = word.length < LONG ? 1 : 2;
      const letters = lettersOf(word);
      let best: { term: string; distance: number } | undefined;
      for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
        for (const other of buckets.get(keyOf(word, length)) ?? []) {
          // A slip replaces one letter at most: two kinds of letters differ.
          if (countBits(letters ^ other.letters) > 2 * allowed) continue;
          const distance = editDistance(word, other.term, (best?.distance ?? allowed + 1) - 1);
          if (distance !== undefined) best = { term: other.term, distance };
          if (best?.distance === 1 && length >= word.length) return best.term;
        }
      }
      return best?.term;
    },
  };
}

/** The kinds of letters of a word as bits; letters beyond a to z share theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
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
