import { FoldingPanel } from '#components/ui/folding-panel.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { stepTitle } from '#lib/content/step-title.ts';

/** What follows an entry's own sections on its page. */
const ALWAYS = [
  { id: 'commands', title: 'Commands' },
  { id: 'related', title: 'Related' },
  { id: 'about', title: 'About this entry' },
];

/** The sections of an entry with their steps: beside the text where there is room, folded above it where there is none. */
export function EntryToc({ entry }: { entry: Entry }) {
  return (
    <FoldingPanel className="toc" openFrom="64rem" summary="On this page">
      <nav aria-label="On this page">
        <ul>
          {entry.sections.map(({ id, title, steps }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
              {steps.length > 0 && (
                <ol>
                  {steps.map((step, index) => (
                    <li key={step.id}>
                      <a href={`#${step.id}`}>
                        <span className="toc-number">{index + 1}</span>
                        <span className="toc-step">{stepTitle(step.text)}</span>
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
          {ALWAYS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </FoldingPanel>
  );
}

/** On a phone: the sections that are jumped to, where the thumb is. */
export function JumpBar({ entry }: { entry: Entry }) {
  const sections = entry.sections.filter(({ id }) => ['check', 'fix', 'verify'].includes(id));
  return (
    <nav className="jump-bar" aria-label="Jump to">
      {[...sections, ...ALWAYS.slice(0, 1)].map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}
