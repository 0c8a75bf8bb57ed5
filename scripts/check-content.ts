/**
 * npm run check:content [-- FILE…]: all problems of the content at once, or those of the named files. Exit code 1 if there are any.
 */
import path from 'node:path';
import { checkCorpus } from '../lib/checks/index.ts';
import { readCorpus } from '../lib/content/load.ts';
import { ContentError, formatProblems } from '../lib/content/problem.ts';

const files = process.argv.slice(2).map((file) => path.relative(process.cwd(), path.resolve(file)));
try {
  const corpus = readCorpus(process.cwd());
  const isAsked = (file: string) => files.length === 0 || files.includes(file);
  const problems = [...corpus.problems, ...checkCorpus(corpus, isAsked)].filter(({ file }) => isAsked(file));
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    process.exitCode = 1;
  } else {
    console.log(`${files.length > 0 ? files.join(', ') : `${corpus.sources.length} entries`}: no problems`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
