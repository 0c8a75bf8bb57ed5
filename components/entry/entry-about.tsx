import type { ReactNode } from 'react';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { getVocabulary } from '#lib/content/load.ts';
import { overdueSince, today } from '#lib/content/review.ts';
import { editUrl } from '#lib/site.ts';
import { EntryOrigin } from './entry-origin.tsx';

/** What an entry holds for, where it comes from, and how to change it. */
export function EntryAbout({ entry }: { entry: Entry }) {
  const { components, platforms } = getVocabulary();
  const overdue = overdueSince(entry, today());
  return (
    <section className="entry-about">
      <SectionHeading id="about">About this entry</SectionHeading>
      <dl>
        <Fact name="Applies to">
          {Object.entries(entry.applies ?? {}).map(([slug, releases]) => (
            <p key={slug}>
              {components[slug]?.name ?? slug}: {releases}
            </p>
          ))}
          <p>{entry.platforms.map((slug) => platforms[slug] ?? slug).join(', ')}</p>
        </Fact>
        {entry.alerts && <Fact name="Alerts">{codeList(entry.alerts)}</Fact>}
        {entry.aliases && <Fact name="Also found as">{codeList(entry.aliases)}</Fact>}
        <Fact name="Source">
          <EntryOrigin origin={entry.origin} />
        </Fact>
        <Fact name="References">
          <ul>
            {entry.references.map(({ title, url }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name="Reviewed">
          <time dateTime={entry.reviewed}>{entry.reviewed}</time>
          {overdue && <p>Due for review since {overdue}: check versions and flags before you rely on them.</p>}
        </Fact>
        <Fact name={entry.id}>
          <a href={editUrl(entry.file)}>Edit this entry</a>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function codeList(names: readonly string[]) {
  return (
    <ul className="code-list">
      {names.map((name) => (
        <li key={name}>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}
