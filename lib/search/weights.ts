/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.09,
  coverage: 1.36,
  whole: 1.83,
  specific: 1.06,
  explained: 0.85,
  contradicted: -0.27,
  shortSignature: -0.03,
  wordings: 0.74,
  wordsRelative: 3.03,
  wordsShare: 1.5,
  tellingShare: 1.27,
  shortShare: 1.1,
  symptom: 1.18,
  fuzzy: 0.13,
  component: 1.11,
  context: 1.5,
  foreign: -0.08,
  requirementMissing: -0.14,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -6.28,
  signature: 0.04,
  coverage: 1,
  whole: 3.18,
  specific: 0.09,
  explained: 0.67,
  contradicted: -0.94,
  shortSignature: -0.57,
  wordings: 0.85,
  wordsRelative: 1.78,
  wordsShare: 1.26,
  shortShare: 2.12,
  symptom: 1.99,
  fuzzy: 0.13,
  component: 0.25,
  context: 0.35,
  foreign: -0.71,
  ruledOut: -1.82,
  margin: 1.46,
  short: -1.51,
  said: 1.48,
  lone: -2.38,
  known: 1.6,
  instructions: -1.52,
  korean: 0.1,
  koreanNamed: 0.43,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.58;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
