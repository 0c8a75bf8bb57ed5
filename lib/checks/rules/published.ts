import { anchorsOf } from '../../content/entry.ts';
import type { Problem } from '../../content/problem.ts';
import { brokenPromises } from '../../links/published.ts';
import type { Rule } from '../rule.ts';

/** Whatever was published keeps working; an anchor that moved names one that the entry has. */
export const published: Rule = ({ slugs, sources, published: record }) => {
  // An entry that cannot be read is not gone.
  const broken =
    sources.length < slugs.length
      ? []
      : brokenPromises(
          record,
          sources.map(({ entry }) => entry),
        );
  const moved = sources.flatMap(({ entry, at }) =>
    Object.entries(entry.anchors ?? {}).flatMap(([from, to]): Problem[] => {
      const own = anchorsOf({ sections: entry.sections });
      if (own.includes(to) && !own.includes(from)) return [];
      const message = own.includes(from) ? `The entry has an anchor "${from}" of its own.` : `The entry has no anchor "${to}".`;
      return [{ rule: 'published/moved', file: entry.file, ...at(['anchors', from]), message, hint: `Anchors: ${own.join(', ')}` }];
    }),
  );
  return [...broken, ...moved];
};
