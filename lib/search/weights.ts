/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.37,
  coverage: 2.43,
  explained: 0.51,
  contradicted: -0.26,
  shortSignature: 0.04,
  wordings: 1.04,
  wordsRelative: 3.95,
  wordsShare: 1.68,
  tellingShare: 1.28,
  symptom: 0.89,
  fuzzy: 0.83,
  component: 1.49,
  context: 2.39,
  foreign: -0.41,
  ruledOut: -0.33,
  requirementMissing: -0.19,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.87,
  signature: 1.35,
  coverage: 1.75,
  explained: 0.68,
  contradicted: -0.68,
  shortSignature: 0.11,
  wordings: 0.97,
  wordsRelative: 0.52,
  wordsShare: 0.64,
  tellingShare: 0.28,
  symptom: 0.87,
  fuzzy: 0.53,
  component: 1.47,
  context: 1.41,
  foreign: -0.46,
  ruledOut: -0.56,
  requirementMissing: -0.69,
  margin: 1.9,
  short: 0.88,
  known: 0.26,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.54;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
