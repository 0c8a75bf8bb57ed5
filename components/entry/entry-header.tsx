import { InlineCode } from '#components/ui/inline-code.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { getVocabulary } from '#lib/content/load.ts';
import { SeverityBadge } from './severity-badge.tsx';

/** What the reader sees first: is this my fault, how bad is it, and what is it in one sentence. */
export function EntryHeader({ entry }: { entry: Entry }) {
  const { components } = getVocabulary();
  return (
    <header className="entry-header">
      <p className="entry-kind">
        <SeverityBadge severity={entry.severity} />
        {entry.components.map((slug) => (
          <Tag key={slug} href={`/entries?component=${slug}`}>
            {components[slug]?.name ?? slug}
          </Tag>
        ))}
      </p>
      <h1>
        <InlineCode text={entry.title} />
      </h1>
      <p className="entry-summary">
        <InlineCode text={entry.summary} />
      </p>
      <div lang="ko" className="entry-korean">
        <p className="entry-korean-title">
          <InlineCode text={entry.ko.title} />
        </p>
        <p>
          <InlineCode text={entry.ko.summary} />
        </p>
      </div>
    </header>
  );
}
