import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

test('what is packed comes out again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 30)), (numbers) => {
      expect(unpack(pack(numbers))).toEqual(numbers);
    }),
  );
});

test('small numbers take one character each', () => {
  expect(pack([0, 5, 31])).toHaveLength(3);
});

test('a damaged text is refused, with the place', () => {
  expect(() => unpack('AB!')).toThrow(/"!" at 2/);
});
