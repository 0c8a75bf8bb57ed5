import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from './clean.ts';
import { headLength, peel } from './peel.ts';

const message = (line: string) => line.slice(headLength(line));
const texts = (paste: string) => [...peel(paste.split('\n'))].map((piece) => piece.text);

describe('headLength', () => {
  test.each([
    ['ISO time and level', '2026-11-21T03:14:07.482Z\tinfo\tads\tpush done', 'ads\tpush done'],
    ['brackets around the time', '[2026-11-21 03:14:07,482] ERROR no leader', 'no leader'],
    ['klog', 'E1121 03:14:07.482123       1 reflector.go:147] watch failed', 'watch failed'],
    ['CRI around klog', '2026-11-21T03:14:07.1Z stderr F E1121 03:14:07.482123 7 a.go:1] watch failed', 'watch failed'],
    ['syslog', 'Nov 21 03:14:07 node-1 kubelet[812]: pod not ready', 'pod not ready'],
    ['journald with a fraction', 'Nov 21 03:14:07.123456 node-1 kubelet[812]: pod not ready', 'pod not ready'],
    ['Docker Compose', 'web-1  | listening', 'listening'],
    ['kubectl --prefix', '[pod/api-0/api] 2026/11/21 03:14:07 dial failed', 'dial failed'],
    ['Envoy', '[2026-11-21 03:14:07.482][31][warning][config] [source/common/config/x.cc:152] gRPC stream closed', 'gRPC stream closed'],
    ['a prompt', 'me@host:~/infra$ kubectl get pods', 'kubectl get pods'],
    ['a frame', '│ Error: no', 'Error: no'.replace('Error: ', '')],
    ['nothing to peel', 'services "api" not found', 'services "api" not found'],
  ])('%s', (_, line, rest) => {
    expect(message(line)).toBe(rest);
  });

  test('whatever heads stand in front of it, in any number and at any time, the message is the same', () => {
    const time = fc
      .date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const head = fc.oneof(
      time,
      time.map((iso) => `[${iso.replace('T', ' ').replace('Z', '')}]`),
      time.map((iso) => `${iso} stderr F`),
      time.map((iso) => `E${iso.slice(5, 7)}${iso.slice(8, 10)} ${iso.slice(11, 19)}.123456       7 reflector.go:147]`),
      fc.constantFrom('INFO', '[warning]', 'level=error', '[31]', '[pod/api-0/api]'),
    );
    fc.assert(
      fc.property(fc.array(head, { maxLength: 4 }), (heads) => {
        const line = [...heads, 'watch of orders failed'].join(' ');
        expect(message(line)).toBe('watch of orders failed');
        expect(message(message(line))).toBe(message(line));
      }),
    );
  });

  test('a line that is nothing but heads keeps its last one', () => {
    expect(message('2026-11-21T03:14:07Z error')).not.toBe('');
  });
});

describe('cleanLine', () => {
  test('is idempotent and total', () => {
    const part = fc.oneof(
      fc.constantFrom('\u001b[', '\u001b', '31m', '\u0007', ']0;', '\ud800', 'text', ' '),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const once = cleanLine(parts.join(''));
        expect(cleanLine(once)).toBe(once);
      }),
    );
  });

  test('takes colours and invisible characters off', () => {
    expect(cleanLine('\u001b[31mError\u001b[0m:\u202e no\u200b')).toBe('Error:  no');
  });
});

describe('peel', () => {
  test('opens JSON, also JSON in JSON', () => {
    const line = JSON.stringify({ level: 'error', log: JSON.stringify({ err: 'read: connection reset by peer' }) });
    expect(texts(line)).toContain('err: read: connection reset by peer');
  });

  test('opens logfmt and takes its quotes off', () => {
    expect(texts('level=debug msg="Scrape failed" err="Get \\"http://a\\": EOF"')).toContain('err: Get "http://a": EOF');
  });

  test('reads a table by its heads', () => {
    expect(texts('NAME    READY   STATUS     AGE\napi-0   1/2     NotReady   3d')).toContain(
      'NAME: api-0 READY: 1/2 STATUS: NotReady AGE: 3d',
    );
  });

  test('names the columns of an access log', () => {
    const line =
      '[2026-11-21T03:14:07.962Z] "GET / HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{x} - "TLS_error" 0 91 3 - "-"';
    expect(texts(line).join('\n')).toContain(
      'response_code: 503 response_flags: UF URX response_code_details: upstream_reset_before_response_started{x}',
    );
  });

  test('joins a line that a frame has broken', () => {
    expect(texts('│ Error: values do not meet the\n│ specifications of the schema')).toContain(
      'values do not meet the specifications of the schema',
    );
  });

  test.each([
    [
      'JSON, by a terminal',
      '{"level":"error","logger":"controller-runtime.source.EventHandler","msg":"failed to get informer","err":"no kind is registered"}',
      60,
    ],
    [
      'logfmt, by a terminal',
      'level=error component=scrape target=http://10.0.0.7/metrics msg="Scrape failed" err="read tcp: connection reset by peer"',
      70,
    ],
  ])('opens a structured line that was broken: %s', (_, line, width) => {
    const broken = (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
    const err = texts(line).find((text) => text.startsWith('err: '));
    expect(err).toBeDefined();
    expect(texts(broken)).toContain(err);
  });

  test('joins a line that a terminal has broken within a word, and one broken after a word', () => {
    const first = `x509: certificate has expired or is not yet valid: current time ${'.'.repeat(10)} is aft`;
    expect(texts(`${first}\ner the end of it`).join('\n')).toContain('is after the end of it');
    expect(texts(`${first.slice(0, -3)}after\nthe end of it`).join('\n')).toContain('is after the end of it');
  });

  test('never throws, and every piece names a line of the paste', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 8 }), (lines) => {
        for (const piece of peel(lines)) expect(piece.line >= 1 && piece.line <= lines.length).toBe(true);
      }),
    );
  });
});
