import Link from 'next/link';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { draftEntry } from '#lib/search/draft.ts';
import type { ReadsLike, SearchAnswer } from '#lib/search/types.ts';
import { newEntryUrl } from '#lib/site.ts';
import { EvidenceLines } from './evidence-lines.tsx';

/** Nothing known: said plainly, with what one would search for elsewhere and a way to write the entry that was missing. */
export function NoMatch({ answer, paste }: { answer: SearchAnswer; paste: string }) {
  const draft = draftEntry(paste, answer.rarest);
  return (
    <section className="no-match" aria-labelledby="no-match">
      <h2 id="no-match">No known match</h2>
      {answer.readsLike ? (
        <ReadsLikeNote readsLike={answer.readsLike} />
      ) : (
        <p>Faultbook has no entry that explains this. That is no all-clear: it only knows what has been written down.</p>
      )}
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

/** What is recognised, and explained elsewhere. */
function ReadsLikeNote({ readsLike: { title, healthy, see, evidence } }: { readsLike: ReadsLike }) {
  return (
    <>
      <p>
        {healthy ? 'This reads like output that is all right: ' : 'This reads like something that no entry explains: '}
        <strong>{title}</strong>. {see && <a href={see}>{new URL(see).hostname} explains it</a>}
      </p>
      {evidence && <EvidenceLines evidence={[evidence]} />}
    </>
  );
}
