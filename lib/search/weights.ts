/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 6,
  coverage: 1.5,
  explained: 1,
  wordings: 0.6,
  wordsRelative: 2,
  wordsShare: 2,
  symptom: 2.5,
  fuzzy: 0.5,
  component: 0.8,
  context: 0.8,
  foreign: -0.8,
  ruledOut: -4,
  requirementMissing: -2,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.2,
  signature: 5,
  coverage: 1.5,
  explained: 1.5,
  wordings: 0.5,
  wordsShare: 2,
  symptom: 3,
  component: 0.8,
  context: 0.6,
  foreign: -0.8,
  ruledOut: -4,
  requirementMissing: -2,
  margin: 2,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.5;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
