/**
 * The search index as files: `/search-index.json`, which every search begins with, and `/search/<build>/<part>.part`, of which it fetches a few.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Content } from '../content/corpus.ts';
import { buildIndex } from '../search/build-index.ts';
import { searchDocuments } from '../search/document.ts';
import { partsOf } from '../search/index-data.ts';
import type { ServedDirectory } from '../search/served.ts';

/** The directory, and every part, gzipped, by its name. */
export type SearchFiles = { directory: ServedDirectory; parts: ReadonlyMap<string, Buffer> };

/** One index serves all its files. */
const made = new WeakMap<Content, SearchFiles>();

/**
 * The files of the index of this content.
 *
 * @param content the same object for the same content: they are made once
 */
export function searchFiles(content: Content): SearchFiles {
  const known = made.get(content);
  if (known) return known;
  const index = buildIndex(searchDocuments(content), content.vocabulary);
  const build = createHash('sha256').update(JSON.stringify(index)).digest('base64url').slice(0, 12);
  const files = {
    directory: { ...index.directory, build },
    parts: new Map([...partsOf(index)].map(([name, part]) => [name, gzipSync(JSON.stringify(part), { level: 9 })])),
  };
  made.set(content, files);
  return files;
}
