import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { Severity } from '#lib/content/schema.ts';

const SEVERITIES: Record<Severity, { tone: Tone; label: string; filled: string }> = {
  outage: { tone: 'bad', label: 'Outage', filled: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z' },
  degraded: { tone: 'warn', label: 'Degraded', filled: 'M8 3v10A5 5 0 0 1 8 3z' },
  nuisance: { tone: 'quiet', label: 'Nuisance', filled: '' },
};

/** What the reader's users feel; the fuller the circle, the worse. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { tone, label, filled } = SEVERITIES[severity];
  const icon = (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      {filled && <path d={filled} fill="currentColor" stroke="none" />}
    </svg>
  );
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}
