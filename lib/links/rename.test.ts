import { expect, test } from 'vitest';
import { withAlias, withNewSlug } from './rename.ts';

test.each([
  [
    'flow list',
    '---\nid: 1\naliases: [a, b]   # names\nrelated: [c]\n---\nx',
    '---\nid: 1\naliases: [a, b, old]   # names\nrelated: [c]\n---\nx',
  ],
  ['block list', '---\naliases:\n  - a\nrelated: [c]\n---\nx', '---\naliases:\n  [a, old]\nrelated: [c]\n---\nx'],
  ['no aliases yet', '---\nid: 1\nrelated: [c]\n---\nx', '---\nid: 1\naliases: [old]\nrelated: [c]\n---\nx'],
])('%s: the old slug is added', (_, source, expected) => expect(withAlias(source, 'old')).toBe(expected));

test('a text without front matter is refused', () => expect(() => withAlias('## Fix', 'old')).toThrow('no front matter'));

test('only the whole slug is another one', () =>
  expect(withNewSlug('related: [a-b, a-b-c, x-a-b] see="a-b" /entries/a-b#fix', 'a-b', 'new')).toBe(
    'related: [new, a-b-c, x-a-b] see="new" /entries/new#fix',
  ));
