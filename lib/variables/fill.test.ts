import { expect, test } from 'vitest';
import { commandParts, fill, textParts } from './fill.ts';

const declared = new Set(['namespace', 'pod']);

test('what has a value is filled, what has none stays visible and is named once', () => {
  const parts = commandParts('kubectl -n <namespace> logs <pod> && kubectl -n <namespace> describe pod <pod>', declared);
  expect(fill(parts, { namespace: 'payments' })).toEqual({
    text: 'kubectl -n payments logs <pod> && kubectl -n payments describe pod <pod>',
    unfilled: ['pod'],
  });
});

test('what programs print in angle brackets is no variable', () => {
  expect(fill(textParts('NODE <none> in <namespace>', declared), { none: 'x', namespace: 'payments' })).toEqual({
    text: 'NODE <none> in payments',
    unfilled: [],
  });
});

test('a wildcard stays as it is', () => {
  expect(fill(textParts('read tcp …: reset', declared), {})).toEqual({ text: 'read tcp …: reset', unfilled: [] });
});

test('names that every object inherits are no values', () => {
  const parts = commandParts('ls <constructor>', new Set(['constructor']));
  expect(fill(parts, {})).toEqual({ text: 'ls <constructor>', unfilled: ['constructor'] });
});

test('a file takes a value as it is, since no shell reads it', () => {
  expect(fill(textParts('name: <pod>', declared), { pod: "a'b" }).text).toBe("name: a'b");
});
