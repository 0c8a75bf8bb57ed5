import Link from 'next/link';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { draftEntry } from '#lib/search/draft.ts';
import type { ReadsLike, SearchAnswer } from '#lib/search/types.ts';
import { newEntryUrl } from '#lib/site.ts';
import { EvidenceLines } from './evidence-lines.tsx';

/** Nothing known: said plainly, with what it reads like, what one would search for elsewhere and a way to write the entry that was missing. */
export function NoMatch({ answer: { readsLike, rarest }, paste }: { answer: SearchAnswer; paste: string }) {
  const healthy = readsLike?.healthy === true;
  return (
    <section className="no-match" aria-labelledby="no-match">
      <h2 id="no-match">No known match</h2>
      {readsLike ? (
        <ReadsLikeNote readsLike={readsLike} />
      ) : (
        <p>Faultbook has no entry that explains this. That is no all-clear: it only knows what has been written down.</p>
      )}
      {!healthy && rarest.length > 0 && <Rarest lines={rarest} />}
      <h3>What next</h3>
      <ul className="no-match-next">
        <li>Paste more lines around it: the line before the last error often says more.</li>
        <li>
          <Link href="/entries">Browse the entries</Link> by component.
        </li>
      </ul>
      {!healthy && <Draft draft={draftEntry(paste, rarest)} />}
    </section>
  );
}

/** What is recognised, and explained elsewhere. */
function ReadsLikeNote({ readsLike: { title, healthy, see, evidence } }: { readsLike: ReadsLike }) {
  return (
    <>
      <p>
        {healthy ? 'This is what a healthy system prints: ' : 'No entry explains this, but it reads like something known: '}
        <strong>{title}</strong>. {see && <a href={see}>{new URL(see).hostname} explains it</a>}
        {healthy && ' That is no all-clear: if something is wrong all the same, it stands in other lines.'}
      </p>
      {evidence && <EvidenceLines evidence={[evidence]} />}
    </>
  );
}

function Rarest({ lines }: { lines: SearchAnswer['rarest'] }) {
  return (
    <>
      <h3>What to search for elsewhere</h3>
      <p>The most telling {lines.length === 1 ? 'line' : 'lines'}, with names and numbers that change taken out:</p>
      <ul className="rarest">
        {lines.map(({ line, text }) => (
          <li key={line}>
            <span aria-hidden="true">{line}</span>
            <code>{text}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Draft({ draft }: { draft: string }) {
  return (
    <>
      <h3>Found the cause yourself?</h3>
      <p>A draft of the entry, with the telling lines filled in. Secrets are masked; read it before you send it.</p>
      <div className="no-match-draft">
        <CopyButton text={draft} what="the draft of an entry" />
        <a href={newEntryUrl(draft)}>Open it as a new file</a>
      </div>
    </>
  );
}
