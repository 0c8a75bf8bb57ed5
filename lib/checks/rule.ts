import type { Corpus } from '../content/corpus.ts';
import type { Problem } from '../content/problem.ts';

/** A rule looks at the whole corpus, because most mistakes are made between two entries. */
export type Rule = (corpus: Omit<Corpus, 'problems'>) => Problem[];
