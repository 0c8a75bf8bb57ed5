/**
 * The numbers that decide: what each signal counts for the order of results (`RANKING`) and for the confidence in the first one (`CONFIDENCE`).
 *
 * Written by `npm run fit -- FILE.jsonl` (scripts/fit.ts), which says how; not edited by hand. Guarded by the samples of all entries
 * (lib/checks/rules/ranking.ts) and by engine.test.ts.
 */
import type { Features } from './features.ts';

export type Weights = Record<keyof Features, number> & { bias: number };

export const RANKING: Partial<Weights> = {
  signature: 0.69,
  coverage: 1.93,
  contradicted: -0.47,
  shortSignature: -0.01,
  wordings: 0.89,
  wordsRelative: 5.1,
  wordsShare: 2.34,
  tellingShare: 2.03,
  symptom: 1.1,
  fuzzy: 1.47,
  component: 1.36,
  context: 3.34,
  foreign: -0.23,
  ruledOut: -0.39,
  requirementMissing: -0.17,
};

export const CONFIDENCE: Partial<Weights> = {
  bias: -6.4,
  signature: 0.99,
  coverage: 1.79,
  explained: 0.79,
  shortSignature: 0.16,
  wordings: 0.92,
  wordsRelative: 0.45,
  wordsShare: 1.32,
  tellingShare: 1.36,
  symptom: 1.06,
  fuzzy: 0.8,
  component: 2.1,
  context: 1.08,
  foreign: -0.47,
  ruledOut: -0.06,
  margin: 1.19,
  short: 1.25,
  known: 0.78,
};

/** From this probability on a result is shown as the answer. */
export const MATCH_THRESHOLD = 0.54;
/** Below this probability a result is not shown at all. */
export const POSSIBLE_THRESHOLD = 0.08;
