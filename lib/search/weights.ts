/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.25,
  coverage: 1.21,
  whole: 1.91,
  specific: 0.72,
  explained: 0.82,
  contradicted: -0.53,
  denied: -0.14,
  shortSignature: 0.03,
  wordings: 0.99,
  wordsRelative: 2.54,
  wordsShare: 1.33,
  tellingShare: 1.25,
  shortShare: 1.0,
  symptom: 1.02,
  fuzzy: 0.45,
  component: 1.17,
  context: 1.46,
  foreign: -0.48,
  ruledOut: -0.4,
  requirementMissing: -0.44,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.41,
  signature: 1.28,
  coverage: 1.16,
  whole: 2.37,
  specific: 0.23,
  explained: 0.57,
  contradicted: -0.32,
  shortSignature: 0.15,
  wordings: 1.04,
  wordsRelative: 0.27,
  wordsShare: 0.75,
  tellingShare: 0.65,
  shortShare: 0.77,
  symptom: 0.85,
  fuzzy: 0.09,
  component: 0.82,
  context: 0.77,
  foreign: -0.57,
  ruledOut: -0.09,
  requirementMissing: -0.14,
  margin: 1.62,
  short: 0.8,
  korean: 0.53,
  koreanNamed: 0.8,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.55;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
