/**
 * Lists of small numbers as text that compresses well: one character for a number below 32, two below 1,024, and so on. JSON's own digits and
 * commas take twice as much, also gzipped.
 */

/** Thirty-two digits that end a number, and as many that say that more of it follows. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/**
 * Packs numbers, lowest five bits first.
 *
 * @param numbers whole numbers from 0 up
 * @example pack([3, 31, 32]) // → 'DfgB'
 */
export function pack(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let left = number;
    for (; left >= 32; left >>>= 5) text += DIGITS.charAt(32 + (left & 31));
    text += DIGITS.charAt(left);
  }
  return text;
}

/**
 * The numbers of a packed text.
 *
 * @throws Error at a character that `pack` does not write
 * @example unpack('DfgB') // → [3, 31, 32]
 */
export function unpack(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at));
    if (value === undefined) throw new Error(`search: "${text.charAt(at)}" at ${at} is no packed number; the index is damaged`);
    number |= (value & 31) << shift;
    if (value >= 32) {
      shift += 5;
      continue;
    }
    numbers.push(number);
    number = 0;
    shift = 0;
  }
  return numbers;
}
