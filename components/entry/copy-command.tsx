'use client';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { commandParts, fill, textParts } from '#lib/variables/fill.ts';
import { useKnownValues } from './use-known-values.ts';
import { focusField } from './variable-field.tsx';

type Props = {
  template: string;
  /** The declared variables that stand in the template. */
  variables: string[];
  isShell: boolean;
  title: string;
};

/** Copies a command as it stands on the page, and says which of its variables are still open. */
export function CopyCommand({ template, variables, isShell, title }: Props) {
  const known = useKnownValues();
  const declared = new Set(variables);
  const values = Object.fromEntries(Object.entries(known).map(([name, { value }]) => [name, value]));
  const { text, unfilled } = fill(isShell ? commandParts(template, declared) : textParts(template, declared), values);
  return <CopyButton text={text} what={title} {...(unfilled.length > 0 && { warning: <StillOpen names={unfilled} /> })} />;
}

function StillOpen({ names }: { names: string[] }) {
  return (
    <span className="still-open">
      Copied, and still open:
      {names.map((name) => (
        <button key={name} type="button" className="hole" onClick={() => focusField(name)} aria-label={`${name}: fill it in`}>
          {`<${name}>`}
        </button>
      ))}
    </span>
  );
}
