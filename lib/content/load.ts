/**
 * The only door to content/: files → entries.
 *
 * `readCorpus` reads and reports; `getEntries` and `getEntry` are what pages use, and they refuse to hand out anything as long as any entry
 * has a problem, so that a broken entry stops the build and the dev server with the words of `npm run check:content`. `readSound` is what
 * commands use, which have to answer at once: it refuses only what cannot be read.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkCorpus } from '../checks/index.ts';
import { createDirectory, type Directory } from '../links/directory.ts';
import { PUBLISHED_FILE, type Published, publishedSchema } from '../links/published.ts';
import { type Content, type Corpus, contentOf, type ElsewhereSource, toCorpus } from './corpus.ts';
import type { Entry } from './entry.ts';
import { parseEntry } from './parse.ts';
import { ContentError, type Problem } from './problem.ts';
import { ELSEWHERE_KEYS, type Elsewhere, elsewhereSchema, type Vocabulary, vocabularySchema } from './schema.ts';
import { readYaml } from './yaml.ts';

const ENTRIES = 'content/entries';
const ELSEWHERE = 'content/elsewhere';
const VOCABULARY = 'content/vocabulary.yaml';

/**
 * Reads all entries, what is explained elsewhere and the vocabulary below `root`; never stops at the first problem.
 *
 * @param root the project's folder
 * @throws ContentError if the vocabulary, which every entry needs, cannot be read
 */
export function readCorpus(root: string): Corpus {
  const vocabulary = readVocabulary(root);
  const results = filesIn(root, ENTRIES, '.mdx').map((file) => parseEntry(file, readFileSync(path.join(root, file), 'utf8')));
  const elsewhere = filesIn(root, ELSEWHERE, '.yaml').map((file) => readElsewhere(root, file));
  return toCorpus(results, vocabulary, {
    elsewhere: elsewhere.flatMap(({ sources }) => sources),
    published: readPublished(root),
    problems: elsewhere.flatMap(({ problems }) => problems),
  });
}

/** Files of a folder, in order; none where there is no such folder. */
function filesIn(root: string, folder: string, extension: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readElsewhere(root: string, file: string): { sources: ElsewhereSource[]; problems: Problem[] } {
  const { value, problems, at } = readYaml<Elsewhere[]>(file, readFileSync(path.join(root, file), 'utf8'), {
    rule: 'elsewhere',
    noun: 'something explained elsewhere',
    schema: elsewhereSchema,
    keys: ELSEWHERE_KEYS,
  });
  return { sources: (value ?? []).map((item, index) => ({ file, item, at: (place) => at([index, ...place]) })), problems };
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
  const { value, problems } = readYaml<Vocabulary>(VOCABULARY, readFileSync(path.join(root, VOCABULARY), 'utf8'), {
    rule: 'vocabulary',
    noun: 'the vocabulary',
    schema: vocabularySchema,
    keys: Object.keys(vocabularySchema.shape),
  });
  if (!value) throw new ContentError(problems);
  return value;
}

/**
 * The corpus, all of which could be read.
 *
 * @throws ContentError with what could not be
 */
export function readSound(root: string): Corpus {
  const corpus = readCorpus(root);
  if (corpus.problems.length > 0) throw new ContentError(corpus.problems);
  return corpus;
}

let cached: { stamp: string; corpus: Corpus } | undefined;

/**
 * The checked corpus. Read once per build; the dev server notices a saved file by its time stamp, and then searches only what stands in it.
 *
 * @throws ContentError with every problem of every entry
 */
export function getCorpus(root = process.cwd()): Corpus {
  const stamp = process.env.NODE_ENV === 'production' && cached ? cached.stamp : contentStamp(root);
  if (cached?.stamp !== stamp) {
    const corpus = readCorpus(root);
    const before = new Set(cached?.stamp.split('\n'));
    const changed = new Set(stamp.split('\n').flatMap((line) => (before.has(line) ? [] : [line.replace(/:[\d.]+$/, '')])));
    const problems = [...corpus.problems, ...checkCorpus(corpus, (file) => changed.has(file))];
    if (problems.length > 0) throw new ContentError(problems);
    cached = { stamp, corpus };
  }
  return cached.corpus;
}

/** Each file of the content and when it was saved, a line each: another one means other content. */
export function contentStamp(root: string): string {
  const files = [...filesIn(root, ENTRIES, '.mdx'), ...filesIn(root, ELSEWHERE, '.yaml')];
  return [VOCABULARY, ...files].map((file) => `${file}:${statSync(path.join(root, file)).mtimeMs}`).join('\n');
}

let made: { corpus: Corpus; content: Content } | undefined;

/** All content; the same object as long as it is the same. */
export function getContent(): Content {
  const corpus = getCorpus();
  if (made?.corpus !== corpus) made = { corpus, content: contentOf(corpus) };
  return made.content;
}

/** All entries, by id; the same array as long as the content is the same. */
export function getEntries(): readonly Entry[] {
  return getContent().entries;
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
  return getContent().vocabulary;
}
