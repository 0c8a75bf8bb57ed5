import { expect, test } from 'vitest';
import { createDirectory } from './directory.ts';

const directory = createDirectory([
  { slug: 'pod-crashes', id: 'FB-0001', aliases: ['crashloop'], alerts: ['KubePodCrashLooping'] },
  { slug: 'pod-killed', id: 'FB-0002', alerts: ['KubePodCrashLooping', 'PodKilled', 'crashloop'] },
]);

test.each([
  ['pod-crashes', { kind: 'entry', slug: 'pod-crashes', by: 'slug' }],
  ['fb-0002', { kind: 'entry', slug: 'pod-killed', by: 'id' }],
  ['CrashLoop', { kind: 'entry', slug: 'pod-crashes', by: 'alias' }],
  ['PODKILLED', { kind: 'entry', slug: 'pod-killed', by: 'alert' }],
  ['kubepodcrashlooping', { kind: 'several', alert: 'KubePodCrashLooping', slugs: ['pod-crashes', 'pod-killed'] }],
  ['constructor', { kind: 'none' }],
])('%s leads where it should', (ref, expected) => expect(directory.resolve(ref)).toEqual(expected));

test('alerts are listed once, by name', () =>
  expect(directory.alerts.map(({ name }) => name)).toEqual(['crashloop', 'KubePodCrashLooping', 'PodKilled']));
