'use client';
import { useEffect } from 'react';
import { FoldingPanel } from '#components/ui/folding-panel.tsx';
import { learn, learnFromLink } from '#lib/variables/store.ts';
import { useKnownValues } from './use-known-values.ts';
import { ValuesLink } from './values-link.tsx';
import { type Field, focusField, typedEarly, VariableField } from './variable-field.tsx';

/** The names of the reader's own incident: filled in once, they stand in every command of the page and of the next entry. */
export function VariablesForm({ fields }: { fields: Field[] }) {
  const known = useKnownValues();
  const filled = fields.filter(({ name }) => Object.hasOwn(known, name)).length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is read once, or it would undo what the reader types
  useEffect(() => {
    const early = typedEarly(fields);
    learnFromLink(window.location.href, fields);
    learn(early, 'typed');
  }, []);

  const clear = () => {
    learn(Object.fromEntries(fields.map(({ name }) => [name, ''])), 'typed');
    // The button goes; the focus stays in the form.
    if (fields[0]) focusField(fields[0].name);
  };

  return (
    <FoldingPanel
      className="values"
      openFrom="80rem"
      summary={
        <>
          Fill in the commands
          <Count filled={filled} of={fields.length} />
        </>
      }
    >
      <form onSubmit={(event) => event.preventDefault()} aria-labelledby="values-title">
        <p id="values-title" className="panel-title">
          Fill in the commands
          <Count filled={filled} of={fields.length} />
        </p>
        {fields.map((field) => (
          <VariableField key={field.name} field={field} known={Object.hasOwn(known, field.name) ? known[field.name] : undefined} />
        ))}
        {filled > 0 && (
          <div className="values-actions">
            <button type="button" className="button" onClick={clear}>
              Clear all
            </button>
            <ValuesLink names={fields.map(({ name }) => name)} />
          </div>
        )}
      </form>
    </FoldingPanel>
  );
}

function Count({ filled, of }: { filled: number; of: number }) {
  return (
    <span className="panel-count needs-scripts">
      {filled} of {of}
    </span>
  );
}
