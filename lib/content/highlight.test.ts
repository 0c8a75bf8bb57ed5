import { expect, test, vi } from 'vitest';
import { highlight } from './highlight.ts';

vi.mock('server-only', () => ({}));

const declared = new Set(['namespace', 'app']);
const textOf = (lines: Awaited<ReturnType<typeof highlight>>) => lines.map((line) => line.map((piece) => piece.text).join('')).join('\n');

test('the lines say what the code says, slots included', async () => {
  const code = 'kubectl -n <namespace> get pods -l "app=<app>" \\\n  | grep <none>\n\n# <namespace>\n';
  for (const language of ['bash', 'yaml', 'promql', 'output']) expect(textOf(await highlight(code, language, declared))).toBe(code);
});

test('a slot is a piece of its own, quoted as it stands, and not coloured as a redirection', async () => {
  const [line = []] = await highlight('ls <namespace> "<app>"', 'bash', declared);
  expect(line.filter((piece) => piece.slot).map(({ text, slot }) => [text, slot?.quoting])).toEqual([
    ['<namespace>', 'bare'],
    ['<app>', 'double'],
  ]);
  expect(line[0]).toEqual({ text: 'ls', token: 'function' });
});

test('a slot beside text of the same word leaves that text alone', async () => {
  const [line = []] = await highlight('name: <app>-metrics', 'yaml', declared);
  expect(line.map((piece) => piece.text).slice(-2)).toEqual(['<app>', '-metrics']);
});

test('in a file a value stands as it is', async () => {
  const [line = []] = await highlight("name: '<app>'", 'yaml', declared);
  expect(line.find((piece) => piece.slot)?.slot?.quoting).toBe('verbatim');
});

test('a language without a grammar stays uncoloured', async () => {
  expect(await highlight('sum(up)', 'promql', declared)).toEqual([[{ text: 'sum(up)' }]]);
});
