/**
 * npm run bench [-- FILE.jsonl] [--quick] [--only=Faultbook,MiniSearch]: this engine beside general search engines, on the same entries and
 * pastes, in one process and one run. Times are medians in milliseconds and mean little by themselves on a busy machine; the ratios to ours are
 * what to read. With FILE, which npm run eval also takes, the share of pastes whose right entry comes first is printed, too.
 *
 * The others' indexes are downloaded whole. Of ours a page fetches what its paste needs, which is printed beneath.
 *
 * An engine that needs more than LIMIT_MS for one search is not asked anything longer; "-" says so.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { create, insertMultiple, search as oramaSearch, save } from '@orama/orama';
import { buildSync } from 'esbuild';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { contentOf } from '../lib/content/corpus.ts';
import { readCorpus } from '../lib/content/load.ts';
import { buildIndex } from '../lib/search/build-index.ts';
import { elsewhereDocument, toSearchDocument } from '../lib/search/document.ts';
import { createEngine, openEngine } from '../lib/search/engine.ts';
import { type Part, type PartName, partsOf, type SearchIndex } from '../lib/search/index-data.ts';
import type { SearchDocument } from '../lib/search/types.ts';
import type { Query } from './evaluation.ts';
import { amidNoise } from './noise.ts';

const LIMIT_MS = 20_000;
/** lunr's time grows with the square of a query's terms: beyond so many it would not come back. */
const LUNR_TERMS = 4_000;
const REPEATS = 15;
const WARM_UP_MS = 300;
const SEED = 20261121;

type Engine = { name: string; build: (documents: SearchDocument[]) => Built | Promise<Built> };
type Built = {
  search: (paste: string) => string | undefined | Promise<string | undefined>;
  index: () => string;
  /** Size in bytes, gzipped, of what a page downloads in order to answer a paste. */
  fetched?: (paste: string) => number;
};

/** A record as the other engines take it: the same words as ours. */
const recordOf = ({ slug, title, summary, symptoms, signatures, names, ko, text }: SearchDocument) => ({
  id: slug,
  title,
  summary,
  symptoms: [...symptoms, ...names, ko.title, ...ko.symptoms].join('\n'),
  signatures: signatures.map((signature) => signature.text).join('\n'),
  text,
});
const FIELDS = ['title', 'summary', 'symptoms', 'signatures', 'text'] as const;
const content = contentOf(readCorpus(process.cwd()));
const { vocabulary } = content;
/** What only ours can make use of: it is no answer. */
const elsewhere = content.elsewhere.map(elsewhereDocument);

const fuseWith = (options: object) => (documents: SearchDocument[]) => {
  const records = documents.map(recordOf);
  const fuse = new Fuse(records, { keys: [...FIELDS], includeScore: true, ...options });
  return { search: (paste: string) => fuse.search(paste, { limit: 5 })[0]?.item.id, index: () => JSON.stringify(records) };
};

