/**
 * The command line. The same engine and the same entries as the site; nothing is sent anywhere.
 *
 *     kubectl logs api-0 | npx faultbook search          the answer, for a terminal
 *     … | npx faultbook search --json                    the answer, for a program
 *     … | npx faultbook search --jsonl                   one {"id","text"} a line → one {"id","results","ms"} a line
 *     npx faultbook export                               all entries as JSON
 *     npx faultbook links runbooks/ rules.yaml           links to this site that lead nowhere; --suggest: alerts that entries answer
 *     npx faultbook rename OLD NEW                       another slug for an entry; the old one keeps working
 *     npx faultbook publish                              records every name and anchor, so that a check keeps them working
 *
 * Exit code of a search: 0 something is known, 1 nothing is, 2 an error. With --jsonl: 0, or 2 after a line that could not be read.
 */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSound } from '../lib/content/load.ts';
import { ContentError } from '../lib/content/problem.ts';
import { overdueSince, referencesOf, today } from '../lib/content/review.ts';
import { openKeptIndex } from './kept-index.ts';
import { links, publish, rename } from './links.ts';
import { formatAnswer } from './terminal-answer.ts';

const USAGE = `faultbook search [--json | --jsonl]   reads a paste on standard input and answers it
faultbook export                      prints all entries as JSON
faultbook links PATH… [--suggest] [--site https://…]
                                      reports links to the site that lead nowhere; suggests runbook_urls for alerts
faultbook rename OLD NEW              gives an entry another slug; the old one keeps working
faultbook references                  lists every address that entries refer to, for a person to open
faultbook overdue                     lists entries that are due for review; exit code 1 if there are any
faultbook publish                     records every name and anchor in content/published.json`;
/** Results given for a line of --jsonl. */
const MAX_RESULTS = 5;
/** The entries are read from this repository, wherever the command is called. */
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function search(asJson: boolean): Promise<number> {
  const answer = openKeptIndex(ROOT).search(await readInput());
  console.log(asJson ? JSON.stringify(answer) : formatAnswer(answer));
  return answer.outcome === 'known' ? 0 : 1;
}

async function searchLines(): Promise<number> {
  const engine = openKeptIndex(ROOT);
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const query = readQuery(line);
    if (query === undefined) {
      failed = 2;
      console.error(`faultbook: no {"id", "text"} in JSON: ${line.slice(0, 120)}`);
      continue;
    }
    const started = performance.now();
    const { results } = engine.search(query.text);
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    const shown = results.slice(0, MAX_RESULTS).map(({ slug, score, confidence }) => ({ slug, score, confident: confidence === 'match' }));
    console.log(JSON.stringify({ id: query.id, results: shown, ms }));
  }
  return failed;
}

function readQuery(line: string): { id: unknown; text: string } | undefined {
  try {
    const query: unknown = JSON.parse(line);
    if (typeof query !== 'object' || query === null || !('text' in query) || typeof query.text !== 'string') return undefined;
    return { id: 'id' in query ? query.id : null, text: query.text };
  } catch {
    return undefined;
  }
}

function exportEntries(): number {
  const entries = readSound(ROOT).sources.map(({ entry }) => {
    const section = (id: string) => entry.sections.find((one) => one.id === id)?.text.trim() ?? '';
    const commands = entry.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'command').map(({ code }) => code));
    const { slug, title, summary, symptoms, signatures, components } = entry;
    return {
      slug,
      title,
      summary,
      symptom: [section('symptom'), ...symptoms].join('\n'),
      cause: section('cause'),
      fix: section('fix'),
      commands,
      signatures: signatures.map(({ text }) => text),
      tags: components,
      text: entry.body,
    };
  });
  console.log(JSON.stringify(entries));
  return 0;
}

function references(): number {
  for (const { url, slugs } of referencesOf(readSound(ROOT).sources.map(({ entry }) => entry))) console.log(`${url}\t${slugs.join(' ')}`);
  return 0;
}

function overdue(): number {
  const late = readSound(ROOT).sources.flatMap(({ entry }) => {
    const since = overdueSince(entry, today());
    return since === undefined ? [] : [`${entry.file}\treviewed ${entry.reviewed}, due since ${since}`];
  });
  console.log(late.length === 0 ? 'No entry is due for review.' : late.join('\n'));
  return late.length === 0 ? 0 : 1;
}

async function main([command, ...options]: readonly string[]): Promise<number> {
  const unknown = options.find((option) => !(command === 'search' && ['--json', '--jsonl'].includes(option)));
  if (unknown === undefined && command === 'search')
    return options.includes('--jsonl') ? searchLines() : search(options.includes('--json'));
  if (unknown === undefined && command === 'export') return exportEntries();
  if (command === 'links') {
    const { values, positionals } = parseArgs({
      args: [...options],
      options: { suggest: { type: 'boolean', default: false }, site: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new Error('links: which files or folders? npx faultbook links runbooks/');
    return links(ROOT, positionals, { suggest: values.suggest, site: values.site });
  }
  if (command === 'rename') return rename(ROOT, options[0], options[1]);
  if (command === 'publish' && unknown === undefined) return publish(ROOT);
  if (command === 'references' && unknown === undefined) return references();
  if (command === 'overdue' && unknown === undefined) return overdue();
  if (command === undefined || command === '--help' || command === 'help') {
    console.log(USAGE);
    return command === undefined ? 2 : 0;
  }
  console.error(`faultbook: ${unknown ?? command} is not known here\n${USAGE}`);
  return 2;
}

// Whoever reads has seen enough (… | head): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof ContentError ? error.message : `faultbook: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
