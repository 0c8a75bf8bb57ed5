import type { ReactNode } from 'react';

type Props = {
  id: string;
  /** Anchors that this place had before, or has taken over. */
  formerIds?: string[];
  children: ReactNode;
};

/** A heading with its permanent anchor; the link stands beside the heading, so that it is no part of its name. */
export function SectionHeading({ id, formerIds = [], children }: Props) {
  return (
    <div className="section-heading">
      {formerIds.map((former) => (
        <span key={former} id={former} />
      ))}
      <h2 id={id}>{children}</h2>
      <a className="permalink" href={`#${id}`} aria-label={`Link to ${typeof children === 'string' ? children : id}`}>
        #
      </a>
    </div>
  );
}
