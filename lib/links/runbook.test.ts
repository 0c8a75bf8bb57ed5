import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entry } from './fixtures/entry.ts';
import { checkLinks, suggestLinks } from './runbook.ts';

const SITE = 'https://faultbook.example';
const ENTRIES = [
  entry('pod-crashes', {
    aliases: ['crashloop'],
    alerts: ['KubePodCrashLooping'],
    variables: { namespace: { describe: 'where', example: 'payments' }, pod: { describe: 'which', example: 'api-0' } },
  }),
  entry('pod-not-ready', { id: 'FB-0002', alerts: ['KubePodCrashLooping', 'KubePodNotReady'] }),
];

describe('links', () => {
  test.each([
    ['a dead entry', `see [it](${SITE}/entries/pod-crashs) now`, { kind: 'dead', line: 1, column: 10 }],
    ['a dead name', `\n  runbook_url: ${SITE}/r/Nope?pod={{ $labels.pod }}`, { kind: 'dead', line: 2, column: 16 }],
    ['an unknown alert page', `${SITE}/alerts/Nope`, { kind: 'dead' }],
    ['a page that never was', `<${SITE}/wiki/x>`, { kind: 'dead' }],
    ['an anchor that is missing', `${SITE}/entries/pod-crashes#fix-9.`, { kind: 'anchor', hint: expect.stringContaining('fix-1') }],
    ['an entry under a former name', `${SITE}/entries/crashloop#fix`, { kind: 'moved', hint: `${SITE}/entries/pod-crashes` }],
    ['an id where a slug belongs', `${SITE}/entries/FB-0001`, { kind: 'dead' }],
  ])('%s', (_, text, expected) => {
    const findings = checkLinks('x.md', text, ENTRIES, SITE);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'x.md', ...expected });
  });

  test.each([
    `${SITE}`,
    `${SITE}/`,
    `${SITE}/#q=reset`,
    `${SITE}/entries/pod-crashes#check-2`,
    `(${SITE}/r/crashloop?pod={{ $labels.pod }})`,
    `${SITE}/runbooks/kubernetes/kubepodnotready`,
    `${SITE}/r/{{ $labels.alertname }}`,
    `${SITE}/alerts/KubePodNotReady.`,
    `${SITE}/entries/pod-crashes.json`,
    'https://faultbook.example.org/entries/nope',
    'https://other.example/entries/nope',
  ])('%s is left alone', (text) => expect(checkLinks('x.md', text, ENTRIES, SITE)).toEqual([]));

  test('a near name is offered', () =>
    expect(checkLinks('x.md', `${SITE}/entries/pod-crashes-often`, ENTRIES, SITE)[0]?.hint).toBe(`Did you mean ${SITE}/r/pod-crashes?`));
});

describe('suggestions', () => {
  const alertsIn = (yaml: string) => suggestLinks('x.yaml', yaml, ENTRIES, SITE).suggestions;

  test.each([
    ['a plain rule file', 'groups:\n- name: a\n  rules:\n  - alert: KubePodNotReady\n    expr: x\n', { line: 4, column: 5 }],
    ['a PrometheusRule', 'kind: PrometheusRule\nspec:\n  groups:\n  - rules:\n    - alert: kubepodnotready\n', { line: 5, column: 7 }],
    ['a List', 'kind: List\nitems:\n- spec:\n    groups:\n    - rules:\n      - alert: KubePodNotReady\n', { line: 6 }],
    ['several documents', 'a: 1\n---\ngroups:\n- rules:\n  - {alert: KubePodNotReady}\n', { line: 5 }],
  ])('%s', (_, yaml, place) => expect(alertsIn(yaml)).toMatchObject([{ ...place, slugs: ['pod-not-ready'] }]));

  test('the YAML to add carries the labels that the entries ask for', () =>
    expect(alertsIn('groups:\n- rules:\n  - alert: KubePodCrashLooping\n')[0]?.yaml).toBe(
      `annotations:\n  runbook_url: '${SITE}/r/KubePodCrashLooping?namespace={{ $labels.namespace }}&pod={{ $labels.pod }}'`,
    ));

  test('a rule with a runbook_url, a recording rule and an unknown alert are left alone', () =>
    expect(
      alertsIn(
        'groups:\n- rules:\n  - alert: KubePodNotReady\n    annotations: {runbook_url: "https://x.example"}\n  - record: a:b\n  - alert: Nope\n',
      ),
    ).toEqual([]));

  test('a template that Helm has not rendered is named, with what to type', () =>
    expect(suggestLinks('x.yaml', '{{- if .Values.x }}\na: [\n{{ end }}', ENTRIES, SITE).findings[0]).toMatchObject({
      kind: 'unreadable',
      hint: expect.stringContaining('helm template'),
    }));
});

describe('real rule files', () => {
  test.each([
    ['kube-prometheus.yaml', ['KubePodCrashLooping', 'KubePodNotReady']],
    ['argo-cd-mixin.yaml', []],
    ['istio-mixin.yaml', []],
  ])('%s is read whole', (name, answered) => {
    const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
    const withoutLinks = text.replace(/^\s*runbook_url:.*\n/gm, '');
    const { suggestions, findings } = suggestLinks(name, withoutLinks, ENTRIES, SITE);
    expect(findings).toEqual([]);
    expect(suggestions.map(({ alert }) => alert)).toEqual(answered);
    expect(text).toMatch(/# Source: https:\/\/github\.com\/.*\n# Licence: Apache-2\.0/);
  });
});
