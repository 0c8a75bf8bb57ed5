import Link from 'next/link';
import { InlineCode } from '#components/ui/inline-code.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { SeverityBadge } from './severity-badge.tsx';

type Props = {
  entry: Pick<Entry, 'slug' | 'title' | 'summary' | 'severity'>;
  /** The components' names, as people write them. */
  componentNames?: readonly string[];
  /** Level of the title in the page's outline. */
  level?: 2 | 3;
};

/** An entry in a list: enough to tell it from its neighbours. */
export function EntryCard({ entry, componentNames = [], level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article className="entry-card">
      <Heading>
        <Link href={`/entries/${entry.slug}`} prefetch={false}>
          <InlineCode text={entry.title} />
        </Link>
      </Heading>
      <p>
        <InlineCode text={entry.summary} />
      </p>
      <p className="entry-kind">
        <SeverityBadge severity={entry.severity} />
        {componentNames.map((name) => (
          <Tag key={name}>{name}</Tag>
        ))}
      </p>
    </article>
  );
}
