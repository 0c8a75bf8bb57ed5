import type { Corpus } from '../content/corpus.ts';
import type { Position, Problem } from '../content/problem.ts';
import type { Signature, Variable } from '../content/schema.ts';

/** A rule looks at the whole corpus, because most mistakes are made between two entries. */
export type Rule = (corpus: Omit<Corpus, 'problems'>) => Problem[];

/** What has signatures: an entry, or something that is explained elsewhere. */
export type Holder = {
  name: string;
  file: string;
  at(path: readonly PropertyKey[]): Position;
  signatures: readonly Signature[];
  variables: Readonly<Record<string, Variable>>;
};

/** Everything that has signatures, in the order of `searchDocuments`. */
export function holdersOf({ sources, elsewhere }: Pick<Corpus, 'sources' | 'elsewhere'>): Holder[] {
  return [
    ...sources.map(({ entry, at }) => ({
      name: entry.slug,
      file: entry.file,
      at,
      signatures: entry.signatures,
      variables: entry.variables ?? {},
    })),
    ...elsewhere.map(({ item, file, at }) => ({ name: item.id, file, at, signatures: item.signatures, variables: {} })),
  ];
}
