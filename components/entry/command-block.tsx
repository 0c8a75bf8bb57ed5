import type { ReactNode } from 'react';
import type { Effect } from '#lib/content/fence.ts';
import { Code } from './code.tsx';
import { CommandUndo } from './command-undo.tsx';
import { CopyCommand } from './copy-command.tsx';
import { namesIn } from './declared.ts';
import { EffectBadge } from './effect-badge.tsx';

export type Command = {
  title: string;
  effect: Effect;
  undo?: string | undefined;
  loses?: string | undefined;
  language: string;
  code: string;
};
type Props = Command & {
  declared: ReadonlySet<string>;
  /** Where the command comes from, if it is shown elsewhere. */
  origin?: ReactNode;
};

/** A command: what it does, to copy as it stands, and the way back. */
export function CommandBlock({ title, effect, undo, loses, language, code, declared, origin }: Props) {
  return (
    <figure className="snippet command" data-effect={effect}>
      <figcaption className="snippet-caption">
        <EffectBadge effect={effect} />
        <span className="snippet-title">{title}</span>
        {origin}
      </figcaption>
      <CopyCommand template={code} variables={namesIn(code, declared)} isShell title={title} />
      <Code code={code} language={language} declared={declared} />
      <CommandUndo title={title} undo={undo} loses={loses} declared={declared} />
    </figure>
  );
}
