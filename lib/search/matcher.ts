/**
 * The matcher: all signatures of all entries, found by their rarest words. A line is aligned only with signatures that share enough of them,
 * so the cost grows with the paste and not with the number of entries.
 */
import type { IndexedEntry } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadPiece } from './reading.ts';
import { type Alignment, align, type CompiledSignature, compileSignature } from './signature.ts';
import type { KeepList, Token } from './words.ts';

/** A signature of an entry, compiled. `weight`: what its words tell, each counted once. */
export type KnownSignature = { entry: number; index: number; compiled: CompiledSignature; weight: number };

/** A line that fits a signature. `strength` is 0 to 1: how much of the signature was seen, uncontradicted, and how telling that is. */
export type Fit = { signature: KnownSignature; alignment: Alignment; strength: number };

/** One line's fit, with the piece it was found in. */
export type PieceFit = Fit & { piece: ReadPiece };

/** Part of a signature's weight that must be seen in order for the line to count. */
const MIN_COVERAGE = 0.5;
/** A signature is found by its rarest words, as many as carry this part of its weight. */
const FINDING_PART = 0.75;
/** Part of a signature's weight that a line must share in those words: a line that shares less cannot reach `MIN_COVERAGE`. */
const MIN_SHARED = MIN_COVERAGE - (1 - FINDING_PART);
/** Weight at which half of the telling power is reached: about two words that one entry has alone. */
const HALF_TELLING = 7;

/** Finds the signatures that lines fit. */
export type Matcher = { fits(tokens: readonly Token[]): Fit[] };

/** Compiles all signatures. */
export function createMatcher(entries: readonly IndexedEntry[], lexicon: Lexicon, keep: KeepList): Matcher {
  const signatures: KnownSignature[] = [];
  const byWord = new Map<string, number[]>();
  entries.forEach((entry, number) => {
    const variables = new Set(entry.variables);
    entry.signatures.forEach((signature, index) => {
      const compiled = compileSignature(signature.text, variables, keep);
      const words = [...new Set(compiled.words)];
      const weight = words.reduce((sum, word) => sum + lexicon.weightOf(word), 0);
      const position = signatures.push({ entry: number, index, compiled, weight }) - 1;
      let carried = 0;
      for (const word of words.sort((a, b) => lexicon.weightOf(b) - lexicon.weightOf(a))) {
        if (carried >= weight * FINDING_PART) break;
        carried += lexicon.weightOf(word);
        const list = byWord.get(word);
        if (list) list.push(position);
        else byWord.set(word, [position]);
      }
    });
  });

  return {
    fits(tokens) {
      const shared = new Map<number, number>();
      const seen = new Set<string>();
      for (const { word } of tokens) {
        if (word === '' || seen.has(word)) continue;
        seen.add(word);
        for (const position of byWord.get(word) ?? []) shared.set(position, (shared.get(position) ?? 0) + lexicon.weightOf(word));
      }
      const fits: Fit[] = [];
      for (const [position, weight] of shared) {
        const signature = signatures[position];
        if (!signature || weight < signature.weight * MIN_SHARED) continue;
        const alignment = align(signature.compiled, tokens, lexicon.weightOf);
        if (!alignment || alignment.coverage < MIN_COVERAGE) continue;
        fits.push({ signature, alignment, strength: strengthOf(alignment) });
      }
      return fits;
    },
  };
}

function strengthOf({ coverage, weight, contradicted }: Alignment): number {
  return coverage * coverage * (weight / (weight + HALF_TELLING)) * (1 - contradicted / 2);
}
