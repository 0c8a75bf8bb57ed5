import type { Problem } from '../../content/problem.ts';
import type { SearchResult } from '../../search/types.ts';
import { engineOf, type Rule } from '../rule.ts';

/** Every sample finds its own entry first and for certain, in the real engine; no entry claims a sample of its `not:`. */
export const ranking: Rule = (corpus, isAsked) => {
  const { slugs, sources } = corpus;
  // Without one of its rivals an entry wins too easily, or claims what is the other's: the others are to be readable first.
  if (sources.length < slugs.length) return [];
  const engine = engineOf(corpus);
  return sources
    .filter(({ entry }) => isAsked(entry.file))
    .flatMap(({ entry, at }) =>
      entry.samples.flatMap(({ wins, paste }, index): Problem[] => {
        const { results } = engine.search(paste);
        const own = results.find((result) => result.slug === entry.slug);
        const place = { file: entry.file, ...at(['samples', index]) };
        if (!wins) {
          if (own?.confidence !== 'match') return [];
          const hint = 'Make that signature more telling, or give it requires: or not:.';
          return [{ rule: 'ranking/claims', ...place, message: `This entry claims a sample of its not: (${describe(own)}).`, hint }];
        }
        if (results[0]?.slug === entry.slug && own?.confidence === 'match') return [];
        const first = results[0] ? `finds ${results[0].slug} first (${describe(results[0])})` : 'finds nothing';
        const message = `This sample ${first}; this entry is ${own ? `number ${results.indexOf(own) + 1} (${describe(own)})` : 'not among the results'}.`;
        const hint = 'Add the wording of the sample’s telling line as a signature, or tell the two entries apart with requires: or not:.';
        return [{ rule: 'ranking/first', ...place, message, hint }];
      }),
    );
};

function describe({ confidence, score, reason, evidence }: SearchResult): string {
  const signature = evidence[0]
    ? `, "${evidence[0].signature}" seen to ${Math.round(evidence[0].coverage * 100)} % in line ${evidence[0].line}`
    : '';
  return `${confidence} ${score.toFixed(2)}, ${reason}${signature}`;
}
