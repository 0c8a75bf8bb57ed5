/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 0.86,
  coverage: 0.99,
  whole: 1.69,
  specific: 0.8,
  explained: 0.77,
  contradicted: -0.21,
  shortSignature: 0.41,
  wordings: 0.91,
  wordsRelative: 2.99,
  wordsShare: 1.37,
  tellingShare: 1.15,
  shortShare: 0.89,
  symptom: 2,
  fuzzy: 0.13,
  component: 0.98,
  context: 1.5,
  foreign: -0.1,
  ruledOut: -0.08,
  requirementMissing: -0.17,
  elsewhere: 0.63,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -5.49,
  signature: 1.1,
  coverage: 1.11,
  whole: 1.97,
  specific: 0.11,
  explained: 0.91,
  contradicted: -0.93,
  shortSignature: -0.54,
  wordings: 1.59,
  wordsRelative: 1.32,
  wordsShare: 1.69,
  tellingShare: 0.99,
  shortShare: 0.05,
  symptom: 1.43,
  fuzzy: 0.15,
  component: 0.65,
  context: 1.15,
  foreign: -0.33,
  ruledOut: -1.22,
  requirementMissing: -0.3,
  margin: 1.79,
  short: -0.65,
  said: 1.56,
  known: 0.78,
  trouble: 0.02,
  instructions: -0.23,
  korean: 0.65,
  lone: -1.28,
  koreanNamed: 0.04,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.55;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
