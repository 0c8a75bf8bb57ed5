import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpelling, editDistance } from './spelling.ts';

function knowing(...terms: string[]) {
  const spelling = createSpelling();
  for (const term of terms) spelling.add(term);
  return spelling;
}

test.each([
  ['dashbord', 'dashboard'],
  ['pendng', 'pending'],
  ['certifcate', 'certificate'],
  ['promethues', 'prometheus'],
])('%s is %s', (typed, meant) => {
  expect(knowing('dashboard', 'pending', 'certificate', 'prometheus', 'spending').nearest(typed)).toBe(meant);
});

test.each(['pod', 'x509', 'zzzzzzzz', ''])('%j is nothing known', (typed) => {
  expect(knowing('pods', 'x508', 'dashboard').nearest(typed)).toBeUndefined();
});

test('leaving out words made of other letters leaves out none that is near', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 12 }), (typed, terms) => {
      const allowed = typed.length < 8 ? 1 : 2;
      const near = terms.filter((term) => term[0] === typed[0] && editDistance(typed, term, allowed) !== undefined);
      expect(knowing(...terms).nearest(typed) !== undefined).toBe(near.length > 0);
    }),
  );
});
