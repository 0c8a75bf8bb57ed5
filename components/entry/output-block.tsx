import Link from 'next/link';
import { InlineCode } from '#components/ui/inline-code.tsx';
import type { Outcome } from '#lib/content/fence.ts';
import { getEntry } from '#lib/content/load.ts';
import { Code } from './code.tsx';

export type Output = { when?: Outcome; see?: string; title?: string; code: string };

const LABELS: Record<Outcome, string> = { cause: 'If this is the cause', not: 'If not', fixed: 'When it is fixed' };
/** Two columns or more, or indented lines: breaking them would break what they say. */
const TABLE = /\S {2,}\S.*\n.*\S {2,}\S|^\s+\S/m;

/** What a command prints, and what that means. */
export function OutputBlock({ when, see, title, code, declared }: Output & { declared: ReadonlySet<string> }) {
  const label = when ? LABELS[when] : 'Output';
  const next = see === undefined ? undefined : getEntry(see);
  return (
    <figure className="snippet output" data-when={when}>
      <figcaption className="snippet-caption">
        <span className="output-label">{label}</span>
        {title && <span>{title}</span>}
        {next && (
          <span className="output-next">
            go to{' '}
            <Link href={`/entries/${next.slug}`} prefetch={false}>
              <InlineCode text={next.title} />
            </Link>
          </span>
        )}
      </figcaption>
      {code.trim() === '' ? (
        <p className="output-empty">prints nothing</p>
      ) : (
        <Code code={code} language="output" declared={declared} layout={TABLE.test(code) ? 'scroll' : 'wrap'} label={label} />
      )}
    </figure>
  );
}
