/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.00,
  coverage: 1.11,
  whole: 1.63,
  specific: 0.91,
  explained: 0.24,
  contradicted: -0.43,
  wordings: 0.89,
  wordsRelative: 3.88,
  wordsShare: 1.55,
  tellingShare: 1.22,
  symptom: 0.81,
  fuzzy: 0.81,
  component: 1.49,
  context: 1.78,
  foreign: -0.41,
  ruledOut: -0.26,
  requirementMissing: -0.19,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.38,
  signature: 1.02,
  coverage: 1.06,
  whole: 1.71,
  specific: 0.34,
  explained: 0.48,
  contradicted: -0.49,
  shortSignature: 0.09,
  wordings: 0.93,
  wordsRelative: 0.40,
  wordsShare: 0.70,
  tellingShare: 0.49,
  symptom: 0.81,
  fuzzy: 0.51,
  component: 1.06,
  context: 1.45,
  foreign: -0.52,
  ruledOut: -0.47,
  requirementMissing: -0.46,
  margin: 1.62,
  short: 0.78,
  known: 0.15,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.55;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
