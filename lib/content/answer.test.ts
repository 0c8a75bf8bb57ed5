import { describe, expect, test } from 'vitest';
import { type Expected, judge } from './answer.ts';

const PODS: Expected[] = [
  { when: 'cause', text: 'NAME   READY   STATUS\n<pod>   0/1   CrashLoopBackOff   4   2m' },
  { when: 'not', text: 'NAME   READY   STATUS\n<pod>   1/1   Running   0   2m', see: 'elsewhere' },
];

describe('an output says', () => {
  test.each([
    ['the cause', 'NAME READY STATUS\napi-7d9f8b6c5-x2x4z 0/1 CrashLoopBackOff 9 (3m ago) 41m', 'cause'],
    ['not the cause', 'NAME READY STATUS\napi-7d9f8b6c5-x2x4z 1/1 Running 0 41d', 'not'],
  ])('%s', (_, printed, when) => expect(judge(printed, PODS)).toMatchObject({ kind: 'says', expected: { when } }));

  test('where to go', () => expect(judge('x 1/1 Running 0 2m', PODS)).toMatchObject({ expected: { see: 'elsewhere' } }));

  test('something by being empty, where one of the expected ones is', () => {
    const expected: Expected[] = [
      { when: 'cause', text: '' },
      { when: 'not', text: 'payments   default-deny' },
    ];
    expect(judge(' \n', expected)).toMatchObject({ expected: { when: 'cause' } });
    expect(judge('payments default-deny 3d', expected)).toMatchObject({ expected: { when: 'not' } });
  });
});

test.each([
  ['something else altogether', 'error: the server doesn\'t have a resource type "pods"'],
  ['nothing, where both print something', ''],
  ['both', 'a 0/1 CrashLoopBackOff\nb 1/1 Running'],
])('%s is unclear', (_, printed) => expect(judge(printed, PODS)).toEqual({ kind: 'unclear' }));
