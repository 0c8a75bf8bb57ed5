/**
 * The reader's own names, while they read: in memory and in the tab's sessionStorage, so that the next entry opened has them too, and
 * nowhere else. Names are shared over entries; a page subscribes, whoever learns a value sets it.
 */

import { redact } from '../search/redact.ts';
import { labelsOf, SHARED_VARIABLES } from './labels.ts';

/** Where a value came from: the link that was followed, the paste, or the reader's keyboard. */
export type ValueSource = 'link' | 'paste' | 'typed';
/** A value and where it came from. It is kept as given; lib/variables/quote.ts decides whether a command may hold it. */
export type KnownValue = { value: string; source: ValueSource };
export type KnownValues = Readonly<Record<string, KnownValue>>;

const STORAGE_KEY = 'faultbook.variables';
const NOTHING: KnownValues = {};

let known: KnownValues | undefined;
const listeners = new Set<() => void>();

/** All values known now; the same object until one changes. */
export function knownValues(): KnownValues {
  known ??= restore();
  return known;
}

/** What is known where the page is rendered: nothing. */
export function knownOnServer(): KnownValues {
  return NOTHING;
}

/** Calls back after each change; returns what ends that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Learns values; an empty one forgets the name.
 *
 * @example
 * learn({ namespace: 'payments', pod: '' }, 'paste') // knows namespace, and pod no more
 */
export function learn(values: Readonly<Record<string, string>>, source: ValueSource): void {
  if (Object.keys(values).length === 0) return;
  const next = new Map(Object.entries(knownValues()));
  for (const [name, value] of Object.entries(values)) {
    if (value === '') next.delete(name);
    else next.set(name, { value, source });
  }
  known = Object.fromEntries(next);
  keep(known);
  for (const listener of listeners) listener();
}

/**
 * The values that a link carries for an entry's variables: `?namespace=payments`, or under an alert label that carries the variable.
 *
 * @example
 * valuesFromQuery('?exported_namespace=payments', [{ name: 'namespace', labels: ['namespace', 'exported_namespace'] }])
 * // → { namespace: 'payments' }
 */
export function valuesFromQuery(
  query: string,
  variables: readonly { name: string; labels?: readonly string[] | undefined }[],
): Record<string, string> {
  const parameters = new URLSearchParams(query);
  const values: Record<string, string> = {};
  for (const variable of variables) {
    const { name } = variable;
    const value = labelsOf(variable)
      .map((key) => parameters.get(key)?.trim())
      .find((found) => found);
    if (value) values[name] = value;
  }
  return values;
}

/**
 * A link to a page that carries values: only made when the reader asks for it. Secrets stay here.
 *
 * @example
 * linkWithValues('https://faultbook.example/entries/a', { pod: { value: 'api-0', source: 'paste' } }, ['pod', 'namespace'])
 * // → 'https://faultbook.example/entries/a?pod=api-0'
 */
export function linkWithValues(page: string, known: KnownValues, names: readonly string[]): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = Object.hasOwn(known, name) ? known[name]?.value : undefined;
    // A variable `secret` is the name of a Secret; what is one is told by the value, or by a name that can mean nothing else.
    if (value !== undefined && redact(value) === value && !/passw|token|credential|api-?key/.test(name)) parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? page : `${page}?${query}`;
}

const followed = new Set<string>();

/**
 * Learns what a link carries, the first time it is followed: on the way back the reader's corrections stay. What every entry may ask for is
 * learnt with it, so that the next entry opened has it too.
 */
export function learnFromLink(url: string, variables: Parameters<typeof valuesFromQuery>[1]): void {
  if (followed.has(url)) return;
  followed.add(url);
  const declared = new Set(variables.map(({ name }) => name));
  const shared = SHARED_VARIABLES.filter((name) => !declared.has(name)).map((name) => ({ name }));
  learn(valuesFromQuery(new URL(url).search, [...variables, ...shared]), 'link');
}

function restore(): KnownValues {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');
    return isKnownValues(kept) ? kept : NOTHING;
  } catch {
    // Storage is blocked or was changed by hand: begin with nothing.
    return NOTHING;
  }
}

function keep(values: KnownValues): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(values));
  } catch {
    // Blocked or full: the values live as long as the page.
  }
}

function isKnownValues(kept: unknown): kept is KnownValues {
  const isKnown = (one: unknown) =>
    typeof one === 'object' && one !== null && 'value' in one && typeof one.value === 'string' && 'source' in one;
  return typeof kept === 'object' && kept !== null && Object.values(kept).every(isKnown);
}
