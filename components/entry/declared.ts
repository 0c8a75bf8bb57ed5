import type { Entry } from '#lib/content/entry.ts';
import { slotNames } from '#lib/variables/template.ts';

/** The variables that an entry declares: only these are slots in its commands. */
export function declaredIn(entry: Pick<Entry, 'variables'>): ReadonlySet<string> {
  return new Set(Object.keys(entry.variables ?? {}));
}

/** The declared variables that stand in a template, each once. */
export function namesIn(template: string, declared: ReadonlySet<string>): string[] {
  return [...new Set(slotNames(template).map(({ name }) => name))].filter((name) => declared.has(name));
}
