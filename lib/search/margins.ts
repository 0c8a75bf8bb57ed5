/**
 * Margins: how far a candidate is ahead of its best rival, and how much of the weightiest reading of its line its own is.
 */
import type { Candidate } from './signals.ts';

/**
 * The lead of each candidate: over the best rival on its own best line, so that two faults in one paste do not spoil each other; where no
 * line speaks for it, over the best of all others.
 */
export function setMargins(candidates: Candidate[]): void {
  const lines = new Map<number, { strength: Leader; weight: number }>();
  for (const candidate of candidates) {
    for (const fit of candidate.fits) {
      const line = lines.get(fit.piece.line) ?? { strength: createLeader(), weight: 0 };
      lines.set(fit.piece.line, line);
      line.strength.add(candidate, fit.strength);
      line.weight = Math.max(line.weight, fit.alignment.weight);
    }
  }
  const share = createLeader();
  const overall = createLeader();
  for (const candidate of candidates) {
    share.add(candidate, candidate.features.wordsShare);
    overall.add(candidate, overallOf(candidate));
  }
  for (const candidate of candidates) {
    const { features } = candidate;
    const best = candidate.fits[0];
    const line = best && lines.get(best.piece.line);
    if (line) {
      const wordLead = features.wordsShare - share.but(candidate);
      features.specific = best.alignment.weight / line.weight;
      features.margin = best.strength - line.strength.but(candidate) + Math.max(-0.1, Math.min(0.1, wordLead));
    } else {
      features.margin = overallOf(candidate) - overall.but(candidate);
    }
  }
}

function overallOf({ features }: Candidate): number {
  return features.signature * 2 + features.wordsShare + features.symptom;
}

/** The largest value, and the largest that any other candidate has: at least 0. */
type Leader = { add(candidate: Candidate, value: number): void; but(candidate: Candidate): number };

function createLeader(): Leader {
  let first: Candidate | undefined;
  let best = 0;
  let second = 0;
  return {
    add(candidate, value) {
      if (value > best) {
        if (candidate !== first) second = best;
        [first, best] = [candidate, value];
      } else if (value > second && candidate !== first) second = value;
    },
    but: (candidate) => (candidate === first ? second : best),
  };
}
