import { Icon } from '#components/ui/icon.tsx';
import { textParts } from '#lib/variables/fill.ts';
import { Code } from './code.tsx';
import { CopyCommand } from './copy-command.tsx';
import { namesIn } from './declared.ts';
import { Hole } from './hole.tsx';

/** An undo that goes on in words ("…, and set the mode back") is read, not copied. */
const SENTENCE = /, (?:and|then|or|with)\b|[.;]$/;

type Props = { title: string; undo: string | undefined; loses: string | undefined; declared: ReadonlySet<string> };

/** The way back from a command, or what there is no way back to. */
export function CommandUndo({ title, undo, loses, declared }: Props) {
  return (
    <>
      {loses && (
        <p className="snippet-loses" data-tone="bad">
          <Icon name="warning" />
          <span>
            <strong>Lost for good:</strong>{' '}
            {textParts(loses, declared).map((part, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
              part.kind === 'variable' ? <Hole key={index} name={part.name} quoting={part.quoting} /> : part.text,
            )}
          </span>
        </p>
      )}
      {undo && (
        <div className="snippet-undo">
          <p className="snippet-undo-label">
            <Icon name="undo" />
            Undo
          </p>
          <Code code={undo} language="bash" declared={declared} />
          {!SENTENCE.test(undo) && <CopyCommand template={undo} variables={namesIn(undo, declared)} isShell title={`undo of ${title}`} />}
        </div>
      )}
    </>
  );
}
