import { expect, test } from 'vitest';
import { linkWithValues, valuesFromQuery } from './store.ts';

const ALERT =
  '?alertname=KubeJobFailed&namespace=payments&job=kube-state-metrics&job_name=nightly&persistentvolumeclaim=data-0&instance=10.0.0.1:8080';

test.each([
  ['its own name', { name: 'namespace' }, 'payments'],
  ['a usual label', { name: 'pvc' }, 'data-0'],
  ['the Job, not the scrape job', { name: 'job' }, 'nightly'],
  ['the scrape job', { name: 'scrape-job' }, 'kube-state-metrics'],
  ['a label that the entry declares', { name: 'target', labels: ['instance'] }, '10.0.0.1:8080'],
])('an alert fills a variable from %s', (_, variable, value) =>
  expect(valuesFromQuery(ALERT, [variable])).toEqual({ [variable.name]: value }),
);

test('a variable that no label carries stays open', () => expect(valuesFromQuery(ALERT, [{ name: 'host' }])).toEqual({}));

test('a link carries what the reader asks for, but no secret', () => {
  const typed = (value: string) => ({ value, source: 'typed' as const });
  const known = {
    pod: typed('api-0'),
    token: typed('abc'),
    host: typed('https://me:hunter2@db'),
    secret: typed('db-password'),
    other: typed('x'),
  };
  expect(linkWithValues('https://faultbook.example/entries/a', known, ['pod', 'token', 'host', 'secret', 'missing'])).toBe(
    'https://faultbook.example/entries/a?pod=api-0&secret=db-password',
  );
});
