import type { Metadata } from 'next';
import { EntryList } from '#components/entry/entry-list.tsx';
import { getContent } from '#lib/content/load.ts';
import { filterEntries, toEntryFilter } from '#lib/search/filter.ts';

export const metadata: Metadata = { title: 'Entries', alternates: { canonical: '/entries' } };

/** All entries, filtered by the URL: rendered on the server, so that it works without JavaScript. Static files have page.static.tsx. */
export default async function EntriesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const filter = toEntryFilter(await searchParams);
  return <EntryList filter={filter} entries={filterEntries(getContent(), filter)} />;
}
