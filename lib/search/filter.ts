/**
 * Browsing: which entries a URL such as `/entries?component=istio&severity=outage&q=reset` asks for.
 */
import type { Content } from '../content/corpus.ts';
import type { Entry } from '../content/entry.ts';
import type { OpenedEngine } from './engine.ts';
import { engineOver } from './open.ts';

/** What the form holds; empty means any. */
export type EntryFilterValues = { component: string; severity: string; q: string };

/** Longest `q` that is searched: a paste belongs into the paste box, which sends nothing. */
const MAX_WORDS_LENGTH = 400;

/**
 * Reads the filter from a URL's parameters; a parameter given twice counts once.
 *
 * @example toEntryFilter({ component: 'istio' }) // → { component: 'istio', severity: '', q: '' }
 */
export function toEntryFilter(parameters: Readonly<Record<string, string | string[] | undefined>>): EntryFilterValues {
  const first = (name: string) => [parameters[name]].flat()[0]?.trim() ?? '';
  return { component: first('component'), severity: first('severity'), q: first('q').slice(0, MAX_WORDS_LENGTH) };
}

let cached: { content: Content; engine: OpenedEngine } | undefined;

/** The entries that a filter asks for: in order of fit where words are given, else in the given order. */
export function filterEntries(content: Content, { component, severity, q }: EntryFilterValues): Entry[] {
  const fitting = content.entries.filter(
    (entry) => (component === '' || entry.components.includes(component)) && (severity === '' || entry.severity === severity),
  );
  if (q === '') return fitting;
  if (cached?.content !== content) cached = { content, engine: engineOver(content) };
  const found = cached.engine.search(q).results.map((result) => result.slug);
  const words = q.toLowerCase().split(/\s+/);
  // Every entry that holds all the words stays, too: browsing leaves nothing out that a reader can see.
  const holds = (entry: Entry) =>
    words.every((word) =>
      `${entry.title} ${entry.summary} ${entry.slug} ${entry.symptoms.join(' ')} ${entry.ko.title}`.toLowerCase().includes(word),
    );
  return [
    ...found.flatMap((slug) => fitting.find((entry) => entry.slug === slug) ?? []),
    ...fitting.filter((entry) => !found.includes(entry.slug) && holds(entry)),
  ];
}
