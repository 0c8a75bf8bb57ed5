import Link from 'next/link';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { FirstCheck } from '#lib/search/types.ts';
import { commandParts, fill } from '#lib/variables/fill.ts';
import { slotNames } from '#lib/variables/template.ts';

type FirstCheckProps = { slug: string; check: FirstCheck; values: Record<string, string> };

/** The first step of an entry's Check, filled with what was read from the paste. */
export function FirstCheckCommand({ slug, check, values }: FirstCheckProps) {
  if (check.command === '') return null;
  const declared = new Set(slotNames(check.command).map(({ name }) => name));
  const { text, unfilled } = fill(commandParts(check.command, declared), values);
  return (
    <div className="first-check">
      <div className="first-check-head">
        <span>
          First check: <Link href={`/entries/${slug}#check-1`}>{check.text}</Link>
        </span>
        <CopyButton
          text={text}
          what={check.title}
          warning={unfilled.length === 0 ? undefined : `Copied with ${unfilled.map((name) => `<${name}>`).join(', ')} still open.`}
        />
      </div>
      {/* A long command scrolls sideways, with the keyboard too. */}
      <pre tabIndex={0} role="group" aria-label={check.title}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
