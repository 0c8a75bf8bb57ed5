import { SeverityBadge } from '#components/entry/severity-badge.tsx';
import { FirstCheckCommand } from '#components/search/first-check.tsx';
import { InlineCode } from '#components/ui/inline-code.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { toSearchDocument } from '#lib/search/document.ts';
import { KeepParameters } from './keep-parameters.tsx';

/** The entries that a name may mean, told apart by what to look at first. */
export function Answers({ entries }: { entries: Entry[] }) {
  return (
    <>
      <ol id="answers" className="answers" role="list">
        {entries.map((entry) => {
          const { slug, title, summary, severity, firstCheck } = toSearchDocument(entry);
          return (
            <li key={slug} className="answer">
              <div className="answer-head">
                <h2>
                  {/* A plain link: its address is completed with what this page's address carries. */}
                  <a href={`/entries/${slug}`}>
                    <InlineCode text={title} />
                  </a>
                </h2>
                <SeverityBadge severity={severity} />
              </div>
              <p>
                <InlineCode text={summary} />
              </p>
              <FirstCheckCommand slug={slug} check={firstCheck} values={{}} />
            </li>
          );
        })}
      </ol>
      <KeepParameters within="answers" />
    </>
  );
}
