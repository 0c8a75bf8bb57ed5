/**
 * What was ever published and has to keep working: `content/published.json`. Ids are never given twice, so everything is kept under its id,
 * and whatever no longer resolves is known to belong to one entry.
 */
import { z } from 'zod';
import { anchorsOf, type Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { createDirectory } from './directory.ts';

export const PUBLISHED_FILE = 'content/published.json';

/** id → its slug, other names and anchors, as last recorded; what is gone from an entry stays. */
export const publishedSchema = z.record(
  z.string(),
  z.strictObject({ slug: z.string(), aliases: z.array(z.string()), anchors: z.array(z.string()) }),
);
export type Published = z.infer<typeof publishedSchema>;

/**
 * The record with today's entries added; nothing is ever taken out.
 *
 * @example record({}, entries)['FB-0001'] // → { slug: 'istio-…', aliases: [], anchors: ['symptom', …] }
 */
export function record(published: Published, entries: readonly Entry[]): Published {
  const next = new Map(Object.entries(published));
  for (const entry of entries) {
    const before = next.get(entry.id);
    const renamed = before !== undefined && before.slug !== entry.slug ? [before.slug] : [];
    next.set(entry.id, {
      slug: entry.slug,
      aliases: sorted([...(before?.aliases ?? []), ...renamed, ...(entry.aliases ?? [])]).filter((alias) => alias !== entry.slug),
      anchors: sorted([...(before?.anchors ?? []), ...anchorsOf(entry)]),
    });
  }
  return Object.fromEntries([...next].sort(([a], [b]) => a.localeCompare(b)));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** What was published and no longer resolves, with what to type. */
export function brokenPromises(published: Published, entries: readonly Entry[]): Problem[] {
  const directory = createDirectory(entries);
  return Object.entries(published).flatMap(([id, { slug, aliases, anchors }]): Problem[] => {
    const entry = entries.find((one) => one.id === id);
    const place = { file: entry?.file ?? PUBLISHED_FILE, line: 1, column: 1 };
    if (!entry) {
      const message = `The entry ${id} (${slug}) was published and is gone; links to it are dead.`;
      return [{ rule: 'published/entry', ...place, message, hint: `Bring it back: git log -- content/entries/${slug}.mdx` }];
    }
    const names = [slug, ...aliases].filter((name) => {
      const found = directory.resolve(name);
      return found.kind !== 'entry' || found.slug !== entry.slug;
    });
    const own = new Set(anchorsOf(entry));
    return [
      ...names.map((name) => ({
        rule: 'published/name',
        ...place,
        message: `"${name}" was published as a name of ${id} and no longer leads to it.`,
        hint: `aliases: [${[...(entry.aliases ?? []), name].join(', ')}]`,
      })),
      ...anchors
        .filter((anchor) => !own.has(anchor))
        .map((anchor) => ({
          rule: 'published/anchor',
          ...place,
          message: `The anchor #${anchor} was published and is gone from ${entry.slug}.`,
          hint: `Say which step has its place now: anchors: { ${anchor}: ${nearestAnchor(anchor, own)} }`,
        })),
    ];
  });
}

/** The last step of the same section, or the section itself. */
function nearestAnchor(anchor: string, own: ReadonlySet<string>): string {
  const section = anchor.replace(/-\d+$/, '');
  const steps = [...own].filter((name) => name.startsWith(`${section}-`)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return steps.at(-1) ?? (own.has(section) ? section : 'symptom');
}

/** Entries and anchors that were not recorded yet: `npx faultbook publish` does it. */
export function unrecorded(published: Published, entries: readonly Entry[]): string[] {
  const next = record(published, entries);
  return Object.keys(next).filter((id) => JSON.stringify(next[id]) !== JSON.stringify(published[id]));
}
