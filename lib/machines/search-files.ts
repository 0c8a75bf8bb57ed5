/**
 * The search index as files: `/search-index.json`, which every search begins with, and `/search/<build>/<part>.json`, of which it fetches a few.
 */
import { createHash } from 'node:crypto';
import type { Entry } from '../content/entry.ts';
import { toSearchDocument } from '../search/document.ts';
import type { PartName } from '../search/engine.ts';
import { buildIndex, type EntryPart, type TermsPart } from '../search/index-data.ts';
import type { ServedDirectory } from '../search/served.ts';
import type { SearchVocabulary } from '../search/types.ts';

/** The directory, and every part by its name. */
export type SearchFiles = { directory: ServedDirectory; parts: ReadonlyMap<string, TermsPart | EntryPart> };

/** One index serves all its files. */
const made = new WeakMap<readonly Entry[], SearchFiles>();

/**
 * The files of the index of these entries.
 *
 * @param entries the same array for the same content: it is made once
 */
export function searchFiles(entries: readonly Entry[], vocabulary: SearchVocabulary): SearchFiles {
  const known = made.get(entries);
  if (known) return known;
  const index = buildIndex(entries.map(toSearchDocument), vocabulary);
  const build = createHash('sha256').update(JSON.stringify(index)).digest('base64url').slice(0, 12);
  const name = (kind: 'terms' | 'entry', number: number): PartName => `${kind}-${number}`;
  const files = {
    directory: { ...index.directory, build },
    parts: new Map<string, TermsPart | EntryPart>([
      ...index.terms.map((part, number) => [name('terms', number), part] as const),
      ...index.entries.map((part, number) => [name('entry', number), part] as const),
    ]),
  };
  made.set(entries, files);
  return files;
}
