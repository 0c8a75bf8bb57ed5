import { expect, test } from 'vitest';
import { unrecorded } from '../links/published.ts';
import { readCorpus } from './load.ts';

test('every name and anchor of today is recorded (if not: npx faultbook publish)', () => {
  const { sources, published } = readCorpus(process.cwd());
  expect(
    unrecorded(
      published,
      sources.map(({ entry }) => entry),
    ),
  ).toEqual([]);
});
