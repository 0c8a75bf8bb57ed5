/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.13,
  coverage: 1.28,
  whole: 1.70,
  specific: 0.97,
  explained: 0.81,
  contradicted: -0.55,
  shortSignature: 0.01,
  wordings: 0.90,
  wordsRelative: 2.77,
  wordsShare: 1.61,
  tellingShare: 1.46,
  shortShare: 1.38,
  symptom: 1.09,
  fuzzy: 0.48,
  component: 1.06,
  context: 1.61,
  foreign: -0.43,
  ruledOut: -0.16,
  requirementMissing: -0.37,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -3.27,
  signature: 0.95,
  coverage: 0.95,
  whole: 2.07,
  specific: 0.08,
  explained: 0.60,
  contradicted: -0.42,
  shortSignature: 0.03,
  wordings: 0.71,
  wordsRelative: 0.16,
  wordsShare: 0.71,
  tellingShare: 0.66,
  shortShare: 0.87,
  symptom: 0.70,
  fuzzy: 0.06,
  component: 0.47,
  context: 0.56,
  foreign: -0.44,
  ruledOut: -0.07,
  requirementMissing: -0.08,
  margin: 1.40,
  short: -0.11,
  known: 0.03,
  korean: 0.22,
  koreanNamed: 0.24,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.49;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
