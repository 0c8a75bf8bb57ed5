import { InlineCode } from '#components/ui/inline-code.tsx';
import type { Entry } from '#lib/content/entry.ts';
import { Code } from './code.tsx';
import { CopyCommand } from './copy-command.tsx';
import { namesIn } from './declared.ts';
import { VariablesForm } from './variables-form.tsx';

/** The form of an entry's variables, each with the command that finds it. */
export function VariablesPanel({ variables, declared }: { variables: NonNullable<Entry['variables']>; declared: ReadonlySet<string> }) {
  return (
    <VariablesForm
      fields={Object.entries(variables).map(([name, { describe, example, labels = [], find }]) => ({
        name,
        describe: <InlineCode text={describe} />,
        example,
        labels,
        find: find && (
          <div className="find">
            <Code code={find} language="bash" declared={declared} />
            <CopyCommand template={find} variables={namesIn(find, declared)} isShell title={`find ${name}`} />
          </div>
        ),
      }))}
    />
  );
}
