import { type Corpus, contentOf } from '../content/corpus.ts';
import type { Position, Problem } from '../content/problem.ts';
import type { Signature, Variable } from '../content/schema.ts';
import type { OpenedEngine } from '../search/engine.ts';
import { engineOver } from '../search/open.ts';

/**
 * A rule looks at the whole corpus, because most mistakes are made between two entries.
 *
 * @param isAsked which files somebody wants to hear about; rules that search may leave out the others
 */
export type Rule = (corpus: CheckedCorpus, isAsked: (file: string) => boolean) => Problem[];
export type CheckedCorpus = Omit<Corpus, 'problems'>;

const engines = new WeakMap<CheckedCorpus, OpenedEngine>();

/** The engine over what is checked, the same for all rules. */
export function engineOf(corpus: CheckedCorpus): OpenedEngine {
  const engine = engines.get(corpus) ?? engineOver(contentOf(corpus));
  engines.set(corpus, engine);
  return engine;
}

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
