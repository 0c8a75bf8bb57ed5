import type { Problem } from '../../content/problem.ts';
import { keepListOf } from '../../search/index-data.ts';
import { tokenize } from '../../search/words.ts';
import { type Holder, holdersOf, type Rule } from '../rule.ts';

const CONDITIONS = ['context', 'requires', 'not'] as const;

/** Words with which a phrase still says something, whatever stands where it has a number or an address. */
const MIN_WORDS = 2;

/** Phrases of `context`, `requires` and `not` say something once changing tokens are masked: a masked number would stand for any number. */
export const conditions: Rule = ({ sources, elsewhere, vocabulary }) => {
  const keep = keepListOf(vocabulary);
  const problemsIn =
    ({ file, at }: Pick<Holder, 'file' | 'at'>) =>
    (place: readonly (string | number)[], holder: Partial<Record<(typeof CONDITIONS)[number], readonly string[] | undefined>>) =>
      CONDITIONS.flatMap((name) =>
        (holder[name] ?? []).flatMap((phrase, index): Problem[] => {
          const tokens = tokenize(phrase, keep);
          const masked = tokens.find((token) => token.mask !== undefined);
          if (!masked || tokens.filter((token) => token.mask === undefined).length >= MIN_WORDS) return [];
          const text = phrase.slice(masked.start, masked.end);
          return [
            {
              rule: 'conditions/masked',
              file,
              ...at([...place, name, index]),
              message: `In "${phrase}" the part "${text}" is masked as ${masked.mask}, so it would stand for any other one.`,
              hint: 'Leave it out, or add it to ports: or codes: in content/vocabulary.yaml if it means the same everywhere.',
            },
          ];
        }),
      );
  return [
    ...sources.flatMap(({ entry, at }) => problemsIn({ file: entry.file, at })([], entry)),
    ...holdersOf({ sources, elsewhere }).flatMap((holder) =>
      holder.signatures.flatMap((signature, index) => problemsIn(holder)(['signatures', index], signature)),
    ),
  ];
};
