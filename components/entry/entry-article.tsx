import { getEntryContent } from '#lib/content/compile.ts';
import type { Entry } from '#lib/content/entry.ts';
import { CommandList } from './command-list.tsx';
import { declaredIn } from './declared.ts';
import { EntryAbout } from './entry-about.tsx';
import { EntryHeader } from './entry-header.tsx';
import { EntryNeighbours } from './entry-neighbours.tsx';
import { EntryToc, JumpBar } from './entry-toc.tsx';
import { mdxComponents } from './mdx-components.tsx';
import { VariablesPanel } from './variables-panel.tsx';

/** An entry from its title to its sources. */
export async function EntryArticle({ entry }: { entry: Entry }) {
  const Content = await getEntryContent(entry);
  const declared = declaredIn(entry);
  return (
    <article className="entry">
      <EntryHeader entry={entry} />
      <div className="entry-values">{entry.variables && <VariablesPanel variables={entry.variables} declared={declared} />}</div>
      <div className="entry-toc">
        <EntryToc entry={entry} />
      </div>
      <div className="entry-body">
        <div className="prose">
          <Content components={mdxComponents(entry)} />
        </div>
        <CommandList entry={entry} declared={declared} />
        <EntryNeighbours entry={entry} />
        <EntryAbout entry={entry} />
      </div>
      <JumpBar entry={entry} />
    </article>
  );
}
