import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readQueries } from './evaluation.ts';

function fileOf(...lines: string[]): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'queries-')), 'pastes.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('reads a paste a line; what is not needed may be missing', () => {
  expect(readQueries(fileOf('{"id":"a","slug":null,"text":"all is well"}', ''))).toEqual([
    { id: 'a', slug: null, accept: [], kind: 'paste', text: 'all is well' },
  ]);
});

test.each([
  ['is no JSON', '{"id":'],
  ['lacks its text', '{"id":"b","slug":null}'],
])('names the line that %s', (_, line) => {
  expect(() => readQueries(fileOf('{"id":"a","slug":null,"text":"x"}', line))).toThrow(/pastes\.jsonl:2: /);
});
