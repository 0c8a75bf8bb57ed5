import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRandom, maskText, singular, tokenize } from './words.ts';

const KEEP = new Set(['15008', '443', '503', 'uf', 'UF']);
const shape = (text: string) =>
  tokenize(text, KEEP)
    .map((token) => token.word || `‹${token.mask}›`)
    .join(' ');

describe('tokenize', () => {
  test.each([
    ['addresses', 'read tcp 10.0.0.7:41532->10.0.3.17:15008', 'read tcp ‹ip› ‹number› ‹ip› 15008'],
    ['loopback is kept', 'dial 127.0.0.1:8081', 'dial 127.0.0.1 ‹number›'],
    ['codes are kept', 'HTTP 503 UF', 'http 503 uf'],
    ['other numbers are not', 'attempt 7 of 12', 'attempt ‹number› of ‹number›'],
    ['pod names', 'pod/api-7d9f8b6c5-x2x4z', 'pod api ‹id› ‹id›'],
    ['pod suffix without a digit', 'api-7d9f8b6c5-xkvbz', 'api ‹id› ‹id›'],
    ['uuids', 'id 57cbdd28-24ba-403d-9e2f-b0af18a37f47 end', 'id ‹uuid› end'],
    ['durations', 'after 5m30s and 12ms', 'after ‹duration› and ‹duration›'],
    ['Foo::bar is no IPv6', 'Foo::bar dead::beef1', 'foo bar ‹ip›'],
    ['a MAC is no IP', 'aa:bb:cc:00:11:22', '‹mac›'],
    ['Envoy’s connection ids', '[C1234][S567] closed', '‹id› ‹id› closed'],
    ['words with digits are words', 'http2 x509 k8s ipv4 ist0101', 'http2 x509 k8s ipv4 ist0101'],
    ['API versions are words', 'networking.istio.io/v1beta1', 'networking istio io v1beta1'],
    ['ratios are words', 'READY 1/2', 'ready 1/2'],
    ['Korean particles come off names', 'OOMKilled로 503이 istiod와', 'oomkilled 로 503 이 istiod 와'],
    ['underscores part', 'rbac_access_denied', 'rbac access denied'],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test('is blind to what changes between two runs', () => {
    const line = (time: string, hash: string, ip: string, n: number) => `${time} pod web-${hash}-x2x4z at ${ip}:${n} restarted ${n} times`;
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        fc.stringMatching(/^[0-9a-f]{4}[0-9][a-f][0-9]{2}$/),
        fc.ipV4(),
        fc.integer({ min: 20_000, max: 60_000 }),
        (date, hash, ip, n) => {
          fc.pre(!ip.startsWith('127.') && ip !== '0.0.0.0');
          expect(shape(line(date.toISOString(), hash, ip, n))).toBe(
            shape(line('2026-11-21T03:14:07.000Z', '7d9f8b6c', '10.0.0.7', 30_000)),
          );
        },
      ),
    );
  });

  test('is total, and its offsets are those of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text, KEEP)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('maskText', () => {
  test('gives the same value the same number', () => {
    expect(maskText('10.0.0.7 to 10.0.0.8, back to 10.0.0.7', KEEP, new Map())).toBe('‹ip:1› to ‹ip:2›, back to ‹ip:1›');
  });

  test('leaves what carries meaning', () => {
    const once = maskText('pod a-7d9f8b6c5-x2x4z on 10.0.0.7 port 15008', KEEP, new Map());
    expect(once).toBe('pod a-‹id:1›-‹id:2› on ‹ip:1› port 15008');
  });

  test('is idempotent, and says the same words', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'pod',
        'api-7d9f8b6c5-x2x4z',
        '10.0.0.7:41532',
        'fe80::1',
        '12ms',
        '4Ki',
        '503',
        '7',
        '03:04:05',
        '‹',
        '›',
        '[C12]',
        'aa:bb:cc:00:11:22',
      ),
      fc.uuid(),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const once = maskText(text, KEEP, new Map());
        expect(maskText(once, KEEP, new Map())).toBe(once);
        expect(shape(once)).toBe(shape(text));
      }),
    );
  });
});

test.each([
  ['7d9f8b6c5', '-', true],
  ['x2x4z', '-', true],
  ['http2', ' ', false],
  ['deadline', ' ', false],
  ['eu', '-', false],
  ['west2a', '-', true],
  ['Ec2LaunchTemplateInvalidConfiguration', ' ', false],
  ['4fKq7wPzR2tYb8Lm', ' ', true],
])('isRandom(%s, %s) is %s', (token, before, expected) => {
  expect(isRandom(token, before)).toBe(expected);
});

test('singular folds plurals and leaves names alone', () => {
  expect(['endpoints', 'policies', 'dns', 'tls', 'status', 'access'].map(singular)).toEqual([
    'endpoint',
    'policy',
    'dns',
    'tls',
    'status',
    'access',
  ]);
});
