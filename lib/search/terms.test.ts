import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glossaryTerms, termOf, terms } from './terms.ts';

const KEEP = new Set<string>();

describe('termOf', () => {
  test.each([
    ['the forms of a word are one term', ['inject', 'injected', 'injecting', 'injection']],
    ['nouns and verbs', ['connect', 'connects', 'connection', 'connecting']],
    ['longer endings', ['authorize', 'authorized', 'authorization']],
  ])('%s', (_, forms) => {
    expect(new Set(forms.map(termOf)).size).toBe(1);
  });

  test.each([
    ['names with digits', 'x509'],
    ['short words', 'dns'],
    ['Korean', '파드'],
    ['addresses', '127.0.0.1'],
  ])('%s are left alone', (_, word) => {
    expect(termOf(word)).toBe(word);
  });

  test('is total, and the term of a term is the term', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.stringMatching(/^[a-z]{1,20}$/)), (word) => {
        const term = termOf(word);
        expect(term.length).toBeLessThanOrEqual(word.length + 1);
        expect(termOf(term)).toBe(term);
      }),
    );
  });
});

test('terms of a camel-case word are the word and its parts', () => {
  expect(terms('CrashLoopBackOff', KEEP)).toEqual(['crashloopbackoff', 'crash', 'loop', 'back', 'off']);
});

test('terms of Korean are bigrams, so that particles do not matter', () => {
  expect(terms('인증서가', KEEP)).toEqual(expect.arrayContaining(['인증', '증서']));
});

test('the glossary reads nouns with their particles', () => {
  expect(glossaryTerms('파드가 재시작을 반복', { 파드: 'pod', 재시작: 'restart', 인증서: 'certificate' })).toEqual(
    ['pod', 'restart'].map(termOf),
  );
  // The longest name wins, and a verb's stem does not count within a word.
  expect(
    glossaryTerms('인증서만료 안드로이드 못안', {
      인증: 'authentication',
      인증서: 'certificate',
      만료: 'expired',
      안드로이드: 'android',
      안: 'not',
      못: 'failed',
    }),
  ).toEqual(['certificate', 'expired', 'android', 'failed'].map(termOf));
});
