/**
 * The fuzzy layer for what people type instead of paste: Fuse.js over titles, symptoms and names. Fuse lives here and nowhere else.
 *
 * Fuse looks at every text letter by letter, so it is asked about the entries that the words have brought up, never about a log
 * (docs/decisions/0004-fuse-for-short-queries.md).
 */
import Fuse from 'fuse.js';
import type { IndexedEntry } from './index-data.ts';

/** Entries that are looked at closely; the words have ordered them. Each costs about half a millisecond. */
export const FUZZY_CANDIDATES = 3;
/** Longest query that is looked at letter by letter: what is longer was pasted, and Fuse's cost grows with it. */
const MAX_QUERY = 64;
/** Fuse's own score beyond which two texts have nothing to do with each other. */
const THRESHOLD = 0.45;

/**
 * How alike a short query and the entries' titles, symptoms and names are.
 *
 * @returns entry number → likeness, 0 to 1; entries that are not alike are missing
 */
export function fuzzyLikeness(query: string, entries: readonly IndexedEntry[], candidates: readonly number[]): Map<number, number> {
  if (query.length > MAX_QUERY) return new Map();
  const records = candidates.flatMap((number) => {
    const entry = entries[number];
    return entry
      ? [
          {
            number,
            title: [entry.title, entry.ko.title],
            symptoms: [...entry.symptoms, ...entry.ko.symptoms],
            names: [entry.slug.replaceAll('-', ' '), ...entry.names],
          },
        ]
      : [];
  });
  const fuse = new Fuse(records, {
    keys: [
      { name: 'symptoms', weight: 3 },
      { name: 'title', weight: 2 },
      { name: 'names', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
    minMatchCharLength: 2,
  });
  return new Map(fuse.search(query).map(({ item, score }) => [item.number, 1 - (score ?? 1)]));
}
