'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { type Expected, judge } from '#lib/content/answer.ts';

type Props = { expected: (Expected & { title?: string | undefined })[] };

const SAYS = {
  cause: 'That is what this fault prints: the cause is confirmed.',
  not: 'That is not this fault: this cause is out.',
  fixed: 'That is what it prints once it is fixed.',
} as const;

/** Takes what a check's command printed and says which of the expected outputs it is. Read in the page, sent nowhere. */
export function CheckAnswer({ expected }: Props) {
  const id = useId();
  const [printed, setPrinted] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was pasted before the scripts were there is judged, too.
  useEffect(() => setPrinted(field.current?.value || undefined), []);
  const verdict = printed === undefined ? undefined : judge(printed, expected);
  const next = verdict?.kind === 'says' ? expected.find((one) => one === verdict.expected) : undefined;
  return (
    <details className="check-answer needs-scripts">
      <summary>Paste what it printed</summary>
      <label htmlFor={id} className="sr-only">
        Output of the command
      </label>
      <textarea
        ref={field}
        id={id}
        className="field"
        rows={3}
        spellCheck={false}
        autoComplete="off"
        placeholder="It is read in this tab and sent nowhere"
        onChange={(event) => setPrinted(event.target.value)}
      />
      <p className="check-verdict" role="status" data-says={verdict?.kind === 'says' ? verdict.expected.when : undefined}>
        {verdict?.kind === 'unclear' &&
          printed?.trim() !== '' &&
          'It is like none of the outputs shown here. Compare them by eye, or go on to the next step.'}
        {verdict?.kind === 'says' && (
          <>
            {verdict.expected.when === 'not' && <s>This cause</s>} {SAYS[verdict.expected.when]}{' '}
            {next?.see !== undefined && (
              <>
                It speaks for <a href={`/entries/${next.see}`}>{next.title ?? next.see}</a>.
              </>
            )}
          </>
        )}
      </p>
    </details>
  );
}
