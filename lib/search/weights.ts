/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 0.75,
  coverage: 0.95,
  whole: 1.58,
  specific: 0.87,
  explained: 0.65,
  contradicted: -0.14,
  shortSignature: 0.49,
  wordings: 0.86,
  wordsRelative: 2.89,
  wordsShare: 1.38,
  tellingShare: 0.9,
  shortShare: 0.98,
  symptom: 1.89,
  fuzzy: 0.12,
  component: 0.92,
  context: 1.51,
  foreign: -0.12,
  ruledOut: -0.08,
  requirementMissing: -0.15,
  elsewhere: 0.53,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.84,
  signature: 1.18,
  coverage: 1.2,
  whole: 1.69,
  specific: 0.36,
  contradicted: -0.53,
  shortSignature: -0.44,
  wordings: 1.5,
  wordsRelative: 0.63,
  wordsShare: 1.47,
  tellingShare: 1.03,
  shortShare: 0.5,
  symptom: 1.44,
  fuzzy: 0.2,
  component: 0.62,
  context: 1.29,
  foreign: -0.36,
  ruledOut: -0.88,
  requirementMissing: -0.37,
  margin: 1.64,
  short: -0.84,
  said: 1.5,
  lone: -1.29,
  known: 0.82,
  trouble: 0.11,
  instructions: -0.07,
  korean: 0.78,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.56;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
