/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 0.99,
  coverage: 1.13,
  whole: 1.67,
  specific: 0.86,
  explained: 0.3,
  contradicted: -0.34,
  wordings: 0.92,
  wordsRelative: 3.7,
  wordsShare: 1.49,
  tellingShare: 1.27,
  shortShare: 0.72,
  symptom: 0.77,
  fuzzy: 0.74,
  component: 1.42,
  context: 1.75,
  foreign: -0.39,
  ruledOut: -0.26,
  requirementMissing: -0.18,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.39,
  signature: 1.05,
  coverage: 1.1,
  whole: 1.75,
  specific: 0.34,
  explained: 0.52,
  contradicted: -0.41,
  shortSignature: 0.08,
  wordings: 0.96,
  wordsRelative: 0.41,
  wordsShare: 0.68,
  tellingShare: 0.65,
  shortShare: 0.22,
  symptom: 0.78,
  fuzzy: 0.48,
  component: 1.02,
  context: 1.26,
  foreign: -0.53,
  ruledOut: -0.48,
  requirementMissing: -0.4,
  margin: 1.52,
  short: 0.73,
  known: 0.15,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.57;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
