import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Callout } from '#components/ui/callout.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { getEntry } from '#lib/content/load.ts';
import { CheckAnswer } from './check-answer.tsx';
import { type Command, CommandBlock } from './command-block.tsx';
import { declaredIn } from './declared.ts';
import { DiagramBlock } from './diagram-block.tsx';
import { type File, FileBlock } from './file-block.tsx';
import { type Output, OutputBlock } from './output-block.tsx';
import { Step, Steps } from './steps.tsx';

/**
 * The one map of what may stand in an entry. Authors write the first two tags; lib/content/blocks.ts makes the others from headings,
 * numbered lists and fences.
 */
export function mdxComponents(entry: Entry) {
  const declared = declaredIn(entry);
  return {
    Note: ({ children }: { children: ReactNode }) => <Callout kind="note">{children}</Callout>,
    Warning: ({ children }: { children: ReactNode }) => <Callout kind="warning">{children}</Callout>,

    // What the blocks become.
    Command: (command: Command) => <CommandBlock {...command} declared={declared} />,
    Output: (output: Output) => <OutputBlock {...output} declared={declared} />,
    File: (file: File) => <FileBlock {...file} declared={declared} />,
    Diagram: DiagramBlock,
    Steps,
    Step: ({ children, ...step }: ComponentProps<typeof Step>) => (
      <Step {...step} formerIds={formerIds(entry, step.id)}>
        {children}
        <Answer entry={entry} step={step.id} />
      </Step>
    ),

    // Markdown that needs more than its own looks.
    h2: (heading: ComponentProps<typeof SectionHeading>) => <SectionHeading {...heading} formerIds={formerIds(entry, heading.id)} />,
    a: EntryLink,
    table: ScrollingTable,
  };
}

/** Where the reader says what a check printed, if the entry says what it prints in at least two cases. */
function Answer({ entry, step }: { entry: Entry; step: string }) {
  const outputs = entry.sections.find(({ id }) => id === 'check')?.steps.find(({ id }) => id === step)?.blocks ?? [];
  const expected = outputs.flatMap(({ kind, code, attributes: { when, see } }) =>
    kind === 'output' && (when === 'cause' || when === 'not')
      ? [{ when, text: code, ...(see === undefined ? {} : { see, title: getEntry(see)?.title.replaceAll('`', '') }) } as const]
      : [],
  );
  return expected.length < 2 ? null : <CheckAnswer expected={expected} />;
}

/** Anchors of steps that are gone and whose place this one has now. */
function formerIds({ anchors = {} }: Entry, id: string | undefined): string[] {
  return Object.keys(anchors).filter((former) => anchors[former] === id);
}

function EntryLink({ href = '', children }: ComponentProps<'a'>) {
  if (!href.startsWith('/')) return <a href={href}>{children}</a>;
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  );
}

function ScrollingTable({ children }: ComponentProps<'table'>) {
  return (
    <div className="table-scroller" tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  );
}
