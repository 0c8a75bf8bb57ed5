import Link from 'next/link';
import { SeverityBadge } from '#components/entry/severity-badge.tsx';
import type { SearchResult } from '#lib/search/types.ts';
import { EvidenceLines } from './evidence-lines.tsx';
import { FirstCheckCommand } from './first-check.tsx';
import { confidenceInWords, reasonInWords } from './reason.ts';

/** A recognised fault: what it is, which line gave it away, what was read from it, and what to look at first. */
export function ResultCard({ result, first }: { result: SearchResult; first: boolean }) {
  const { slug, title, summary, severity, captured, firstCheck, evidence, supporting } = result;
  return (
    <article className="result" data-first={first || undefined} aria-labelledby={`result-${slug}`}>
      <header>
        <h2 id={`result-${slug}`} className="result-title">
          <Link href={`/entries/${slug}`}>{title}</Link>
        </h2>
        <p className="result-meta">
          <SeverityBadge severity={severity} />
          <span>{confidenceInWords(result)}</span>
        </p>
      </header>
      <p className="result-summary">{summary}</p>
      <p className="result-reason">
        {reasonInWords(result)}
        {supporting.length > 0 && (
          <>
            {' '}
            Also in the paste: <span className="result-words">{supporting.slice(0, 6).join(', ')}</span>.
          </>
        )}
      </p>
      <EvidenceLines evidence={evidence} />
      <Captured values={captured} />
      <FirstCheckCommand slug={slug} check={firstCheck} values={captured} />
    </article>
  );
}

/** What the signatures read from the paste; it fills the entry's commands. */
function Captured({ values }: { values: Record<string, string> }) {
  const names = Object.keys(values);
  if (names.length === 0) return null;
  return (
    <dl className="captured" aria-label="Read from the paste">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{values[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
