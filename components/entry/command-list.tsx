import { SectionHeading } from '#components/ui/section-heading.tsx';
import { commandsOf, type Entry } from '#lib/content/entry.ts';
import { type Command, CommandBlock } from './command-block.tsx';

/** Every command of an entry, in order: for the reader who knows the cause and wants only them. */
export function CommandList({ entry, declared }: { entry: Entry; declared: ReadonlySet<string> }) {
  return (
    <section className="command-list">
      <SectionHeading id="commands">Commands</SectionHeading>
      <p className="text-ink-2">All commands of this entry, in order.</p>
      <ol>
        {commandsOf(entry).map(({ anchor, section, block }) => (
          <li key={`${block.line}`}>
            <CommandBlock
              {...(block.attributes as Pick<Command, 'title' | 'effect' | 'undo' | 'loses'>)}
              language={block.language}
              code={block.code}
              declared={declared}
              origin={
                <a className="command-origin" href={`#${anchor}`}>
                  {originLabel(anchor, section)}
                </a>
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function originLabel(anchor: string, section: string): string {
  const number = /-(\d+)$/.exec(anchor)?.[1];
  return number === undefined ? section : `${section}, step ${number}`;
}
