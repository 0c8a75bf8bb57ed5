import type { Metadata } from 'next';
import { EntryList } from '#components/entry/entry-list.tsx';
import { FilterInBrowser } from '#components/entry/filter-in-browser.tsx';
import { getEntries } from '#lib/content/load.ts';
import { toEntryFilter } from '#lib/search/filter.ts';

export const metadata: Metadata = { title: 'Entries', alternates: { canonical: '/entries' } };

/** All entries, as a static file that cannot know its URL's parameters: the browser filters. A server has page.server.tsx. */
export default function EntriesPage() {
  return (
    <>
      <EntryList filter={toEntryFilter({})} entries={getEntries()} />
      <FilterInBrowser />
    </>
  );
}
