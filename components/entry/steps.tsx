import type { ReactNode } from 'react';

/** A numbered list whose numbers are permanent. Without its markers it is still announced as a list. */
export function Steps({ children }: { children?: ReactNode }) {
  return (
    <ol className="steps" role="list">
      {children}
    </ol>
  );
}

/** A step; its number is the link to it. */
export function Step({ id, number, section, children }: { id: string; number: string; section: string; children?: ReactNode }) {
  return (
    <li id={id} className="step">
      <a className="step-number" href={`#${id}`} aria-label={`Link to step ${number} of ${section}`}>
        {number}
      </a>
      {children}
    </li>
  );
}
