'use client';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { linkWithValues } from '#lib/variables/store.ts';
import { useKnownValues } from './use-known-values.ts';

/** A link to this page that carries the values, made only when the reader asks for it. */
export function ValuesLink({ names }: { names: readonly string[] }) {
  const known = useKnownValues();
  const page = typeof window === 'undefined' ? '' : `${window.location.origin}${window.location.pathname}`;
  const left = names.filter((name) => Object.hasOwn(known, name) && !new URL(linkWithValues(page, known, names)).searchParams.has(name));
  return (
    <CopyButton
      label="Copy a link with these values"
      text={linkWithValues(page, known, names)}
      what="to this entry"
      warning={left.length > 0 ? `Without ${left.join(', ')}: it looks like a secret.` : undefined}
    />
  );
}
