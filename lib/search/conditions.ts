/**
 * Conditions: what else a paste says. `requires`, `not`, `context`, component words and product names are phrases that stand in it or not.
 */
import { type KeepList, tokenize } from './words.ts';

/** The words of a paste, line by line, ready to be asked for phrases. */
export type PasteWords = { has(phrase: string): boolean };

/** Characters kept for phrases; beyond that a log repeats itself. */
const MAX_CHARACTERS = 2_000_000;

/**
 * Collects lines and answers whether a phrase stands in one of them, as whole words, whatever the case and the punctuation.
 *
 * @example words.add(['scrape', 'pool']); words.has('scrape_pool') // → true
 */
export function createPasteWords(keep: KeepList): PasteWords & { add(words: readonly string[]): void } {
  const lines: string[] = [];
  const vocabulary = new Set<string>();
  let characters = 0;
  let joined: string | undefined;
  const phrases = new Map<string, string[]>();
  return {
    add(words) {
      joined = undefined;
      for (const word of words) vocabulary.add(word);
      if (characters > MAX_CHARACTERS) return;
      const line = words.join(' ');
      lines.push(line);
      characters += line.length;
    },
    has(phrase) {
      let words = phrases.get(phrase);
      if (!words) {
        words = tokenize(phrase, keep).map((token) => token.word || `‹${token.mask}›`);
        phrases.set(phrase, words);
      }
      if (words.length === 0 || !words.every((word) => vocabulary.has(word))) return false;
      if (words.length === 1) return true;
      joined ??= ` ${lines.join(' \n ')} `;
      return joined.includes(` ${words.join(' ')} `);
    },
  };
}
