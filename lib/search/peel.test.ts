import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, headLength, peel } from './peel.ts';

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

  test('a line that is nothing but heads keeps its last one', () => {
    expect(message('2026-11-21T03:14:07Z error')).not.toBe('');
  });
});

describe('cleanLine', () => {
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

  test('never throws, and every piece names a line of the paste', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 8 }), (lines) => {
        for (const piece of peel(lines)) expect(piece.line >= 1 && piece.line <= lines.length).toBe(true);
      }),
    );
  });
});
