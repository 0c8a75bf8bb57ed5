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
  coverage: 1.37,
  whole: 1.93,
  specific: 0.95,
  explained: 0.81,
  contradicted: -0.61,
  shortSignature: 0.03,
  wordings: 1.01,
  wordsRelative: 2.84,
  wordsShare: 1.55,
  tellingShare: 1.36,
  shortShare: 1.18,
  symptom: 1.10,
  fuzzy: 0.48,
  component: 0.93,
  context: 1.61,
  foreign: -0.49,
  requirementMissing: -0.48,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -3.90,
  signature: 1.01,
  coverage: 1.08,
  whole: 2.39,
  specific: 0.06,
  explained: 0.72,
  contradicted: -0.46,
  shortSignature: 0.08,
  wordings: 0.70,
  wordsRelative: 0.19,
  wordsShare: 0.76,
  tellingShare: 0.65,
  shortShare: 0.81,
  symptom: 1.01,
  fuzzy: 0.10,
  component: 0.55,
  context: 0.83,
  foreign: -0.47,
  ruledOut: -0.09,
  requirementMissing: -0.14,
  margin: 1.56,
  short: 0.02,
  known: 0.02,
  korean: 0.29,
  koreanNamed: 0.42,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.44;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
