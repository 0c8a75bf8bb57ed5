import { describe, expect, test } from 'vitest';
import { capture } from './capture.ts';
import { align, compileSignature, prepareLine, spansOf } from './signature.ts';
import { tokenize } from './words.ts';

const KEEP = new Set(['15008', '443']);
const same = () => 1;

function fitted(template: string, variables: string[], line: string) {
  const signature = compileSignature(template, new Set(variables), KEEP, same);
  const tokens = tokenize(line, KEEP);
  const alignment = align(signature, prepareLine(tokens, same));
  return (
    alignment && {
      ...alignment,
      captured: capture(signature, line, tokens, alignment),
      marked: spansOf(line, tokens, alignment).map(({ start, end }) => line.slice(start, end)),
    }
  );
}

describe('align', () => {
  test('a line that says it all is covered whole and explained whole', () => {
    const found = fitted('services "<name>" not found', ['name'], 'services "api" not found');
    expect(found).toMatchObject({ explained: 1, contradicted: 0, captured: { name: 'api' } });
    expect(found?.coverage).toBeGreaterThan(0.98);
  });

  test('a wrapper around it costs no coverage, but explains less', () => {
    const found = fitted('no healthy upstream', [], 'rpc error: code = Unavailable desc = no healthy upstream');
    expect(found?.coverage).toBe(1);
    expect(found?.explained).toBeLessThan(0.6);
  });

  test('a line cut off at its end is covered as far as it goes, and contradicts nothing', () => {
    const found = fitted('failed calling webhook "x": context deadline exceeded', [], 'failed calling webhook "x": context dead');
    expect(found?.coverage).toBeGreaterThan(0.6);
    expect(found?.contradicted).toBe(0);
  });

  test('another number in the place of one that means something contradicts', () => {
    expect(fitted('connect to port 15008 failed', [], 'connect to port 9080 failed')?.contradicted).toBeGreaterThan(0);
  });

  test('order counts', () => {
    expect(fitted('a reset before b headers', [], 'headers b before reset a')?.coverage).toBeLessThan(0.5);
  });

  test('nothing in common is nothing', () => {
    expect(fitted('no healthy upstream', [], 'all is well')).toBeUndefined();
  });

  test('an undeclared slot is literal text', () => {
    expect(fitted('EXTERNAL-IP: <pending>', [], 'EXTERNAL-IP: <pending>')).toMatchObject({ coverage: 1, captured: {} });
  });
});

describe('capture', () => {
  test.each([
    ['in quotes', 'configmap "<name>" not found', 'configmap "app-config" not found', { name: 'app-config' }],
    [
      'an address with its port',
      'Get "http://<target>/metrics": EOF',
      'Get "http://10.0.3.17:8080/metrics": EOF',
      { target: '10.0.3.17:8080' },
    ],
    ['escaped quotes', 'pods "<pod>" is forbidden', 'msg: pods \\"api-0\\" is forbidden', { pod: 'api-0' }],
    ['two in one gap', 'pod <namespace>/<pod> evicted', 'pod shop/cart-0 evicted', { namespace: 'shop', pod: 'cart-0' }],
    ['in quotes at the end', 'Referenced host not found: "<host>"', 'Referenced host not found: "reviews"', { host: 'reviews' }],
    ['at the end', 'failed to find node <node>', 'failed to find node ip-10-0-0-7.ec2.internal', { node: 'ip-10-0-0-7.ec2.internal' }],
  ])('reads a value %s', (_, template, line, expected) => {
    expect(fitted(template, Object.keys(expected), line)?.captured).toEqual(expected);
  });
});

test('neighbouring words are marked as one', () => {
  expect(fitted('connection reset by peer', [], 'read: connection reset by peer')?.marked).toEqual(['connection reset by peer']);
});
