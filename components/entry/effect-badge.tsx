import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { Effect } from '#lib/content/fence.ts';

const EFFECTS: Record<Effect, { tone: Tone; label: string }> = {
  read: { tone: 'quiet', label: 'Reads' },
  change: { tone: 'warn', label: 'Changes' },
  destroy: { tone: 'bad', label: 'Destroys' },
};

/** What a command does to the system it runs on. */
export function EffectBadge({ effect }: { effect: Effect }) {
  const { tone, label } = EFFECTS[effect];
  return (
    <Badge tone={tone} icon={<Icon name={effect} />}>
      {label}
    </Badge>
  );
}
