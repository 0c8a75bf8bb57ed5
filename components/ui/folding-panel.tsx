'use client';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  summary: ReactNode;
  className: string;
  /** Width of the window from which the panel's own CSS shows it unfolded. */
  openFrom: '64rem' | '80rem';
  children: ReactNode;
};

/**
 * Folded where there is little room, open where there is enough. CSS shows the content at once in browsers that can; the element itself is
 * opened here, for all others and for assistive technology.
 */
export function FoldingPanel({ summary, className, openFrom, children }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const wide = matchMedia(`(width >= ${openFrom})`);
    const openIfWide = () => {
      if (panel.current && wide.matches) panel.current.open = true;
    };
    openIfWide();
    wide.addEventListener('change', openIfWide);
    return () => wide.removeEventListener('change', openIfWide);
  }, [openFrom]);
  return (
    <details ref={panel} className={`panel ${className}`}>
      <summary className="panel-summary">{summary}</summary>
      {children}
    </details>
  );
}
