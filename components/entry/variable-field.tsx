'use client';
import type { ReactNode } from 'react';
import { isPlain, refusal } from '#lib/variables/quote.ts';
import { type KnownValue, learn } from '#lib/variables/store.ts';

export type Field = { name: string; describe: ReactNode; example: string; labels: string[]; find?: ReactNode };

const SOURCES = { link: 'from the link', paste: 'from your paste', typed: 'typed by you' } as const;

/** One variable: what it is, its value and where that came from, and how to find it. */
export function VariableField({ field, known }: { field: Field; known: KnownValue | undefined }) {
  const { name, describe, example, find } = field;
  const reason = known && refusal(known.value);
  const id = fieldId(name);
  return (
    <div className="variable">
      <div className="variable-name">
        <label htmlFor={id}>{name}</label>
        {known && (
          <span className="variable-source">
            {SOURCES[known.source]}
            <button
              type="button"
              className="variable-clear"
              aria-label={`Clear ${name}`}
              onClick={() => {
                learn({ [name]: '' }, 'typed');
                focusField(name);
              }}
            >
              ×
            </button>
          </span>
        )}
      </div>
      <p id={`${id}-note`} className="variable-note">
        {describe}
      </p>
      <input
        id={id}
        className="field needs-scripts"
        value={known?.value ?? ''}
        placeholder={example}
        onChange={(event) => learn({ [name]: event.target.value }, 'typed')}
        aria-describedby={`${id}-note ${id}-problem`}
        aria-invalid={reason !== undefined}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <p id={`${id}-problem`} className="variable-problem" role="status">
        {reason && `Not filled in: the value ${reason}.`}
        {known && !reason && !isPlain(known.value) && 'Quoted where a command needs it, and left open where quotes would not protect it.'}
      </p>
      {find && (
        <details className="variable-find">
          <summary>How to find it</summary>
          {find}
        </details>
      )}
    </div>
  );
}

/** Leads the reader to the field of a variable, also where the form is folded. */
export function focusField(name: string): void {
  const field = document.getElementById(fieldId(name));
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

/** What somebody has typed before the scripts were there. */
export function typedEarly(fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const field = document.getElementById(fieldId(name));
      return field instanceof HTMLInputElement && field.value !== '' ? [[name, field.value]] : [];
    }),
  );
}

function fieldId(name: string): string {
  return `value-${name}`;
}
