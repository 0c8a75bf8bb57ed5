/**
 * The matcher: all signatures of all entries, found by their rarest words. A line is aligned only with signatures that share enough of them,
 * so the cost grows with the paste and not with the number of entries.
 */
import type { IndexedEntry } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadPiece } from './reading.ts';
import { type Alignment, align, type CompiledSignature, compileSignature, prepareLine } from './signature.ts';
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
/** Signatures that one line is aligned with at most, those it shares most with: keeps a line's cost apart from the number of entries. */
const MAX_ALIGNED = 48;
/** Weight at which half of the telling power is reached: about two words that one entry has alone. */
const HALF_TELLING = 7;

/** Finds the signatures that lines fit. */
export type Matcher = { fits(tokens: readonly Token[]): Fit[] };

/** Compiles all signatures. */
export function createMatcher(entries: readonly IndexedEntry[], lexicon: Lexicon, keep: KeepList): Matcher {
  const signatures: KnownSignature[] = [];
  const byWord = new Map<string, { weight: number; positions: number[] }>();
  entries.forEach((entry, number) => {
    const variables = new Set(entry.variables);
    entry.signatures.forEach((signature, index) => {
      const compiled = compileSignature(signature.text, variables, keep, lexicon.weightOf);
      const words = new Map(compiled.words.map((word, at) => [word, compiled.weights[at] ?? 0]));
      const weight = [...words.values()].reduce((sum, one) => sum + one, 0);
      const position = signatures.push({ entry: number, index, compiled, weight }) - 1;
      let carried = 0;
      for (const [word, own] of [...words].sort((a, b) => b[1] - a[1])) {
        if (carried >= weight * FINDING_PART) break;
        carried += own;
        const known = byWord.get(word);
        if (known) known.positions.push(position);
        else byWord.set(word, { weight: own, positions: [position] });
      }
    });
  });
  // What the line at hand shares with each signature; emptied after each line, so that no line pays for their number.
  const shared = new Float64Array(signatures.length);

  return {
    fits(tokens) {
      const line = prepareLine(tokens, lexicon.weightOf);
      const touched: number[] = [];
      for (const word of line.positions.keys()) {
        const known = byWord.get(word);
        if (!known) continue;
        for (const position of known.positions) {
          if (shared[position] === 0) touched.push(position);
          shared[position] = (shared[position] ?? 0) + known.weight;
        }
      }
      const likely: { signature: KnownSignature; part: number }[] = [];
      for (const position of touched) {
        const weight = shared[position] ?? 0;
        shared[position] = 0;
        const signature = signatures[position];
        if (signature && weight >= signature.weight * MIN_SHARED) likely.push({ signature, part: weight / signature.weight });
      }
      if (likely.length > MAX_ALIGNED) likely.sort((a, b) => b.part - a.part).splice(MAX_ALIGNED);
      const fits: Fit[] = [];
      for (const { signature } of likely) {
        const alignment = align(signature.compiled, line);
        if (!alignment || alignment.coverage < MIN_COVERAGE) continue;
        // One word of several is a coincidence, however much it weighs.
        if (alignment.pairs.length < Math.min(2, signature.compiled.words.length)) continue;
        fits.push({ signature, alignment, strength: strengthOf(alignment) });
      }
      return fits;
    },
  };
}

function strengthOf({ coverage, weight, contradicted }: Alignment): number {
  return coverage * coverage * (weight / (weight + HALF_TELLING)) * (1 - contradicted / 2);
}
