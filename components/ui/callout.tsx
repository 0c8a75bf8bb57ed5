import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Something the reader should not run past. */
export function Callout({ kind, children }: { kind: 'note' | 'warning'; children: ReactNode }) {
  return (
    <div role="note" className="callout" data-tone={kind === 'warning' ? 'warn' : 'accent'}>
      <p className="callout-label">
        <Icon name={kind} />
        {kind === 'warning' ? 'Warning' : 'Note'}
      </p>
      {children}
    </div>
  );
}
