/**
 * Review dates: what was right a year ago may name flags that are gone.
 */
import type { Entry } from './entry.ts';

/** Three Kubernetes releases a year, each supported for fourteen months: after a year most of what an entry names has moved. */
const REVIEW_MONTHS = 12;

/**
 * Since when an entry is due for review, or `undefined` if it is not.
 *
 * @param today date, as `2026-11-21`
 * @example overdueSince({ reviewed: '2025-10-01' }, '2026-11-21') // → '2026-10-01'
 */
export function overdueSince({ reviewed }: Pick<Entry, 'reviewed'>, today: string): string | undefined {
  const due = new Date(`${reviewed}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + REVIEW_MONTHS);
  const date = due.toISOString().slice(0, 10);
  return date <= today ? date : undefined;
}

/** Today's date in UTC, as entries write dates. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** An address outside, and the entries that name it. */
export type Reference = { url: string; slugs: string[] };

/** Every address that entries refer to, for a person to open: no check can tell whether a page still says what it said. */
export function referencesOf(entries: readonly Entry[]): Reference[] {
  const byUrl = new Map<string, Set<string>>();
  for (const { slug, references, origin, body } of entries) {
    const inText = [...body.matchAll(/\]\((https:\/\/[^)\s]+)\)/g)].map(([, url = '']) => url);
    for (const url of [
      ...references.map((reference) => reference.url),
      ...('documentation' in origin ? [origin.documentation] : []),
      ...inText,
    ])
      byUrl.set(url, (byUrl.get(url) ?? new Set()).add(slug));
  }
  return [...byUrl].map(([url, slugs]) => ({ url, slugs: [...slugs].sort() })).sort((a, b) => a.url.localeCompare(b.url));
}
