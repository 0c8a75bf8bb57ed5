import type { Metadata } from 'next';
import { EntryCard } from '#components/entry/entry-card.tsx';
import { EntryFilter } from '#components/entry/entry-filter.tsx';
import { getEntries, getVocabulary } from '#lib/content/load.ts';
import { filterEntries, toEntryFilter } from '#lib/search/filter.ts';

export const metadata: Metadata = { title: 'Entries', alternates: { canonical: '/entries' } };

/** All entries, filtered by the URL: rendered on the server, so that it works without JavaScript. */
export default async function EntriesPage({ searchParams }: PageProps<'/entries'>) {
  const filter = toEntryFilter(await searchParams);
  const { components } = getVocabulary();
  const all = getEntries();
  const entries = filterEntries(all, getVocabulary(), filter);
  const used = Object.entries(components).filter(([slug]) => all.some((entry) => entry.components.includes(slug)));
  return (
    <div className="mx-auto max-w-measure py-8">
      <h1 className="text-3xl">Entries</h1>
      <EntryFilter filter={filter} components={used.map(([slug, { name }]) => ({ slug, name }))} />
      <p role="status" className="mt-4 text-ink-2">
        {entries.length === all.length ? `${all.length} entries` : `${entries.length} of ${all.length} entries`}
      </p>
      <ul className="mt-4 grid gap-3">
        {entries.map((entry) => (
          <li key={entry.slug}>
            <EntryCard level={2} entry={entry} componentNames={entry.components.map((slug) => components[slug]?.name ?? slug)} />
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p className="mt-4">
          Nothing fits all of that. <a href="/entries">Show all entries</a>, or paste what you see on the <a href="/">home page</a>.
        </p>
      )}
    </div>
  );
}
