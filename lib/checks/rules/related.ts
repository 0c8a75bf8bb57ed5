import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** `related` and `causes` name entries that exist; whoever is named as a neighbour names back, since confusion is mutual. */
export const related: Rule = ({ sources, slugs }) => {
  const bySlug = new Map(sources.map((source) => [source.entry.slug, source]));
  return sources.flatMap(({ entry, at }) => {
    const problems: Problem[] = [];
    for (const key of ['related', 'causes'] as const) {
      entry[key]?.forEach((slug, index) => {
        const place = { file: entry.file, ...at([key, index]) };
        const target = bySlug.get(slug);
        if (slug === entry.slug) {
          problems.push({ rule: 'related/self', ...place, message: `${key} names the entry itself.`, hint: 'Remove it.' });
        } else if (!slugs.includes(slug)) {
          problems.push({
            rule: 'related/target',
            ...place,
            message: `There is no entry "${slug}".`,
            hint: nearest(slug, slugs),
          });
        } else if (key === 'related' && target && !target.entry.related.includes(entry.slug)) {
          const message = `${entry.slug} names ${slug} as a neighbour, but ${slug} does not name it back.`;
          problems.push({
            rule: 'related/mutual',
            ...place,
            message,
            hint: `${target.entry.file}: related: [${[...target.entry.related, entry.slug].join(', ')}]`,
          });
        }
      });
    }
    return problems;
  });
};

/** The slug that shares most words with the one that was not found, as a hint. */
export function nearest(slug: string, slugs: readonly string[]): string {
  const words = new Set(slug.split('-'));
  const shared = (other: string) => other.split('-').filter((word) => words.has(word)).length;
  const best = slugs.reduce((a, b) => (shared(b) > shared(a) ? b : a), slugs[0] ?? '');
  return shared(best) > 0 ? `Did you mean "${best}"?` : 'Entries are the files of content/entries/.';
}