const ENGINES: Engine[] = [
  {
    name: 'Faultbook',
    build: (documents) => {
      const index = JSON.stringify(buildIndex([...documents, ...elsewhere], vocabulary));
      const opened: SearchIndex = JSON.parse(index);
      const engine = openEngine(opened);
      return {
        search: (paste) => engine.search(paste).results[0]?.slug,
        index: () => index,
        fetched: (paste) => fetchedFor(paste, opened),
      };
    },
  },
  {
    name: 'MiniSearch',
    build: (documents) => {
      const mini = new MiniSearch({ fields: [...FIELDS] });
      mini.addAll(documents.map(recordOf));
      return { search: (paste) => mini.search(paste)[0]?.id as string | undefined, index: () => JSON.stringify(mini) };
    },
  },
  {
    name: 'FlexSearch',
    build: (documents) => {
      const flex = new FlexSearch.Index({ tokenize: 'strict' });
      documents.forEach((document, number) => {
        const { id: _, ...fields } = recordOf(document);
        flex.add(number, Object.values(fields).join('\n'));
      });
      const exported: string[] = [];
      flex.export((key, data) => void exported.push(`${key}${data}`));
      return {
        search: (paste) => {
          const [first] = flex.search(paste, { limit: 5, suggest: true }) as number[];
          return first === undefined ? undefined : documents[first]?.slug;
        },
        index: () => exported.join('\n'),
      };
    },
  },
  {
    name: 'Orama',
    build: async (documents) => {
      const db = create({
        schema: { id: 'string', title: 'string', summary: 'string', symptoms: 'string', signatures: 'string', text: 'string' },
      });
      await insertMultiple(db, documents.map(recordOf));
      return {
        search: async (paste) =>
          (await oramaSearch(db, { term: paste, limit: 5, threshold: 1 })).hits[0]?.document.id as string | undefined,
        index: () => JSON.stringify(save(db)),
      };
    },
  },
  {
    name: 'lunr',
    build: (documents) => {
      const index = lunr(function () {
        this.ref('id');
        for (const field of FIELDS) this.field(field);
        for (const document of documents) this.add(recordOf(document));
      });
      return {
        search: (paste) =>
          index.query((query) => {
            for (const token of [...new Set(lunr.tokenizer(paste).map(String))].slice(0, LUNR_TERMS)) query.term(token, {});
          })[0]?.ref,
        index: () => JSON.stringify(index),
      };
    },
  },
  { name: 'Fuse default', build: fuseWith({}) },
  { name: 'Fuse anywhere', build: fuseWith({ ignoreLocation: true }) },
  { name: 'Fuse tokens', build: fuseWith({ ignoreLocation: true, useTokenSearch: true }) },
];

/** What a page fetches for a paste: the directory and, in the order in which the engine asks for them, the parts it needs. */
function fetchedFor(paste: string, index: SearchIndex): number {
  const parts = partsOf(index);
  const here = new Map<PartName, Part>();
  const engine = createEngine(index.directory, (name) => here.get(name));
  let bytes = gzipSync(JSON.stringify(index.directory)).length;
  for (const steps = engine.search(paste); ; ) {
    const step = steps.next();
    if (step.done) return bytes;
    for (const name of 'need' in step.value ? step.value.need : []) {
      const part = parts.get(name);
      if (!part) throw new Error(`bench: the index has no ${name}`);
      bytes += gzipSync(JSON.stringify(part)).length;
      here.set(name, part);
    }
  }
}

