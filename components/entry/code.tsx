import { type CodeLine, type CodePiece, highlight } from '#lib/content/highlight.ts';
import { Hole } from './hole.tsx';

type Props = {
  code: string;
  language: string;
  declared: ReadonlySet<string>;
  layout?: 'wrap' | 'scroll';
  /** What is in it, for whoever comes by keyboard to scroll it. */
  label?: string;
};

/** Coloured code with its variables as holes. Wrapped lines hang; what is wrapped copies as the one line that it is. */
export async function Code({ code, language, declared, layout = 'wrap', label }: Props) {
  const lines = await highlight(code, language, declared);
  // What scrolls has to be reachable by keyboard.
  const scroller = layout === 'scroll' ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <pre className="code" data-layout={layout} {...scroller}>
      <code>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <Line key={index} line={line} />
        ))}
      </code>
    </pre>
  );
}

function Line({ line }: { line: CodeLine }) {
  return (
    <span className="line">
      {line.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do their pieces
        <Piece key={index} piece={piece} />
      ))}
      {'\n'}
    </span>
  );
}

function Piece({ piece: { text, token, slot } }: { piece: CodePiece }) {
  if (slot) return <Hole name={slot.name} quoting={slot.quoting} />;
  if (token === undefined) return text;
  return <span className={`tok-${token}`}>{text}</span>;
}
