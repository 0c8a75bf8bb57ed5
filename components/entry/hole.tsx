'use client';
import { type Quoting, quote } from '#lib/variables/quote.ts';
import { useKnownValues } from './use-known-values.ts';

/** A variable's place in a command: its name as long as it is open, then the reader's value as the shell needs it there. */
export function Hole({ name, quoting }: { name: string; quoting: Quoting }) {
  const known = useKnownValues();
  const written = Object.hasOwn(known, name) ? quote(known[name]?.value ?? '', quoting) : undefined;
  return (
    <span className="hole" data-variable={name} data-filled={written === undefined ? undefined : ''}>
      {written ?? `<${name}>`}
    </span>
  );
}
