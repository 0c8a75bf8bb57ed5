import type { ReactNode } from 'react';

/** A heading with its permanent anchor; the link stands beside the heading, so that it is no part of its name. */
export function SectionHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="section-heading">
      <h2 id={id}>{children}</h2>
      <a className="permalink" href={`#${id}`} aria-label={`Link to ${typeof children === 'string' ? children : id}`}>
        #
      </a>
    </div>
  );
}
