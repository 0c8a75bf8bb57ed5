import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from '../content/corpus.ts';
import { readCorpus } from '../content/load.ts';
import { buildIndex } from './build-index.ts';
import { type OpenedEngine, openEngine } from './engine.ts';
import { engineOver } from './open.ts';
import type { SearchDocument } from './types.ts';

const VOCABULARY = {
  components: { web: { name: 'Web', words: ['web'] }, dns: { name: 'DNS', words: ['resolver'] } },
  ports: [443],
  codes: ['503'],
  products: ['otherdb'],
  glossary: { 이름: 'name' },
  literals: ['none'],
};

function document(slug: string, parts: Partial<SearchDocument>): SearchDocument {
  return {
    slug,
    id: 'FB-0001',
    title: slug,
    summary: '',
    severity: 'outage',
    components: ['web'],
    signatures: [],
    symptoms: [],
    names: [],
    context: [],
    requires: [],
    not: [],
    variables: [],
    causes: [],
    text: '',
    ko: { title: '', summary: '', symptoms: [] },
    firstCheck: { text: '', title: '', command: '' },
    ...parts,
  };
}

const engineOf = (...documents: SearchDocument[]) => openEngine(buildIndex(documents, VOCABULARY));

describe('with a few documents of our own', () => {
  const lookup = document('name-not-resolved', {
    components: ['dns'],
    title: 'a name is not resolved',
    signatures: [{ text: 'lookup <host>: no such host' }, { text: 'could not resolve host <host>' }],
    variables: ['host'],
    causes: ['page-unavailable'],
  });
  const unavailable = document('page-unavailable', { title: 'page is unavailable', signatures: [{ text: 'upstream gone away for good' }] });
  const guarded = document('guarded', {
    signatures: [{ text: 'quota of blue widgets exhausted', requires: ['widgetd'] }],
    not: ['otherdb'],
  });
  const engine = engineOf(lookup, unavailable, guarded);

  test('a line of the paste gives the entry, the reason, the line and the value', () => {
    const answer = engine.search('one\ndial tcp: lookup orders.svc: no such host\nthree');
    expect(answer.results[0]).toMatchObject({
      slug: 'name-not-resolved',
      reason: 'signature',
      captured: { host: 'orders.svc' },
      lines: [2],
    });
    expect(answer.results[0]?.evidence[0]).toMatchObject({ line: 2, text: 'dial tcp: lookup orders.svc: no such host' });
  });

  test('the matching words are marked where they stand in the pasted line', () => {
    const [evidence] = engine.search('{"msg":"dial","err":"lookup \\"a.b\\": no such host"}').results[0]?.evidence ?? [];
    expect(evidence?.spans.map(({ start, end }) => evidence.text.slice(start, end)).join(' ')).toContain('no such host');
  });

  test('two faults in one paste are both there, the cause before its consequence', () => {
    const answer = engine.search('upstream gone away for good\nupstream gone away for good\nlookup a.b: no such host');
    expect(answer.results.filter((result) => result.confidence === 'match').map((result) => result.slug)).toEqual([
      'name-not-resolved',
      'page-unavailable',
    ]);
  });

  test('a signature holds only with what it requires', () => {
    expect(engine.search('quota of blue widgets exhausted').results[0]?.reason).not.toBe('signature');
    expect(engine.search('widgetd: quota of blue widgets exhausted').results[0]).toMatchObject({ slug: 'guarded', reason: 'signature' });
  });

  test('a text of not: rules its entry out', () => {
    expect(engine.search('widgetd on otherdb: quota of blue widgets exhausted').outcome).toBe('unknown');
  });

  describe('beside something that is explained elsewhere', () => {
    const refused = document('widget-refused', {
      signatures: [{ text: 'widget <name> was refused by the daemon for want of flux' }],
      variables: ['name'],
    });
    const elsewhere = (id: string, signature: string, healthy = false) =>
      document(id, { title: `about ${id}`, signatures: [{ text: signature }], elsewhere: { healthy, products: [] } });
    const both = engineOf(
      refused,
      elsewhere('quota', 'widget … was refused by the daemon: colour quota exceeded'),
      elsewhere('started', 'widget daemon is up', true),
    );

    test('its line is no entry’s, and the answer says what it reads like', () => {
      const answer = both.search('one\nwidget a was refused by the daemon: colour quota exceeded');
      expect(answer.outcome).toBe('unknown');
      expect(answer.readsLike).toMatchObject({ title: 'about quota', healthy: false, evidence: { line: 2 } });
      expect(answer.results.map(({ slug }) => slug)).not.toContain('quota');
    });

    test('output is only all right where nothing speaks of trouble', () => {
      expect(both.search('one\nwidget daemon is up\nthree').readsLike).toMatchObject({ title: 'about started', healthy: true });
      expect(both.search('one\nwidget daemon is up\nerror: no flux').readsLike).toBeUndefined();
    });
  });

  test('an unknown paste is said to be unknown, with its most telling line masked', () => {
    const answer = engine.search('all is well\nFATAL flux capacitor 17 failed at 10.1.2.3');
    expect(answer.outcome).toBe('unknown');
    expect(answer.rarest[0]).toEqual({ line: 2, text: 'flux capacitor ‹number:1› failed at ‹ip:1›' });
  });

  test.each(['', '   \n\t', '2026-11-21T03:14:07Z\n2026-11-21T03:14:08Z'])('nothing to look for in %j', (paste) => {
    expect(engine.search(paste)).toMatchObject({ outcome: 'empty', results: [] });
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (paste) => {
        expect(['empty', 'unknown', 'known']).toContain(engine.search(paste).outcome);
      }),
    );
  });

  test('an index of another version is refused with what to do', () => {
    const empty = buildIndex([], VOCABULARY);
    expect(() => openEngine({ ...empty, directory: { ...empty.directory, version: 0 } })).toThrow(/version 0.*reload the page or rebuild/);
  });
});

