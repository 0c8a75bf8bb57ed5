import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

describe('redact', () => {
  test.each([
    ['an AWS key id', 'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
    ['an AWS secret key', 'aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI'],
    ['a JSON web token', 'token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJl', 'eyJhbGciOiJIUzI1NiJ9'],
    ['a bearer header', 'Authorization: Bearer not-a-real-token-1234', 'not-a-real-token-1234'],
    ['a basic header', 'authorization: Basic dXNlcjpub3QtcmVhbA==', 'dXNlcjpub3QtcmVhbA'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEnot+real\n-----END RSA PRIVATE KEY-----', 'MIIEnot+real'],
    ['a kubeconfig key', 'client-key-data: TUlJRW5vdHJlYWw=', 'TUlJRW5vdHJlYWw'],
    ['a password in a URL', 'postgres://orders:hunter2fake@db:5432/orders', 'hunter2fake'],
    ['a password in an env line', 'DB_PASSWORD=hunter2fake', 'hunter2fake'],
    ['a token in YAML', '    token: notarealtoken12345', 'notarealtoken12345'],
    ['an e-mail address', 'sub: jane.doe@shop.example.com', 'jane.doe'],
  ])('takes out %s', (_, text, secret) => {
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('‹');
  });

  test('keeps what names the secret, so that the line still makes sense', () => {
    expect(redact('dial postgres://orders:hunter2fake@db:5432/orders failed')).toBe(
      'dial postgres://orders:‹password›@db:5432/orders failed',
    );
  });

  test.each([
    'read tcp 10.0.0.7:41532->10.0.3.17:8080: read: connection reset by peer',
    'secret "db" not found',
    "couldn't find key password in Secret orders/db",
  ])('leaves an error that holds no secret alone: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  test('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(redact(redact(text))).toBe(redact(text));
      }),
    );
  });
});
