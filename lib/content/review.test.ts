import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { overdueSince, referencesOf } from './review.ts';

test.each([
  ['2025-11-21', '2026-11-21', '2026-11-21'],
  ['2025-11-22', '2026-11-21', undefined],
  ['2024-02-29', '2026-01-01', '2025-03-01'],
])('reviewed %s, on %s: due since %s', (reviewed, today, expected) => expect(overdueSince({ reviewed }, today)).toBe(expected));

test('addresses are listed once, with the entries that name them', () => {
  const entry = (slug: string, body: string) =>
    ({
      slug,
      body,
      references: [{ title: 'x', url: 'https://a.example/' }],
      origin: { documentation: 'https://b.example/' },
    }) as unknown as Entry;
  expect(referencesOf([entry('two', 'see [c](https://c.example/x).'), entry('one', '')])).toEqual([
    { url: 'https://a.example/', slugs: ['one', 'two'] },
    { url: 'https://b.example/', slugs: ['one', 'two'] },
    { url: 'https://c.example/x', slugs: ['two'] },
  ]);
});