describe('with the entries of this repository', () => {
  let engine: OpenedEngine;
  beforeAll(() => {
    engine = engineOver(contentOf(readCorpus(process.cwd())));
  });

  const first = (paste: string) => engine.search(paste).results[0];

  test('four words give the scrape entry', () => {
    expect(first('connection reset by peer')).toMatchObject({
      slug: 'prometheus-scrape-reset-strict-mtls',
      confidence: 'match',
      reason: 'signature',
    });
  });

  test('an entry with a line of its own is answered, beside something that is explained elsewhere', () => {
    const elsewhere = 'The Deployment "orders" is invalid: spec.selector: Invalid value: v1.LabelSelector{}: field is immutable';
    expect(engine.search(elsewhere)).toMatchObject({ outcome: 'unknown', readsLike: { healthy: false } });
    const own = 'Warning  FailedMount  12s  kubelet  MountVolume.SetUp failed for volume "config" : configmap "orders-config" not found';
    const answer = engine.search(`${elsewhere}\n${own}`);
    expect(answer.results[0]).toMatchObject({ slug: 'kubernetes-failedmount-missing-object', confidence: 'match', lines: [2] });
    expect(answer.readsLike).toBeUndefined();
  });

  test.each([
    ['a typo', 'promethues cannot scrape pods in the mesh', 'prometheus-scrape-reset-strict-mtls'],
    ['another order of words', 'mesh pods prometheus scrape cannot', 'prometheus-scrape-reset-strict-mtls'],
    ['Korean with particles', '프로메테우스가 서비스 메트릭을 못 긁어요', 'prometheus-scrape-reset-strict-mtls'],
    [
      'an access log',
      '[2026-11-21T03:14:07.962Z] "GET /a HTTP/1.1" 403 - rbac_access_denied_matched_policy[none] - "-" 0 19 0 - "-" "curl/8" "c1f40d9a-52f1-4d8c-8a8e-6f1f2f7c9b11" "b:80" "-" inbound|80|| - 10.0.0.1:80 10.0.0.2:5 - default',
      'istio-rbac-access-denied',
    ],
  ])('%s finds the entry', (_, paste, slug) => {
    expect(first(paste)?.slug).toBe(slug);
  });

  test('the same fault is found amid a thousand other lines', () => {
    const noise = Array.from({ length: 1000 }, (_, n) => `2026-11-21T03:14:07Z INFO reconciled object ${n}`);
    noise.splice(700, 0, 'Get "http://10.0.0.7:8080/metrics": read tcp 10.0.0.9:1->10.0.0.7:8080: read: connection reset by peer');
    expect(first(noise.join('\n'))).toMatchObject({ slug: 'prometheus-scrape-reset-strict-mtls', confidence: 'match', lines: [701] });
  });

  test('what differs only in times, ids and addresses finds the same', () => {
    const line = (ip: string, hash: string) =>
      `2026-01-0${ip.length % 9}T01:00:00Z pod/cart-${hash} Get "http://${ip}:8080/metrics": read tcp ${ip}:4->${ip}:8080: read: connection reset by peer`;
    expect(first(line('10.9.8.7', '5d6c9b7f44-9xq7z'))?.score).toBeCloseTo(first(line('172.16.250.1', '7d9f8b6c5-x2x4z'))?.score ?? 0, 5);
  });

  test('healthy output is not a fault', () => {
    expect(
      engine.search(
        'NAME    READY   STATUS    RESTARTS   AGE\ncart-0  1/1     Running   0          3d\ncart-1  1/1     Running   0          3d',
      ).outcome,
    ).toBe('unknown');
  });
});
