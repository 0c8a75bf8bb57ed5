import { beforeAll, expect, test } from 'vitest';
import { contentOf } from '../content/corpus.ts';
import { readCorpus } from '../content/load.ts';
import type { OpenedEngine } from './engine.ts';
import { engineOver } from './open.ts';

/** Share of the entries' long samples that must still find their entry first, once a terminal or a frame has broken their lines. */
const MIN_FIRST = 0.97;
const corpus = readCorpus(process.cwd());
const long = corpus.sources.flatMap(({ entry }) =>
  entry.samples
    .filter(({ wins, paste }) => wins && paste.split('\n').some((line) => line.length > 80))
    .map(({ paste }) => ({ slug: entry.slug, paste })),
);

/** As a terminal does: at its edge, be it within a word. */
const atEdge = (width: number) => (line: string) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [line];
/** As frames and mail programs do: between words. */
const betweenWords = (width: number, frame: string) => (line: string) => {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((text) => frame + text);
};

let engine: OpenedEngine;
beforeAll(() => {
  engine = engineOver(contentOf(corpus));
});

test.each([
  ['a terminal of 80 columns', atEdge(80)],
  ['a terminal of 132 columns', atEdge(132)],
  ['the frame of Terraform and Helm', betweenWords(76, '│ ')],
  ['a quoted mail', betweenWords(76, '> ')],
])('samples broken by %s find their entry', (_, breakLine) => {
  const lost = long.filter(({ slug, paste }) => engine.search(paste.split('\n').flatMap(breakLine).join('\n')).results[0]?.slug !== slug);
  expect(long.length).toBeGreaterThan(100);
  expect(lost.length / long.length, lost.map(({ slug }) => slug).join(' ')).toBeLessThanOrEqual(1 - MIN_FIRST);
});