/** Size in bytes, gzipped, of the script that a page loads to search. */
function workerSize(): number {
  const { outputFiles } = buildSync({
    entryPoints: ['lib/search/worker.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}

/** Numbers from one seed, so that every run has the same entries (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Entries of other products: real ones in which most of the longer words are others, rare and common ones as in language (Zipf). */
function generated(count: number, real: readonly SearchDocument[]): SearchDocument[] {
  const random = randomFrom(SEED);
  const syllables = ['ka', 'lo', 'mir', 'ten', 'su', 'por', 'vex', 'dan', 'qui', 'bro', 'zel', 'nit', 'fa', 'gru', 'hep', 'jor'];
  const word = () => {
    let number = Math.floor(30_000 ** random());
    let text = '';
    do {
      text += syllables[number % syllables.length];
      number = Math.floor(number / syllables.length);
    } while (number > 0);
    return text + syllables[text.length % syllables.length];
  };
  const other = (text: string) => text.replace(/[A-Za-z]{5,}/g, (match) => (random() < 0.75 ? word() : match));
  return Array.from({ length: count }, (_, number) => {
    const model = real[Math.floor(random() * real.length)] as SearchDocument;
    return {
      ...model,
      slug: `generated-${number}`,
      id: `FB-${9000 + number}`,
      title: other(model.title),
      summary: other(model.summary),
      names: [],
      symptoms: model.symptoms.map(other),
      signatures: model.signatures.map((signature) => ({ text: other(signature.text) })),
      ko: { title: '', summary: '', symptoms: [] },
      text: other(model.text),
      context: [],
      requires: [],
      not: [],
    };
  });
}

function linesOf(count: number): string {
  const pastes = content.entries.flatMap(({ samples }) => samples.filter(({ wins }) => wins).map(({ paste }) => paste));
  const lines: string[] = [];
  for (let round = 0; lines.length < count; round += 1)
    lines.push(...amidNoise(pastes[round % pastes.length] ?? '', `bench ${round}`).split('\n'));
  return lines.slice(0, count).join('\n');
}

const PASTES = {
  typed: 'pod stuck in pendng insufficient cpu',
  line: 'Get "http://10.0.41.23:8080/metrics": read tcp 10.0.60.3:41324->10.0.41.23:8080: read: connection reset by peer',
  '30 lines': linesOf(30),
  '300 lines': linesOf(300),
  '25,000 lines': linesOf(25_000),
};
const real = content.entries.map(toSearchDocument);
const quick = process.argv.includes('--quick');
const file = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const engines = ENGINES.filter(({ name }) => only === undefined || only.includes(name));
const ours: Record<string, number> = {};

for (const size of quick ? [0, 1_000] : [0, 1_000, 10_000]) {
  const documents = [...real, ...generated(size, real)];
  console.log(`\n${documents.length.toLocaleString('en')} entries; ms (times ours)`);
  console.log(
    `${'engine'.padEnd(15)}${Object.keys(PASTES)
      .map((name) => name.padStart(19))
      .join('')}${'build ms'.padStart(10)}${'index kB'.padStart(10)}${'gzip kB'.padStart(9)}${'heap MB'.padStart(9)}`,
  );
  for (const { name, build } of engines) {
    global.gc?.();
    const heapBefore = process.memoryUsage().heapUsed;
    const started = performance.now();
    const built = await build(documents);
    const buildMs = performance.now() - started;
    global.gc?.();
    const heap = (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024;
    const cells: string[] = [];
    let tooSlow = false;
    for (const [kind, paste] of Object.entries(PASTES)) {
      const ms: number | undefined = tooSlow ? undefined : await median(() => built.search(paste));
      tooSlow ||= ms === undefined || ms * (kind === '300 lines' ? 80 : 10) > LIMIT_MS;
      if (name === 'Faultbook' && ms !== undefined) ours[`${size} ${kind}`] = ms;
      const ratio =
        ms === undefined ? '' : ` (${(ms / (ours[`${size} ${kind}`] ?? ms)).toLocaleString('en', { maximumSignificantDigits: 2 })})`;
      cells.push(`${ms === undefined ? '-' : ms.toLocaleString('en', { maximumSignificantDigits: 3 })}${ratio}`.padStart(19));
    }
    const index = serialised(built);
    const fetched = built.fetched;
    console.log(
      `${name.padEnd(15)}${cells.join('')}${buildMs.toFixed(0).padStart(10)}${inKb(index && Buffer.byteLength(index)).padStart(10)}${inKb(index && gzipSync(index).length).padStart(9)}${heap.toFixed(0).padStart(9)}`,
    );
    if (fetched)
      console.log(
        `  kB fetched   ${Object.values(PASTES)
          .map((paste) => inKb(fetched(paste)).padStart(19))
          .join('')}   and ${inKb(workerSize())} of script`,
      );
  }
}

if (file !== undefined) {
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Query)
    .filter(({ slug }) => slug !== null);
  console.log(`\nright entry first, of ${queries.length} pastes`);
  // Letter by letter the whole file would take hours: Fuse is asked the short ones.
  for (const { name, build } of engines) {
    const built = await build(real);
    const asked = name.startsWith('Fuse') ? queries.filter(({ text }) => text.length < 120) : queries;
    let right = 0;
    for (const { text, slug, accept } of asked) {
      const first = await built.search(text);
      if (first !== undefined && [slug, ...accept].includes(first)) right += 1;
    }
    console.log(`${name.padEnd(15)} ${((100 * right) / asked.length).toFixed(1)} % of ${asked.length}`);
  }
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
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
