/**
 * The fuzzy layer for what people type instead of paste: Fuse.js over titles, symptoms and names. Fuse lives here and nowhere else.
 *
 * Fuse looks at every text letter by letter, so it is asked about the entries that the words have brought up, never about a log
 * (docs/decisions/0004-fuse-for-short-queries.md).
 */
import Fuse from 'fuse.js';

/** Entries that are looked at closely, the words have ordered them, and texts of each: Fuse needs about a third of a millisecond for a text. */
export const FUZZY_CANDIDATES = 3;
export const FUZZY_TEXTS = 3;
/** Longest query that is looked at letter by letter: what is longer was pasted, and Fuse's cost grows with it. */
const MAX_QUERY = 64;
/** Fuse's own score beyond which two texts have nothing to do with each other. */
const THRESHOLD = 0.45;

/**
 * How alike a short query and some texts are, letter by letter.
 *
 * @param texts entry number → its titles, symptoms or names
 * @returns entry number → likeness, 0 to 1; entries that are not alike are missing
 * @example fuzzyLikeness('pendng pod', new Map([[4, ['pod stuck pending']]])) // → Map { 4 → 0.6… }
 */
export function fuzzyLikeness(query: string, texts: ReadonlyMap<number, readonly string[]>): Map<number, number> {
  if (query.length > MAX_QUERY) return new Map();
  const fuse = new Fuse(
    [...texts].map(([number, own]) => ({ number, texts: own })),
    { keys: ['texts'], includeScore: true, ignoreLocation: true, threshold: THRESHOLD, minMatchCharLength: 2 },
  );
  return new Map(fuse.search(query).map(({ item, score }) => [item.number, 1 - (score ?? 1)]));
}
