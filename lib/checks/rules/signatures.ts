import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** No two entries claim one signature under the same conditions: nobody could choose between them. */
export const signatures: Rule = ({ sources }) => {
  const owners = new Map<string, string>();
  return sources.flatMap(({ entry, at }) =>
    entry.signatures.flatMap((signature, index): Problem[] => {
      const key = JSON.stringify([signature.text.toLowerCase().replace(/\s+/g, ' '), signature.requires ?? [], signature.not ?? []]);
      const owner = owners.get(key);
      owners.set(key, owner ?? entry.slug);
      if (owner === undefined) return [];
      const message = `${owner === entry.slug ? 'This entry' : owner} has the signature "${signature.text}" already.`;
      return [
        {
          rule: 'signatures/unique',
          file: entry.file,
          ...at(['signatures', index]),
          message,
          hint: 'Tell them apart with requires: or not:, or merge the entries.',
        },
      ];
    }),
  );
};
