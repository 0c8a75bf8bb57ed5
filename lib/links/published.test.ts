import { expect, test } from 'vitest';
import { entry } from './fixtures/entry.ts';
import { brokenPromises, record, unrecorded } from './published.ts';

test('what was recorded and is there breaks nothing', () => expect(brokenPromises(record({}, [entry('a')]), [entry('a')])).toEqual([]));

test('a renamed entry without an alias: says which one to add', () => {
  const [problem] = brokenPromises(record({}, [entry('a')]), [entry('b', { aliases: ['c'] })]);
  expect(problem).toMatchObject({ rule: 'published/name', file: 'content/entries/b.mdx', hint: 'aliases: [c, a]' });
});

test('an alias that went: says so', () =>
  expect(brokenPromises(record({}, [entry('a', { aliases: ['old'] })]), [entry('a')])).toMatchObject([{ hint: 'aliases: [old]' }]));

test('a step that went: says where its anchor could lead, and is content once it does', () => {
  const published = record({}, [entry('a')]);
  const shorter = entry('a', { sections: entry('a').sections.map((section) => ({ ...section, steps: section.steps.slice(0, 1) })) });
  expect(brokenPromises(published, [shorter])).toMatchObject([
    { rule: 'published/anchor', hint: expect.stringContaining('anchors: { check-2: check-1 }') },
  ]);
  expect(brokenPromises(published, [{ ...shorter, anchors: { 'check-2': 'check-1' } }])).toEqual([]);
});

test('an entry that is gone, and a name that leads to another one', () => {
  const published = record({}, [entry('a'), entry('b', { id: 'FB-0002' })]);
  expect(brokenPromises(published, [entry('a')])).toMatchObject([
    { rule: 'published/entry', message: expect.stringContaining('FB-0002 (b)') },
  ]);
});

test('nothing is forgotten: the record only grows', () => {
  const first = record({}, [entry('a', { aliases: ['x'] })]);
  const second = record(first, [entry('b')]);
  expect(second['FB-0001']).toMatchObject({ slug: 'b', aliases: ['a', 'x'] });
  expect(unrecorded(second, [entry('b')])).toEqual([]);
  expect(unrecorded(second, [entry('b'), entry('c', { id: 'FB-0003' })])).toEqual(['FB-0003']);
});
