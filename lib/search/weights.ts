/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 0.82,
  coverage: 1.17,
  whole: 1.83,
  specific: 0.8,
  explained: 0.65,
  contradicted: -0.19,
  shortSignature: 0.43,
  wordings: 0.76,
  wordsRelative: 3.18,
  wordsShare: 1.54,
  tellingShare: 1.04,
  shortShare: 1.09,
  symptom: 1.95,
  fuzzy: 0.11,
  component: 0.86,
  context: 1.69,
  foreign: -0.02,
  ruledOut: -0.1,
  requirementMissing: -0.22,
  elsewhere: 0.06,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -6.35,
  signature: 0.69,
  coverage: 1.2,
  whole: 2.4,
  specific: 0.41,
  explained: 0.49,
  contradicted: -0.81,
  denied: -0.12,
  shortSignature: -0.13,
  wordings: 1.52,
  wordsRelative: 1.66,
  wordsShare: 1.73,
  tellingShare: 0.86,
  shortShare: 1.3,
  symptom: 1.92,
  component: 0.6,
  context: 1.03,
  foreign: -0.41,
  ruledOut: -2.18,
  requirementMissing: -0.42,
  margin: 1.68,
  short: -1.11,
  said: 1.73,
  lone: -1.26,
  known: 1.15,
  trouble: 0.08,
  instructions: -1,
  korean: 0.67,
  koreanNamed: 0.04,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.69;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
