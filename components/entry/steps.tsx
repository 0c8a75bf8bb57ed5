import type { ReactNode } from 'react';

/** A numbered list whose numbers are permanent. Without its markers it is still announced as a list. */
export function Steps({ children }: { children?: ReactNode }) {
  return (
    <ol className="steps" role="list">
      {children}
    </ol>
  );
}

type StepProps = { id: string; number: string; section: string; formerIds?: string[]; children?: ReactNode };

/** A step; its number is the link to it. */
export function Step({ id, number, section, formerIds = [], children }: StepProps) {
  return (
    <li id={id} className="step">
      {formerIds.map((former) => (
        <span key={former} id={former} />
      ))}
      <a className="step-number" href={`#${id}`} aria-label={`Link to step ${number} of ${section}`}>
        {number}
      </a>
      {children}
    </li>
  );
}
