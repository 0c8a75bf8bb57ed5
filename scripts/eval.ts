/**
 * npm run eval -- FILE.jsonl [--json] [--failures]: how well the engine answers pastes whose right answer is known.
 *
 * A line of the file is { id, slug, accept, kind, text }; `slug: null` means that nothing should be answered, `accept` lists other right answers. Lines whose
 * entry does not exist yet are counted apart and not judged.
 */
import { contentOf } from '../lib/content/corpus.ts';
import { readCorpus } from '../lib/content/load.ts';
import { engineOver } from '../lib/search/open.ts';
import { evaluate, formatEvaluation, queriesFor } from './evaluation.ts';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--'));
const queries = queriesFor('eval', file);
const content = contentOf(readCorpus(process.cwd()));
const evaluation = evaluate(engineOver(content), new Set(content.entries.map(({ slug }) => slug)), queries);
console.log(args.includes('--json') ? JSON.stringify(evaluation, null, 1) : formatEvaluation(evaluation, args.includes('--failures')));
