/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.01,
  coverage: 1.31,
  whole: 1.79,
  specific: 1.07,
  explained: 0.95,
  contradicted: -0.24,
  shortSignature: -0.03,
  wordings: 0.72,
  wordsRelative: 3.07,
  wordsShare: 1.58,
  tellingShare: 1.33,
  shortShare: 1.21,
  symptom: 1.23,
  fuzzy: 0.12,
  component: 1.09,
  context: 1.45,
  foreign: -0.11,
  requirementMissing: -0.22,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -6.18,
  coverage: 0.74,
  whole: 3.27,
  explained: 0.82,
  contradicted: -0.96,
  shortSignature: -0.55,
  wordings: 1.05,
  wordsRelative: 1.71,
  wordsShare: 1.18,
  shortShare: 2.26,
  symptom: 2.11,
  fuzzy: 0.31,
  component: 0.3,
  context: 0.3,
  foreign: -0.68,
  ruledOut: -1.86,
  requirementMissing: -0.42,
  margin: 1.86,
  short: -1.48,
  said: 0.98,
  known: 1.53,
  instructions: -1.46,
  korean: 0.15,
  koreanNamed: 0.46,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.52;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
