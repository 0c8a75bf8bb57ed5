/**
 * The lexicon: what words tell, and which entries they find. It knows the terms of the parts that have been opened; the directory says which
 * parts to open for others. It may be asked for a word in any of its forms.
 */
import { type IndexDirectory, type TermsPart, weightOfSpread } from './index-data.ts';
import { unpack } from './packed.ts';
import { createSpelling } from './spelling.ts';
import { termOf } from './terms.ts';

/** Parts of the terms around a misspelt word in which the right one is looked for; it nearly always begins with the same letter. */
const MAX_SPELLING_PARTS = 6;

/** A term that at least one entry says. */
type Known = {
  /** Its number among all terms; `undefined` while its part is not open, and it is known from an entry only. */
  number: number | undefined;
  weight: number;
  /** The entries it finds, and their marks (index-data.ts): places `from` to `to` of its part's arrays. */
  finds: { entries: Uint32Array; marks: Uint8Array };
};

/** The entries that a word finds, with their marks. */
export type Finds = Known['finds'];

const NOTHING: Finds = { entries: new Uint32Array(), marks: new Uint8Array() };

/** Words → numbers. */
export type Lexicon = {
  /** How much a word tells: 0.25 (in every entry) to 5 (in one); 0 for a word that no entry has. */
  weightOf(word: string): number;
  /** The term's number, by which entries list their terms. */
  numberOf(word: string): number | undefined;
  /** The entries that a word finds. */
  findsOf(word: string): Finds;
  /** The known term nearest to a misspelled one, if it is near enough. */
  nearest(word: string): string | undefined;
  /** The number of the terms part that would hold a word. */
  partOf(word: string): number;
  /** The parts in which to look for what a misspelt word should have been, nearest first. */
  spellingParts(word: string): number[];
  /** Takes in a part; a second time it does nothing. */
  open(number: number, part: TermsPart): void;
  isOpen(number: number): boolean;
  /** Takes in what an entry says of one of its words. */
  learn(word: string, spread: number): void;
};

/**
 * Creates a lexicon in which no part is open yet.
 *
 * @example const lexicon = createLexicon(directory); lexicon.open(3, part); lexicon.weightOf('reset') // → 1.7
 */
export function createLexicon(directory: IndexDirectory): Lexicon {
  const firstTerms = directory.firstTerms === '' ? [] : directory.firstTerms.split('\n');
  const firstNumbers = [0];
  for (const count of unpack(directory.termCounts)) firstNumbers.push((firstNumbers.at(-1) ?? 0) + count);
  const known = new Map<string, Known>();
  const opened = new Set<number>();
  const spelling = createSpelling();
  const weigh = (spread: number) => weightOfSpread(spread, directory.entries);

  function partOf(word: string): number {
    const term = termOf(word);
    let low = 0;
    let high = firstTerms.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((firstTerms[middle] ?? '') <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    weightOf: (word) => known.get(termOf(word))?.weight ?? 0,
    numberOf: (word) => known.get(termOf(word))?.number,
    findsOf: (word) => known.get(termOf(word))?.finds ?? NOTHING,
    nearest: (word) => spelling.nearest(termOf(word)),
    partOf,
    spellingParts(word) {
      const own = partOf(word);
      const from = partOf(word.charAt(0));
      const to = partOf(`${word.charAt(0)}\uffff`);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
        .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
        .slice(0, MAX_SPELLING_PARTS);
    },
    isOpen: (number) => opened.has(number),
    open(number, part) {
      if (opened.has(number)) return;
      opened.add(number);
      const spread = unpack(part.spread);
      const entries = Uint32Array.from(unpack(part.finds));
      const marks = Uint8Array.from(unpack(part.marks));
      let at = 0;
      part.terms.split('\n').forEach((term, index) => {
        const end = at + (spread[2 * index + 1] ?? 0);
        for (let posting = at + 1; posting < end; posting += 1) entries[posting] = (entries[posting] ?? 0) + (entries[posting - 1] ?? 0);
        known.set(term, {
          number: (firstNumbers[number] ?? 0) + index,
          weight: weigh(spread[2 * index] ?? 0),
          finds: { entries: entries.subarray(at, end), marks: marks.subarray(at, end) },
        });
        at = end;
        spelling.add(term);
      });
    },
    learn(word, spread) {
      const term = termOf(word);
      if (spread > 0 && !known.has(term)) known.set(term, { number: undefined, weight: weigh(spread), finds: NOTHING });
    },
  };
}
