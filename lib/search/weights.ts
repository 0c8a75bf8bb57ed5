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
  coverage: 1.14,
  whole: 1.71,
  specific: 0.83,
  explained: 0.36,
  contradicted: -0.41,
  shortSignature: -0.01,
  wordings: 0.92,
  wordsRelative: 3.55,
  wordsShare: 1.47,
  tellingShare: 1.36,
  shortShare: 0.73,
  symptom: 0.79,
  fuzzy: 0.73,
  component: 1.4,
  context: 1.82,
  foreign: -0.42,
  ruledOut: -0.25,
  requirementMissing: -0.18,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -4.4,
  signature: 1.06,
  coverage: 1.08,
  whole: 1.83,
  specific: 0.26,
  explained: 0.44,
  contradicted: -0.5,
  shortSignature: 0.08,
  wordings: 0.96,
  wordsRelative: 0.37,
  wordsShare: 0.66,
  tellingShare: 0.75,
  shortShare: 0.27,
  symptom: 0.77,
  fuzzy: 0.48,
  component: 1.0,
  context: 1.35,
  foreign: -0.5,
  ruledOut: -0.39,
  requirementMissing: -0.36,
  margin: 1.58,
  short: 0.72,
  known: 0.16,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.57;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
