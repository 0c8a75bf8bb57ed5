/**
 * What must hold for the content, in the order in which an author would want to hear of it. A rule is an error or it does not exist.
 */
import type { Problem } from '../content/problem.ts';
import type { CheckedCorpus, Rule } from './rule.ts';
import { aliases } from './rules/aliases.ts';
import { checkSteps } from './rules/check-steps.ts';
import { conditions } from './rules/conditions.ts';
import { diagrams } from './rules/diagrams.ts';
import { elsewhere } from './rules/elsewhere.ts';
import { fences } from './rules/fences.ts';
import { findable } from './rules/findable.ts';
import { ids } from './rules/ids.ts';
import { links } from './rules/links.ts';
import { plainMdx } from './rules/plain-mdx.ts';
import { published } from './rules/published.ts';
import { ranking } from './rules/ranking.ts';
import { related } from './rules/related.ts';
import { sections } from './rules/sections.ts';
import { signatures } from './rules/signatures.ts';
import { todo } from './rules/todo.ts';
import { variables } from './rules/variables.ts';
import { vocabulary } from './rules/vocabulary.ts';

export const RULES: readonly Rule[] = [
  ids, // file names are slugs, ids are unique
  aliases, // no alias is taken twice or hides an entry
  vocabulary, // components, platforms and releases name what the vocabulary knows
  related, // neighbours exist, and know each other
  sections, // the fixed headings, in order, none empty
  plainMdx, // entries are data: no imports, expressions or unknown tags
  fences, // languages, titles, effects, undo and loss
  diagrams, // every picture can be drawn
  checkSteps, // Check only reads, and says what each answer means
  variables, // every <name> is declared and every declaration used
  signatures, // no two entries claim one signature
  findable, // each signature finds its own text
  conditions, // context, requires and not say something once numbers are masked
  published, // names and anchors that were ever published still resolve
  links, // links to entries and their anchors resolve
  todo, // nothing is left to do
  ranking, // every sample finds its own entry first, in the real engine
  elsewhere, // what is explained elsewhere is claimed by no entry
];

/** All problems that the rules find in what could be read of the corpus; rules that search look at the files that are asked about only. */
export function checkCorpus(corpus: CheckedCorpus, isAsked: (file: string) => boolean = () => true): Problem[] {
  return RULES.flatMap((rule) => rule(corpus, isAsked));
}
