import type { Problem } from '../../content/problem.ts';
import { holdersOf, type Rule } from '../rule.ts';

/** No two entries claim one signature under the same conditions: nobody could choose between them. */
export const signatures: Rule = ({ sources, elsewhere }) => {
  const owners = new Map<string, string>();
  return holdersOf({ sources, elsewhere }).flatMap(({ name, file, at, signatures: own }) =>
    own.flatMap((signature, index): Problem[] => {
      const key = JSON.stringify([signature.text.toLowerCase().replace(/\s+/g, ' '), signature.requires ?? [], signature.not ?? []]);
      const owner = owners.get(key);
      owners.set(key, owner ?? name);
      if (owner === undefined) return [];
      const message = `${owner === name ? 'This one' : owner} has the signature "${signature.text}" already.`;
      return [
        {
          rule: 'signatures/unique',
          file,
          ...at(['signatures', index]),
          message,
          hint: 'Tell them apart with requires: or not:, or merge the entries.',
        },
      ];
    }),
  );
};
