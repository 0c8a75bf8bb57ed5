import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Callout } from '#components/ui/callout.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Entry } from '#lib/content/entry.ts';
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
    Step: (step: ComponentProps<typeof Step>) => <Step {...step} formerIds={formerIds(entry, step.id)} />,

    // Markdown that needs more than its own looks.
    h2: (heading: ComponentProps<typeof SectionHeading>) => <SectionHeading {...heading} formerIds={formerIds(entry, heading.id)} />,
    a: EntryLink,
    table: ScrollingTable,
  };
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
