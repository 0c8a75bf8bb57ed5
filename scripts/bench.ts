/**
 * npm run bench [-- FILE.jsonl] [--quick] [--only=Faultbook,MiniSearch]: this engine beside general search engines, on the same entries and
 * pastes, in one process and one run. Times are medians in milliseconds and mean little by themselves on a busy machine; the ratios to ours are
 * what to read. With FILE, which npm run eval also takes, it prints how long ours takes for the pastes of each kind, and the share of pastes
 * whose right entry each engine puts first.
 *
 * The others' indexes are downloaded whole. Of ours a page fetches what its paste needs, which is printed beneath.
 *
 * An engine that needs more than LIMIT_MS for one search is not asked anything longer; "-" says so.
 */
import { gzipSync } from 'node:zlib';
import { contentOf } from '../lib/content/corpus.ts';
import { readCorpus } from '../lib/content/load.ts';
import { elsewhereDocument, toSearchDocument } from '../lib/search/document.ts';
import type { SearchDocument } from '../lib/search/types.ts';
import { type Built, ENGINES, workerSize } from './bench-engines.ts';
import { generated, logOf } from './bench-entries.ts';
import { type Query, queriesFor } from './evaluation.ts';

const LIMIT_MS = 20_000;
/** The next paste is asked only if it may take so many times as long. */
const LONGER = 10;
const REPEATS = 15;
const WARM_UP_MS = 1_000;
const WARM_UP_ROUNDS = 8;
const BEST_OF = 3;
const OURS = 'Faultbook';

const content = contentOf(readCorpus(process.cwd()));
const beside = { elsewhere: content.elsewhere.map(elsewhereDocument), vocabulary: content.vocabulary };
const real = content.entries.map(toSearchDocument);
const samples = content.entries.flatMap((entry) => entry.samples.filter(({ wins }) => wins).map(({ paste }) => paste));
const PASTES = {
  typed: 'pod stuck in pending insufficient cpu',
  misspelt: 'pod stuck in pendng insufficient cpu',
  line: 'Get "http://10.0.41.23:8080/metrics": read tcp 10.0.60.3:41324->10.0.41.23:8080: read: connection reset by peer',
  '30 lines': logOf(30, samples),
  '300 lines': logOf(300, samples),
  '25,000 lines': logOf(25_000, samples),
};
const quick = process.argv.includes('--quick');
const file = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const engines = ENGINES.filter(({ name }) => only === undefined || only.includes(name));
const queries = file === undefined ? [] : queriesFor('bench', file);

for (const size of quick ? [0, 1_000] : [0, 1_000, 10_000]) await compareAt([...real, ...generated(size, real)]);
if (file !== undefined) await compareQuality();

/** Prints the table of all engines over these entries. */
async function compareAt(documents: readonly SearchDocument[]): Promise<void> {
  console.log(`\n${documents.length.toLocaleString('en')} entries; ms (times ours)`);
  const heads = ['build ms', 'index kB', 'gzip kB', 'heap MB'];
  console.log(row('engine', Object.keys(PASTES), heads));
  const ours = new Map<string, number>();
  for (const { name, build } of engines) {
    global.gc?.();
    const heapBefore = process.memoryUsage().heapUsed;
    const started = performance.now();
    const built = await build(documents, beside);
    const buildMs = performance.now() - started;
    global.gc?.();
    const heap = (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024;
    const times = await timesOf(built);
    if (name === OURS) for (const [kind, ms] of times) ours.set(kind, ms);
    const cells = Object.keys(PASTES).map((kind) => timeCell(times.get(kind), ours.get(kind)));
    const index = serialised(built);
    const sizes = [inKb(index && Buffer.byteLength(index)), inKb(index && gzipSync(index).length)];
    console.log(row(name, cells, [buildMs.toFixed(0), ...sizes, heap.toFixed(0)]));
    const { fetched, search } = built;
    if (fetched) {
      const kilobytes = Object.values(PASTES).map((paste) => inKb(fetched(paste)));
      console.log(`${row('  kB fetched', kilobytes, [])}   and ${inKb(workerSize())} of script`);
    }
    if (name === OURS && queries.length > 0) await printByKind(search);
  }
}

/** Milliseconds for each of the pastes; none for those that would take too long. */
async function timesOf({ search }: Built): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [kind, paste] of Object.entries(PASTES)) {
    const ms = await median(() => search(paste));
    times.set(kind, ms);
    if (ms * LONGER > LIMIT_MS) break;
  }
  return times;
}

/** Half of the pastes of a kind take no longer than this. Each is asked until its code is compiled and its parts are open; then the best of a few times counts. */
async function printByKind(search: Built['search']): Promise<void> {
  const best = new Map<Query, number>();
  for (let round = 0; round < WARM_UP_ROUNDS + BEST_OF; round += 1) {
    for (const query of queries) {
      const started = performance.now();
      await search(query.text);
      const ms = performance.now() - started;
      if (round >= WARM_UP_ROUNDS) best.set(query, Math.min(ms, best.get(query) ?? Number.POSITIVE_INFINITY));
    }
  }
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const p50 = (kind: string) => middleOf([...best].flatMap(([query, ms]) => (query.kind === kind ? [ms] : [])));
  console.log(`  p50 by kind: ${kinds.map((kind) => `${kind} ${p50(kind).toFixed(2)}`).join(', ')}`);
}

/** Prints for how many pastes each engine puts the right entry first. */
async function compareQuality(): Promise<void> {
  const positives = queries.filter(({ slug }) => slug !== null);
  console.log(`\nright entry first, of ${positives.length} pastes`);
  for (const { name, build } of engines) {
    const built = await build(real, beside);
    // Letter by letter the whole file would take hours: Fuse is asked the short ones.
    const asked = name.startsWith('Fuse') ? positives.filter(({ text }) => text.length < 120) : positives;
    let right = 0;
    for (const { text, slug, accept } of asked) {
      const first = await built.search(text);
      if (first !== undefined && [slug, ...accept].includes(first)) right += 1;
    }
    console.log(`${name.padEnd(15)} ${((100 * right) / asked.length).toFixed(1)} % of ${asked.length}`);
  }
}

function row(name: string, cells: readonly string[], numbers: readonly string[]): string {
  return [name.padEnd(15), ...cells.map((cell) => cell.padStart(16)), ...numbers.map((number) => number.padStart(10))].join('');
}

function timeCell(ms: number | undefined, ours: number | undefined): string {
  if (ms === undefined) return '-';
  const shown = ms.toLocaleString('en', { maximumSignificantDigits: 3 });
  return ours === undefined ? shown : `${shown} (${(ms / ours).toLocaleString('en', { maximumSignificantDigits: 2 })})`;
}

/** An engine's index as text; some outgrow the longest string that there is. */
function serialised({ index }: Built): string | undefined {
  try {
    return index();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inKb(bytes: number | '' | undefined): string {
  return typeof bytes === 'number' ? (bytes / 1024).toFixed(0) : '-';
}

async function median(run: () => unknown): Promise<number> {
  // The first runs of a function are not yet compiled: none of the engines is judged by them.
  for (const until = performance.now() + WARM_UP_MS; performance.now() < until; ) await run();
  const times: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < REPEATS; round += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
    if (performance.now() - begun > 3_000) break;
  }
  return middleOf(times);
}

function middleOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
