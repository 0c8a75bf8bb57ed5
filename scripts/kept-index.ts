/**
 * The search index of this repository's content, kept between two calls: reading and indexing all entries takes seconds, and whoever pipes a
 * log into a command waits for the answer.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentOf } from '../lib/content/corpus.ts';
import { contentStamp, readSound } from '../lib/content/load.ts';
import { buildIndex } from '../lib/search/build-index.ts';
import { searchDocuments } from '../lib/search/document.ts';
import { type OpenedEngine, openEngine } from '../lib/search/engine.ts';
import type { SearchIndex } from '../lib/search/index-data.ts';

const FOLDER = '.cache';
const NAME = /^search-index-[0-9a-f]+\.json$/;
/** What an index depends on beside the content. */
const CODE = ['lib/content', 'lib/search'];

/**
 * An engine over the content below `root`; the index is made anew when a file of the content, or of the code that makes it, was saved since.
 *
 * @throws ContentError when something cannot be read
 */
export function openKeptIndex(root: string): OpenedEngine {
  const code = CODE.flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)));
  const stamp = [contentStamp(root), ...code.map((file) => `${file}:${statSync(path.join(root, file)).mtimeMs}`)].join('\n');
  const name = `search-index-${createHash('sha256').update(stamp).digest('hex').slice(0, 16)}.json`;
  const folder = path.join(root, FOLDER);
  return openEngine(kept(path.join(folder, name)) ?? make(root, folder, name));
}

function kept(file: string): SearchIndex | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SearchIndex;
  } catch {
    return undefined;
  }
}

function make(root: string, folder: string, name: string): SearchIndex {
  const content = contentOf(readSound(root));
  const index = buildIndex(searchDocuments(content), content.vocabulary);
  // Where nothing can be written, the next call takes as long as this one.
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) if (NAME.test(old)) rmSync(path.join(folder, old), { force: true });
    // Under another name first: a call at the same moment must not read half of it.
    const written = path.join(folder, `${name}.${process.pid}`);
    writeFileSync(written, JSON.stringify(index));
    renameSync(written, path.join(folder, name));
  } catch {}
  return index;
}
