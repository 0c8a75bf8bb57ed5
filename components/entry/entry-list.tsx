import { EntryFilter } from '#components/entry/entry-filter.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { getEntries, getVocabulary } from '#lib/content/load.ts';
import type { EntryFilterValues } from '#lib/search/filter.ts';
import { EntryCard } from './entry-card.tsx';

/** The form that filters, and the entries that it lets through. */
export function EntryList({ filter, entries }: { filter: EntryFilterValues; entries: readonly Entry[] }) {
  const { components } = getVocabulary();
  const all = getEntries();
  const used = Object.entries(components).filter(([slug]) => all.some((entry) => entry.components.includes(slug)));
  return (
    <div className="mx-auto max-w-measure py-8">
      <h1 className="text-3xl">Entries</h1>
      <EntryFilter filter={filter} components={used.map(([slug, { name }]) => ({ slug, name }))} />
      <p role="status" id="entries-shown" className="mt-4 text-ink-2">
        {entries.length === all.length ? `${all.length} entries` : `${entries.length} of ${all.length} entries`}
      </p>
      <ul id="entries" className="mt-4 grid gap-3">
        {entries.map((entry) => (
          <li key={entry.slug} data-slug={entry.slug} data-components={entry.components.join(' ')} data-severity={entry.severity}>
            <EntryCard level={2} entry={entry} componentNames={entry.components.map((slug) => components[slug]?.name ?? slug)} />
          </li>
        ))}
      </ul>
      <p className="mt-4" id="no-entries" hidden={entries.length > 0}>
        Nothing fits all of that. <a href="/entries">Show all entries</a>, or paste what you see on the <a href="/">home page</a>.
      </p>
    </div>
  );
}
