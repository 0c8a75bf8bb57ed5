/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.1,
  coverage: 1.27,
  whole: 1.68,
  specific: 1,
  explained: 0.93,
  contradicted: -0.57,
  shortSignature: 0.01,
  wordings: 0.83,
  wordsRelative: 2.91,
  wordsShare: 1.63,
  tellingShare: 1.47,
  shortShare: 1.33,
  symptom: 1.05,
  fuzzy: 0.47,
  component: 1.1,
  context: 1.69,
  foreign: -0.42,
  ruledOut: -0.17,
  requirementMissing: -0.4,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -3.06,
  signature: 0.86,
  coverage: 0.91,
  whole: 2.01,
  specific: 0.08,
  explained: 0.65,
  contradicted: -0.42,
  shortSignature: 0.05,
  wordings: 0.69,
  wordsRelative: 0.21,
  wordsShare: 0.7,
  tellingShare: 0.62,
  shortShare: 0.85,
  symptom: 0.72,
  fuzzy: 0.09,
  component: 0.37,
  context: 0.42,
  foreign: -0.47,
  ruledOut: -0.08,
  requirementMissing: -0.08,
  margin: 1.29,
  short: -0.02,
  known: 0.05,
  korean: 0.19,
  koreanNamed: 0.27,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.47;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
