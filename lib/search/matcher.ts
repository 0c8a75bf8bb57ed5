/**
 * The matcher: which signatures of some entries a line fits. Signatures are found by their rarest words, and a line is aligned only with those
 * that share enough of them.
 */
import { FINDING_PART, type KnownSignature, type OpenEntry } from './library.ts';
import type { ReadPiece } from './reading.ts';
import { type Alignment, align, prepareLine, strengthOf } from './signature.ts';
import type { Token } from './words.ts';

/** A line that fits a signature. `strength` is 0 to 1: how much of the signature was seen, uncontradicted, and how telling that is. */
export type Fit = { signature: KnownSignature; alignment: Alignment; strength: number };

/** One line's fit, with the piece it was found in. */
export type PieceFit = Fit & { piece: ReadPiece };

/** Part of a signature's weight that must be seen in order for the line to count. */
const MIN_COVERAGE = 0.5;
/** Part of a signature's weight that a line must share in its finding words: a line that shares less cannot reach `MIN_COVERAGE`. */
const MIN_SHARED = MIN_COVERAGE - (1 - FINDING_PART);
/** Signatures that one line is aligned with at most, those it shares most with. */
const MAX_ALIGNED = 48;

/** Finds the signatures that lines fit. */
export type Matcher = { fits(tokens: readonly Token[]): Fit[] };

/** A matcher for the signatures of these entries. */
export function createMatcher(entries: readonly OpenEntry[], weightOf: (word: string) => number): Matcher {
  const signatures = entries.flatMap((entry) => entry.signatures);
  let total = 0;
  const firstOf = entries.map((entry) => {
    total += entry.signatures.length;
    return total - entry.signatures.length;
  });
  const found = new Map<string, { position: number; weight: number }[]>();
  const foundBy = (word: string) => {
    let list = found.get(word);
    if (!list) {
      list = entries.flatMap((entry, at) =>
        (entry.finding.get(word) ?? []).map(({ index, weight }) => ({ position: (firstOf[at] ?? 0) + index, weight })),
      );
      found.set(word, list);
    }
    return list;
  };
  // What the line at hand shares with each signature; emptied after each line, so that no line pays for their number.
  const shared = new Float64Array(signatures.length);

  return {
    fits(tokens) {
      const line = prepareLine(tokens, weightOf);
      const touched: number[] = [];
      for (const word of line.positions.keys()) {
        for (const { position, weight } of foundBy(word)) {
          if (shared[position] === 0) touched.push(position);
          shared[position] = (shared[position] ?? 0) + weight;
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
        const strength = strengthOf(alignment.coverage, alignment.weight) * (1 - alignment.contradicted / 2);
        fits.push({ signature, alignment, strength });
      }
      return fits;
    },
  };
}
