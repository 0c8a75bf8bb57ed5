import { expect, test } from 'vitest';
import { whatIsAsked, wordsOfName } from './address.ts';

test.each([
  ['/', { kind: 'page' }],
  ['', { kind: 'page' }],
  ['/entries?component=istio', { kind: 'page' }],
  ['/entries/a-b#fix-2', { kind: 'entry', slug: 'a-b', anchor: 'fix-2' }],
  ['/entries/a-b/', { kind: 'entry', slug: 'a-b' }],
  ['/entries/a-b.md', { kind: 'entry', slug: 'a-b' }],
  ['/r/FB-0001?pod=a/b', { kind: 'ref', ref: 'FB-0001' }],
  ['/runbooks/kubernetes/KubePodCrashLooping', { kind: 'ref', ref: 'KubePodCrashLooping' }],
  ['/alerts/TargetDown', { kind: 'alert', name: 'TargetDown' }],
  ['/r/50%', { kind: 'ref', ref: '50%' }],
  ['/wiki/a', { kind: 'unknown' }],
  ['/entries/a/b', { kind: 'unknown' }],
])('%s asks for what it says', (path, expected) => expect(whatIsAsked(path)).toEqual(expected));

test.each([
  ['KubePodCrashLooping', 'Kube Pod Crash Looping'],
  ['CPUThrottlingHigh', 'CPU Throttling High'],
  ['argo_app-missing', 'argo app missing'],
])('%s is read as words', (name, words) => expect(wordsOfName(name)).toBe(words));
