import type { Published } from '../links/published.ts';
import type { EntryBody, EntrySource, ParseResult } from './parse.ts';
import type { Problem } from './problem.ts';
import type { Vocabulary } from './schema.ts';

/** All that stands in content/, as far as it could be read, and what could not be. */
export type Corpus = {
  /** Slugs of all files, also of those that cannot be read: a link to one of them is not what is wrong. */
  slugs: string[];
  /** Bodies that could be read, also of files whose front matter could not. */
  bodies: EntryBody[];
  sources: EntrySource[];
  vocabulary: Vocabulary;
  /** Names and anchors that were ever published and have to keep working. */
  published: Published;
  problems: Problem[];
};

/** What was parsed, as one corpus. */
export function toCorpus(results: readonly ParseResult[], vocabulary: Vocabulary, published: Published = {}): Corpus {
  return {
    slugs: results.map((result) => result.slug),
    bodies: results.flatMap((result) => (result.body ? [result.body] : [])),
    sources: results.flatMap((result) => (result.source ? [result.source] : [])),
    vocabulary,
    published,
    problems: results.flatMap((result) => result.problems),
  };
}
