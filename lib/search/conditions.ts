/**
 * Conditions: what else a paste says. `requires`, `not`, `context`, component words and product names are phrases that stand in it or not.
 */
import { type KeepList, tokenize } from './words.ts';

/** The words of a paste, line by line, ready to be asked for phrases. */
export type PasteWords = { has(phrase: string): boolean };

/** Characters kept for phrases; beyond that a log repeats itself. */
const MAX_CHARACTERS = 2_000_000;

/** Phrases as words. They come from the entries, so they are the same for every paste and are cut once. */
const cutPhrases = new WeakMap<KeepList, Map<string, string[]>>();

function phrasesOf(keep: KeepList): Map<string, string[]> {
  const known = cutPhrases.get(keep) ?? new Map<string, string[]>();
  cutPhrases.set(keep, known);
  return known;
}

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
  const phrases = phrasesOf(keep);
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
