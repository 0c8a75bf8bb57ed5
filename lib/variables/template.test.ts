import { expect, test } from 'vitest';
import { printed } from './template.ts';

test.each([
  ['examples in the place of variables', 'pods "<pod>" not found', 'pods "api-0" not found'],
  ['a wildcard that is a word', 'seen … times', 'seen x times'],
  ['a wildcard within a word stays one', 'file=…manager-…', 'file=x-manager-x'],
  ['what is no variable is text', 'hostname <none>', 'hostname <none>'],
])('printed: %s', (_, template, expected) => {
  expect(printed(template, { pod: { example: 'api-0' } })).toBe(expected);
});
