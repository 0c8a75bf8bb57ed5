/** The engines that npm run bench compares: how each is built over the same records, how it searches, and its index as text. */
import { gzipSync } from 'node:zlib';
import { create, insertMultiple, search as oramaSearch, save } from '@orama/orama';
import { buildSync } from 'esbuild';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildIndex } from '../lib/search/build-index.ts';
import { createEngine, openEngine } from '../lib/search/engine.ts';
import { type Part, type PartName, partsOf, type SearchIndex } from '../lib/search/index-data.ts';
import type { SearchDocument, SearchVocabulary } from '../lib/search/types.ts';

/** lunr's time grows with the square of a query's terms: beyond so many it would not come back. */
const LUNR_TERMS = 4_000;

/** What only ours can make use of: what is explained elsewhere is no answer, and the vocabulary is of the field. */
export type Beside = { elsewhere: readonly SearchDocument[]; vocabulary: SearchVocabulary };

/** An engine under test. */
export type ComparedEngine = { name: string; build: (documents: readonly SearchDocument[], beside: Beside) => Built | Promise<Built> };

/** An engine over its entries. */
export type Built = {
  /** The slug of the entry that it puts first. */
  search: (paste: string) => string | undefined | Promise<string | undefined>;
  /** What would be downloaded. */
  index: () => string;
  /** Size in bytes, gzipped, of what a page downloads in order to answer a paste, where that is not the whole index. */
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
const fuseWith = (options: object) => (documents: readonly SearchDocument[]) => {
  const records = documents.map(recordOf);
  const fuse = new Fuse(records, { keys: [...FIELDS], includeScore: true, ...options });
  return { search: (paste: string) => fuse.search(paste, { limit: 5 })[0]?.item.id, index: () => JSON.stringify(records) };
};

/** The engines, ours first. */
export const ENGINES: readonly ComparedEngine[] = [
  {
    name: 'Faultbook',
    build: (documents, { elsewhere, vocabulary }) => {
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
export function workerSize(): number {
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
