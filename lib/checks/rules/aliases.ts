import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** An alias leads to one entry, and never hides an entry's own slug. */
export const aliases: Rule = ({ sources }) => {
  const owners = new Map(sources.map(({ entry }) => [entry.slug, `the entry ${entry.slug}`]));
  return sources.flatMap(({ entry, at }) =>
    (entry.aliases ?? []).flatMap((alias, index): Problem[] => {
      const owner = owners.get(alias);
      owners.set(alias, owner ?? `an alias of ${entry.slug}`);
      if (owner === undefined) return [];
      const message = `The alias "${alias}" is ${owner} already.`;
      return [
        {
          rule: 'aliases/unique',
          file: entry.file,
          ...at(['aliases', index]),
          message,
          hint: 'An alias leads to one entry: remove it here or there.',
        },
      ];
    }),
  );
};
