import Link from 'next/link';
import type { ReactNode } from 'react';

/** A name that things have in common; with `href` the way to all of them. */
export function Tag({ href, children }: { href?: string; children: ReactNode }) {
  if (href === undefined) return <span className="tag">{children}</span>;
  return (
    <Link className="tag" href={href} prefetch={false}>
      {children}
    </Link>
  );
}
