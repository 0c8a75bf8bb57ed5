import type { ReactNode } from 'react';

export type Tone = 'quiet' | 'good' | 'warn' | 'bad' | 'accent';

/** One word about the thing it stands at, with a shape that says the same. */
export function Badge({ tone = 'quiet', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
