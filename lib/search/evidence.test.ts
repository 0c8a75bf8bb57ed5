import { expect, test } from 'vitest';
import { asksForInstructions } from './evidence.ts';

test.each([
  ['how to configure a canary with istio', true],
  ['terraform workspace 나누는 방법', true],
  ['how to fix failed calling webhook', false],
  ['istio VirtualService 가중치 설정법', true],
  ['argocd 설정 방법대로 했는데 동기화 안됨', false],
  ['connection reset by peer', false],
])('%j asks for instructions: %j', (query, expected) => {
  expect(asksForInstructions(query)).toBe(expected);
});
