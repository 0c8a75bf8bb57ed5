import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { getEntries, getVocabulary } from '#lib/content/load.ts';
import { EntryCard } from './entry-card.tsx';

/** Entries near this one: its look-alikes, what it brings about and what brings it about. */
export function EntryNeighbours({ entry }: { entry: Entry }) {
  const entries = getEntries();
  const named = (slugs: readonly string[] = []) => slugs.flatMap((slug) => entries.find((other) => other.slug === slug) ?? []);
  return (
    <section>
      <SectionHeading id="related">Related</SectionHeading>
      <Neighbours title="Easily confused with" entries={named(entry.related)} />
      <Neighbours title="Leads to" entries={named(entry.causes)} />
      <Neighbours title="Can be brought about by" entries={entries.filter((other) => other.causes?.includes(entry.slug))} />
    </section>
  );
}

function Neighbours({ title, entries }: { title: string; entries: Entry[] }) {
  const { components } = getVocabulary();
  if (entries.length === 0) return null;
  return (
    <>
      <p className="neighbours-title">{title}</p>
      <ul className="entry-cards">
        {entries.map((other) => (
          <li key={other.slug}>
            <EntryCard entry={other} componentNames={other.components.map((slug) => components[slug]?.name ?? slug)} />
          </li>
        ))}
      </ul>
    </>
  );
}
