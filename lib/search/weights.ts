/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.21,
  coverage: 1.24,
  whole: 1.98,
  specific: 0.69,
  explained: 0.74,
  contradicted: -0.54,
  denied: -0.17,
  shortSignature: 0.01,
  wordings: 1.15,
  wordsRelative: 2.39,
  wordsShare: 1.27,
  tellingShare: 1.21,
  shortShare: 0.97,
  symptom: 1.01,
  fuzzy: 0.73,
  component: 1.21,
  context: 1.55,
  foreign: -0.47,
  ruledOut: -0.4,
  requirementMissing: -0.43,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.37,
  signature: 1.18,
  coverage: 1.11,
  whole: 2.34,
  specific: 0.31,
  explained: 0.43,
  contradicted: -0.34,
  shortSignature: 0.12,
  wordings: 1.03,
  wordsRelative: 0.27,
  wordsShare: 0.65,
  tellingShare: 0.55,
  shortShare: 0.6,
  symptom: 0.9,
  fuzzy: 0.45,
  component: 0.86,
  context: 0.88,
  foreign: -0.51,
  ruledOut: -0.09,
  requirementMissing: -0.15,
  margin: 1.66,
  short: 0.82,
  known: 0.01,
  korean: 0.77,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.57;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
