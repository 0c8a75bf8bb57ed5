import Link from 'next/link';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { draftEntry } from '#lib/search/draft.ts';
import type { SearchAnswer } from '#lib/search/types.ts';
import { newEntryUrl } from '#lib/site.ts';

/** Nothing known: said plainly, with what one would search for elsewhere and a way to write the entry that was missing. */
export function NoMatch({ answer, paste }: { answer: SearchAnswer; paste: string }) {
  const draft = draftEntry(paste, answer.rarest);
  return (
    <section className="no-match" aria-labelledby="no-match">
      <h2 id="no-match">No known match</h2>
      <p>Faultbook has no entry that explains this. That is no all-clear: it only knows what has been written down.</p>
      {answer.rarest.length > 0 && (
        <>
          <h3>What to search for elsewhere</h3>
          <p>The most telling {answer.rarest.length === 1 ? 'line' : 'lines'}, with names and numbers that change taken out:</p>
          <ul className="rarest">
            {answer.rarest.map(({ line, text }) => (
              <li key={line}>
                <span aria-hidden="true">{line}</span>
                <code>{text}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>What next</h3>
      <ul className="no-match-next">
        <li>Paste more lines around it: the line before the last error often says more.</li>
        <li>
          <Link href="/entries">Browse the entries</Link> by component.
        </li>
      </ul>
      <h3>Found the cause yourself?</h3>
      <p>A draft of the entry, with the telling lines filled in. Secrets are masked; read it before you send it.</p>
      <div className="no-match-draft">
        <CopyButton text={draft} what="the draft of an entry" />
        <a href={newEntryUrl(draft)}>Open it as a new file</a>
      </div>
    </section>
  );
}
