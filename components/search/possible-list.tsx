import Link from 'next/link';
import type { SearchResult } from '#lib/search/types.ts';
import { MarkedText } from './evidence-lines.tsx';
import { reasonInWords } from './reason.ts';

const SHOWN = 5;

/** What it could also be: smaller, quieter, and labelled as what it is. */
export function PossibleList({ results, known }: { results: readonly SearchResult[]; known: boolean }) {
  return (
    <section className="possible" aria-labelledby="possible">
      <h2 id="possible">{known ? 'Could also be' : 'Nearest, but not a match'}</h2>
      <ul>
        {results.slice(0, SHOWN).map((result) => {
          const best = result.evidence[0];
          return (
            <li key={result.slug}>
              <Link href={`/entries/${result.slug}`}>{result.title}</Link>
              <p>{reasonInWords(result)}</p>
              {best && (
                <code>
                  <MarkedText text={best.text} spans={best.spans} />
                </code>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
