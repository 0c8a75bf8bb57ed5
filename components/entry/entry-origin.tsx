import { InlineCode } from '#components/ui/inline-code.tsx';
import type { Entry } from '#lib/content/entry.ts';

/** Where an entry comes from: an incident that somebody wrote up, or documentation. */
export function EntryOrigin({ origin }: { origin: Entry['origin'] }) {
  if ('documentation' in origin) {
    return (
      <p>
        Drawn from <a href={origin.documentation}>{origin.documentation.replace('https://', '')}</a>
      </p>
    );
  }
  return (
    <>
      <p>
        <cite>{origin.writeup}</cite>, “{origin.section}”, an incident of <time dateTime={origin.incident}>{origin.incident}</time>
      </p>
      {origin.differs.length > 0 && (
        <details>
          <summary>What differs from the write-up</summary>
          <ul>
            {origin.differs.map((difference) => (
              <li key={difference}>
                <InlineCode text={difference} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
