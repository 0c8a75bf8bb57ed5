/**
 * The only file that evaluates MDX: an entry's body → a component. Compiled bodies are kept in .cache/mdx under the hash of everything that
 * they depend on, so that a build compiles only what was edited.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleMDX } from 'mdx-bundler';
import { getMDXComponent } from 'mdx-bundler/client';
import type { ComponentType } from 'react';
import remarkGfm from 'remark-gfm';
import { rehypeAnchors, rehypeFences } from './blocks.ts';
import type { Entry } from './entry.ts';

/** Raise it when the plugins change what they make of the same body. */
const PIPELINE_VERSION = 2;
const CACHE = '.cache/mdx';

/** An entry's body; `components` is the map of the tags it may use. */
export type EntryContent = ComponentType<{ components: Record<string, ComponentType<never>> }>;

/**
 * The body of an entry as a React component, for server components.
 *
 * @throws if the body is no MDX, which lib/content/parse.ts reports before, with the line
 */
export async function getEntryContent(entry: Pick<Entry, 'body' | 'sections'>, root = process.cwd()): Promise<EntryContent> {
  const file = path.join(root, CACHE, `${await cacheKey(entry.body, root)}.js`);
  const kept = await readFile(file, 'utf8').catch(ifMissing);
  const code = kept ?? (await compile(entry));
  if (kept === undefined) await keep(file, code);
  return getMDXComponent(code) as EntryContent;
}

async function compile({ body, sections }: Pick<Entry, 'body' | 'sections'>): Promise<string> {
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm],
      rehypePlugins: [...(options.rehypePlugins ?? []), [rehypeAnchors, { sections }], rehypeFences],
    }),
  });
  return code;
}

async function cacheKey(body: string, root: string): Promise<string> {
  // The versions of the compiler and its plugins are pinned there.
  const packages = await readFile(path.join(root, 'package.json'), 'utf8');
  const parts = [PIPELINE_VERSION, process.env.NODE_ENV, packages, body];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

async function keep(file: string, code: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // Build workers compile side by side: a reader sees a whole file or none.
  const temporary = `${file}.${process.pid}.${Date.now()}`;
  await writeFile(temporary, code);
  await rename(temporary, file);
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
