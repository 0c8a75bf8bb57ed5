import { Icon } from '#components/ui/icon.tsx';
import { Code } from './code.tsx';
import { CopyCommand } from './copy-command.tsx';
import { namesIn } from './declared.ts';

export type File = { title: string; language: string; code: string };

/** A file to write or a query to run: it changes nothing by itself. */
export function FileBlock({ title, language, code, declared }: File & { declared: ReadonlySet<string> }) {
  return (
    <figure className="snippet file">
      <figcaption className="snippet-caption">
        <Icon name="file" />
        <span className="snippet-title">{title}</span>
        <span className="file-language">{language}</span>
      </figcaption>
      <CopyCommand template={code} variables={namesIn(code, declared)} isShell={false} title={title} />
      <Code code={code} language={language} declared={declared} layout="scroll" label={title} />
    </figure>
  );
}
