import { describe, expect, test } from 'vitest';
import { annotate, textForLink } from './annotate.ts';
import type { SearchResult } from './types.ts';

const result = (slug: string, lines: number[], evidence: Partial<SearchResult['evidence'][number]>[] = []) =>
  ({
    slug,
    lines,
    evidence: evidence.map((one) => ({ line: 1, text: '', spans: [], signature: '', coverage: 1, ...one })),
  }) as unknown as SearchResult;
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

test('recognised lines stand with two lines around them; the rest is folded', () => {
  const { stretches, recognised, total } = annotate(numbered(40), [result('a', [20])]);
  expect(total).toBe(40);
  expect(recognised).toEqual([20]);
  expect(
    stretches.map((stretch) => (stretch.kind === 'fold' ? [stretch.from, stretch.to] : stretch.lines.map(({ number }) => number))),
  ).toEqual([
    [1, 17],
    [18, 19, 20, 21, 22],
    [23, 40],
  ]);
});

test('every line is in exactly one stretch, whatever was found', () => {
  for (const lines of [[], [1], [40], [1, 2, 3], [5, 12, 39]]) {
    const seen = annotate(numbered(40), [result('a', lines)]).stretches.flatMap((stretch) =>
      stretch.kind === 'fold'
        ? Array.from({ length: stretch.to - stretch.from + 1 }, (_, index) => stretch.from + index)
        : stretch.lines.map(({ number }) => number),
    );
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  }
});

test('a few lines between two faults are not folded, and an opened fold is shown', () => {
  expect(annotate(numbered(12), [result('a', [3, 10])]).stretches).toHaveLength(1);
  const opened = annotate(numbered(40), [result('a', [20])], new Set([1]));
  expect(opened.stretches[0]).toMatchObject({ kind: 'lines' });
});

test('a line says which entries it speaks for, what matched and what is noise', () => {
  const text = '2026-11-21T03:14:07Z error read tcp 10.0.0.1:80: connection reset by peer';
  const start = text.indexOf('connection');
  const { stretches } = annotate(text, [result('a', [1], [{ text, spans: [{ start, end: text.length }] }]), result('b', [1])]);
  const [stretch] = stretches;
  const line = stretch?.kind === 'lines' ? stretch.lines[0] : undefined;
  expect(line?.slugs).toEqual(['a', 'b']);
  expect(line?.matched.map((span) => text.slice(span.start, span.end))).toEqual(['connection reset by peer']);
  expect(line?.noise.map((span) => text.slice(span.start, span.end))).toEqual(['2026-11-21T03:14:07Z error ', '10.0.0.1']);
});

test('a long line is cut to what matched', () => {
  const text = `${'x '.repeat(2000)}connection reset by peer`;
  const cut = text.slice(3990);
  const { stretches } = annotate(text, [
    result('a', [1], [{ text: cut, spans: [{ start: cut.indexOf('reset'), end: cut.indexOf('reset') + 5 }] }]),
  ]);
  const [stretch] = stretches;
  const line = stretch?.kind === 'lines' ? stretch.lines[0] : undefined;
  expect(line?.text.length).toBeLessThanOrEqual(600);
  expect(line?.matched.map((span) => line.text.slice(span.start, span.end))).toEqual(['reset']);
});

describe('a link', () => {
  test('carries a short paste whole', () => expect(textForLink('a\nb', [])).toBe('a\nb'));
  test('carries the recognised lines of a long one', () =>
    expect(textForLink('x'.repeat(9000), [result('a', [1], [{ text: 'the line' }])])).toBe('the line'));
  test('can be encoded, whatever was pasted', () => expect(encodeURIComponent(textForLink('a\ud800b', []))).toBe('a%EF%BF%BDb'));
  test('is never longer than what chats take', () => expect(textForLink('x'.repeat(9000), []).length).toBeLessThanOrEqual(4000));
});
