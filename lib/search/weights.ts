/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 1.24,
  coverage: 1.23,
  whole: 1.97,
  specific: 0.74,
  explained: 0.76,
  contradicted: -0.54,
  denied: -0.17,
  shortSignature: 0.02,
  wordings: 1.0,
  wordsRelative: 2.45,
  wordsShare: 1.3,
  tellingShare: 1.26,
  shortShare: 0.98,
  symptom: 1.09,
  fuzzy: 0.45,
  component: 1.2,
  context: 1.55,
  foreign: -0.47,
  ruledOut: -0.4,
  requirementMissing: -0.43,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.32,
  signature: 1.19,
  coverage: 1.16,
  whole: 2.43,
  specific: 0.28,
  explained: 0.51,
  contradicted: -0.37,
  shortSignature: 0.12,
  wordings: 0.93,
  wordsRelative: 0.28,
  wordsShare: 0.67,
  tellingShare: 0.57,
  shortShare: 0.63,
  symptom: 0.94,
  fuzzy: 0.08,
  component: 0.79,
  context: 0.84,
  foreign: -0.55,
  ruledOut: -0.08,
  requirementMissing: -0.15,
  margin: 1.6,
  short: 0.83,
  known: 0.02,
  korean: 0.75,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.65;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
