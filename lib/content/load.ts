/**
 * The only door to content/: files → entries.
 *
 * `readCorpus` reads and reports; `getEntries` and `getEntry` are what pages use, and they refuse to hand out anything as long as any entry
 * has a problem, so that a broken entry stops the build and the dev server with the words of `npm run check:content`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { checkCorpus } from '../checks/index.ts';
import { createDirectory, type Directory } from '../links/directory.ts';
import { PUBLISHED_FILE, type Published, publishedSchema } from '../links/published.ts';
import { type Corpus, toCorpus } from './corpus.ts';
import type { Entry } from './entry.ts';
import { parseEntry } from './parse.ts';
import { ContentError } from './problem.ts';
import { type Vocabulary, vocabularySchema } from './schema.ts';

const ENTRIES = 'content/entries';
const VOCABULARY = 'content/vocabulary.yaml';

/**
 * Reads all entries and the vocabulary below `root`; never stops at the first problem.
 *
 * @param root the project's folder
 * @throws ContentError if the vocabulary, which every entry needs, cannot be read
 */
export function readCorpus(root: string): Corpus {
  const vocabulary = readVocabulary(root);
  const results = readdirSync(path.join(root, ENTRIES))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => parseEntry(`${ENTRIES}/${name}`, readFileSync(path.join(root, ENTRIES, name), 'utf8')));
  return toCorpus(results, vocabulary, readPublished(root));
}

function readPublished(root: string): Published {
  const file = path.join(root, PUBLISHED_FILE);
  if (!existsSync(file)) return {};
  const parsed = publishedSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const hint = 'It is written by a command. Bring it back: git checkout -- content/published.json';
  throw new ContentError([
    { rule: 'published/format', file: PUBLISHED_FILE, line: 1, column: 1, message: z.prettifyError(parsed.error), hint },
  ]);
}

function readVocabulary(root: string): Vocabulary {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path.join(root, VOCABULARY), 'utf8'), { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
  const yamlProblems = document.errors.map((error) => ({
    rule: 'vocabulary/yaml',
    file: VOCABULARY,
    ...place(error.pos[0]),
    message: `${error.message}.`,
  }));
  if (yamlProblems.length > 0) throw new ContentError(yamlProblems);
  const parsed = vocabularySchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw new ContentError(
    parsed.error.issues.map((issue) => ({
      rule: 'vocabulary/schema',
      file: VOCABULARY,
      line: 1,
      column: 1,
      message: `${issue.path.join('.')}: ${issue.message}.`,
    })),
  );
}

let cached: { stamp: string; corpus: Corpus } | undefined;

/**
 * The checked corpus. Read once per build; the dev server notices a saved file by its time stamp.
 *
 * @throws ContentError with every problem of every entry
 */
export function getCorpus(root = process.cwd()): Corpus {
  const stamp = process.env.NODE_ENV === 'production' && cached ? cached.stamp : contentStamp(root);
  if (cached?.stamp !== stamp) {
    const corpus = readCorpus(root);
    const problems = [...corpus.problems, ...checkCorpus(corpus)];
    if (problems.length > 0) throw new ContentError(problems);
    cached = { stamp, corpus };
  }
  return cached.corpus;
}

function contentStamp(root: string): string {
  const files = readdirSync(path.join(root, ENTRIES)).map((name) => `${ENTRIES}/${name}`);
  return [VOCABULARY, ...files].map((file) => `${file}:${statSync(path.join(root, file)).mtimeMs}`).join('\n');
}

let sorted: { corpus: Corpus; entries: readonly Entry[] } | undefined;

/** All entries, by id; the same array as long as the content is the same. */
export function getEntries(): readonly Entry[] {
  const corpus = getCorpus();
  if (sorted?.corpus !== corpus) {
    const entries = corpus.sources.map((source) => source.entry).sort((a, b) => a.id.localeCompare(b.id));
    sorted = { corpus, entries };
  }
  return sorted.entries;
}

/** One entry by its slug. */
export function getEntry(slug: string): Entry | undefined {
  return getEntries().find((entry) => entry.slug === slug);
}

let directory: { corpus: Corpus; directory: Directory } | undefined;

/** Every name under which an entry is known. */
export function getDirectory(): Directory {
  const corpus = getCorpus();
  if (directory?.corpus !== corpus) directory = { corpus, directory: createDirectory(getEntries()) };
  return directory.directory;
}

/** The field's vocabulary: names of components and platforms, words, codes. */
export function getVocabulary(): Vocabulary {
  return getCorpus().vocabulary;
}
