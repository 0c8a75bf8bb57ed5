import { SLUG } from '../../content/schema.ts';
import type { Rule } from '../rule.ts';

/** File names are slugs, since they are the URL; an id is given once. */
export const ids: Rule = ({ sources }) => {
  const owners = new Map<string, string>();
  return sources.flatMap(({ entry, at }) => {
    const problems = [];
    if (!SLUG.test(entry.slug)) {
      const message = `"${entry.slug}" is no slug; the file name becomes the URL.`;
      problems.push({
        rule: 'ids/slug',
        file: entry.file,
        line: 1,
        column: 1,
        message,
        hint: 'Small letters, digits and single hyphens: istio-sidecar-not-injected.mdx',
      });
    }
    const owner = owners.get(entry.id);
    if (owner !== undefined) {
      const hint = `id: ${nextId(sources.map((source) => source.entry.id))}`;
      problems.push({ rule: 'ids/unique', file: entry.file, ...at(['id']), message: `${entry.id} belongs to ${owner} already.`, hint });
    }
    owners.set(entry.id, owner ?? entry.slug);
    return problems;
  });
};

/**
 * The id for the next entry.
 *
 * @example nextId(['FB-0001', 'FB-0007']) // → 'FB-0008'
 */
export function nextId(ids: readonly string[]): string {
  const highest = Math.max(0, ...ids.map((id) => Number(id.slice('FB-'.length))));
  return `FB-${String(highest + 1).padStart(4, '0')}`;
}
