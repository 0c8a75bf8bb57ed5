import type { Published } from '../links/published.ts';
import type { Entry } from './entry.ts';
import type { EntryBody, EntrySource, ParseResult } from './parse.ts';
import type { Position, Problem } from './problem.ts';
import type { Elsewhere, Vocabulary } from './schema.ts';

/** Something explained elsewhere, and where its parts stand. */
export type ElsewhereSource = { file: string; item: Elsewhere; at(path: readonly PropertyKey[]): Position };

/** All that stands in content/, as far as it could be read, and what could not be. */
export type Corpus = {
  /** Slugs of all files, also of those that cannot be read: a link to one of them is not what is wrong. */
  slugs: string[];
  /** Bodies that could be read, also of files whose front matter could not. */
  bodies: EntryBody[];
  sources: EntrySource[];
  elsewhere: ElsewhereSource[];
  vocabulary: Vocabulary;
  /** Names and anchors that were ever published and have to keep working. */
  published: Published;
  problems: Problem[];
};

/** The content without where it stands: what pages show and the search looks through. */
export type Content = { entries: readonly Entry[]; elsewhere: readonly Elsewhere[]; vocabulary: Vocabulary };

/** What was read beside the entries. */
type Beside = { elsewhere?: readonly ElsewhereSource[]; published?: Published; problems?: readonly Problem[] };

/** What was parsed, as one corpus. */
export function toCorpus(
  results: readonly ParseResult[],
  vocabulary: Vocabulary,
  { elsewhere = [], published = {}, problems = [] }: Beside = {},
): Corpus {
  return {
    slugs: results.map((result) => result.slug),
    bodies: results.flatMap((result) => (result.body ? [result.body] : [])),
    sources: results.flatMap((result) => (result.source ? [result.source] : [])),
    elsewhere: [...elsewhere],
    vocabulary,
    published,
    problems: [...results.flatMap((result) => result.problems), ...problems],
  };
}

/** The content of a corpus, entries by id. */
export function contentOf({ sources, elsewhere, vocabulary }: Pick<Corpus, 'sources' | 'elsewhere' | 'vocabulary'>): Content {
  return {
    entries: sources.map(({ entry }) => entry).sort((a, b) => a.id.localeCompare(b.id)),
    elsewhere: elsewhere.map(({ item }) => item),
    vocabulary,
  };
}
