import { beforeAll, expect, test } from 'vitest';
import { contentOf } from '../content/corpus.ts';
import { readCorpus } from '../content/load.ts';
import { buildIndex } from './build-index.ts';
import { searchDocuments } from './document.ts';
import { createEngine, openEngine } from './engine.ts';
import { type Part, type PartName, partsOf, type SearchIndex } from './index-data.ts';
import { createLexicon } from './lexicon.ts';
import { unpack } from './packed.ts';
import type { SearchAnswer } from './types.ts';
import { isKorean } from './words.ts';

let index: SearchIndex;
beforeAll(() => {
  const content = contentOf(readCorpus(process.cwd()));
  index = buildIndex(searchDocuments(content), content.vocabulary);
});

/** Answers a paste as the worker does, part by part. */
function fetching(paste: string): { answer: SearchAnswer; fetched: PartName[] } {
  const fetched: PartName[] = [];
  const all = partsOf(index);
  const here = new Map<PartName, Part>();
  const engine = createEngine(index.directory, (name) => here.get(name));
  for (const steps = engine.search(paste); ; ) {
    const step = steps.next();
    if (step.done) return { answer: step.value, fetched };
    for (const name of 'need' in step.value ? step.value.need : []) {
      fetched.push(name);
      const part = all.get(name);
      if (part) here.set(name, part);
    }
  }
}

test('the directory leads to the part that holds a term', () => {
  const lexicon = createLexicon(index.directory);
  for (const [number, part] of index.terms.entries()) {
    for (const term of part.terms.split('\n')) expect(lexicon.partOf(term), term).toBe(number);
  }
});

test('terms are sorted over all parts, each there once, and Latin and Korean ones never share a part', () => {
  const parts = index.terms.map((part) => part.terms.split('\n'));
  const all = parts.flat();
  expect(all).toEqual([...new Set(all)].sort());
  expect(unpack(index.directory.termCounts)).toEqual(parts.map((part) => part.length));
  for (const part of parts) expect(new Set(part.map(isKorean)).size).toBe(1);
});

test.each([
  'connection reset by peer',
  'pod stuck in pendng insufficient cpu',
  '파드가 계속 재시작돼요',
  'Warning FailedMount kubelet MountVolume.SetUp failed for volume "config" : configmap "orders-config" not found\n'.repeat(3),
])('%j is answered the same with a few parts as with all', (paste) => {
  const { answer, fetched } = fetching(paste);
  expect(answer).toEqual(openEngine(index).search(paste));
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(fetched.filter((name) => name.startsWith('entry')).length).toBeLessThan(index.entries.length / 3);
});

test('a paste without Korean asks for no Korean terms', () => {
  const { fetched } = fetching('upstream connect error or disconnect/reset before headers');
  const korean = index.terms.flatMap((part, number) => (isKorean(part.terms) ? [`terms-${number}`] : []));
  expect(fetched.filter((name) => korean.includes(name))).toEqual([]);
});

test('phrasings are asked for where something was typed, and not for a log', () => {
  const phrasings = ({ fetched }: { fetched: PartName[] }) => fetched.filter((name) => name.startsWith('phrasings'));
  expect(phrasings(fetching('pod keeps restarting')).length).toBeGreaterThan(0);
  expect(phrasings(fetching('2026-11-21T03:14:07Z E1121 cannot open config\n2026-11-21T03:14:08Z E1121 giving up\nexit 1'))).toEqual([]);
});
