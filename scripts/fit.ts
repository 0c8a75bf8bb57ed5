/**
 * npm run fit -- FILE.jsonl: fits lib/search/weights.ts to pastes whose right answer is known.
 *
 * Order: a linear score per candidate, fitted so that the right candidate of a paste is the likeliest of its candidates. Confidence: logistic
 * regression on the first candidate's signals, right or not; pastes without a right answer are all wrong (scripts/learn.ts has both).
 *
 * Prints what five-fold cross-validation by source group says, because the numbers fitted to all of the file flatter themselves.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { contentOf } from '../lib/content/corpus.ts';
import { readCorpus } from '../lib/content/load.ts';
import { type Features, logistic, score } from '../lib/search/features.ts';
import { shadowedBy } from '../lib/search/shadow.ts';
import { type Case, casesOf, type Origin } from './cases.ts';
import { queriesFor } from './evaluation.ts';
import { learnOrder, learnProbability } from './learn.ts';

type Weights = Partial<Record<keyof Features | 'bias', number>>;
type Fitted = { ranking: Weights; confidence: Weights };

/** Signals that must speak for (+1) or against (-1) an entry: a fit to few pastes may not turn them round. */
const SIGNS: Partial<Record<keyof Features, 1 | -1>> = {
  signature: 1,
  coverage: 1,
  whole: 1,
  specific: 1,
  explained: 1,
  contradicted: -1,
  denied: -1,
  wordings: 1,
  wordsRelative: 1,
  wordsShare: 1,
  tellingShare: 1,
  shortShare: 1,
  symptom: 1,
  fuzzy: 1,
  component: 1,
  context: 1,
  foreign: -1,
  ruledOut: -1,
  requirementMissing: -1,
  margin: 1,
  known: 1,
  said: 1,
  lone: -1,
  korean: 1,
  koreanNamed: 1,
  trouble: 1,
  instructions: -1,
};
/** Signals that are the same for all candidates of a paste cannot order them; `margin` depends on the order itself. */
const NOT_FOR_RANKING: (keyof Features)[] = [
  'short',
  'said',
  'lone',
  'known',
  'trouble',
  'instructions',
  'korean',
  'koreanNamed',
  'margin',
];
const FOLDS = 5;
const RANKING_STEPS = 300;
const CONFIDENCE_STEPS = 2000;
const RATE = 0.6;
const RANKING_L2 = 0.002;
const CONFIDENCE_L2 = 0.0002;
/**
 * The confidence is cut where the share handled right is best, if a false alarm counts so many times as much as an answer that is missing: at
 * night a wrong answer costs more than none. What people type in a few words is more often about something near an entry.
 */
const FALSE_ALARM_COST = { pastes: 1.5, short: 3 };
/** Shares handled right, less that cost, that differ by less than this are the same. */
const SAME = { pastes: 0.002, short: 0.005 };

const queries = queriesFor('fit', process.argv[2]);
const cases = casesOf(contentOf(readCorpus(process.cwd())), queries);
const names = Object.keys(cases.find((one) => one.features.length > 0)?.features[0] ?? {}) as (keyof Features)[];

/** Samples are easy, since signatures were written for them, and what is made of the content is much: they count less. */
const WEIGHTS: Record<Origin, number> = {
  given: 1,
  copy: 1,
  thinned: 1,
  sample: 0.25,
  phrase: 0.15,
  elsewhere: 0.5,
  stranger: 0.2,
  word: 0.15,
};

function fitRanking(training: readonly Case[]): Weights {
  const used = names.filter((name) => !NOT_FOR_RANKING.includes(name));
  const signs = used.map((name) => SIGNS[name] ?? 0);
  const lists = training
    .filter(({ right }) => right.includes(true))
    .map(({ features, right, origin }) => ({
      rows: features.map((signals) => used.map((name) => signals[name])),
      right,
      weight: WEIGHTS[origin],
    }));
  const weights = learnOrder(lists, { signs, initial: signs, steps: RANKING_STEPS, rate: RATE, l2: RANKING_L2 });
  return Object.fromEntries(used.map((name, column) => [name, weights[column] ?? 0]));
}

function fitConfidence(training: readonly Case[], ranking: Weights): Weights {
  const examples = training.flatMap((one) => {
    const { best, shadowed } = bestOf(one, ranking);
    const signals = best === undefined ? undefined : one.features[best];
    if (best === undefined || !signals || shadowed || (one.not !== undefined && one.not !== best)) return [];
    const label: 0 | 1 = one.right[best] && one.hasAnswer ? 1 : 0;
    return [{ row: [1, ...names.map((name) => signals[name])], label, weight: WEIGHTS[one.origin] }];
  });
  const weights = learnProbability(examples, {
    signs: [0, ...names.map((name) => SIGNS[name] ?? 0)],
    free: new Set([0]),
    steps: CONFIDENCE_STEPS,
    rate: RATE,
    l2: CONFIDENCE_L2,
  });
  return Object.fromEntries([['bias', weights[0] ?? 0], ...names.map((name, column) => [name, weights[column + 1] ?? 0])]);
}

/** The entry that would be first, and whether it stands in the shadow of something that is explained elsewhere. */
function bestOf({ features, shadowing }: Case, ranking: Weights): { best: number | undefined; shadowed: boolean } {
  const scores = features.map((signals) => score(signals, ranking));
  const ordered = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const inOrder = ordered.flatMap((index) => shadowing[index] ?? []);
  const place = inOrder.findIndex(({ elsewhere }) => !elsewhere);
  return { best: ordered[place], shadowed: shadowedBy(inOrder).has(place) };
}

/** Shares of the cases at one threshold. */
function measure(tested: readonly { one: Case; best: number | undefined; probability: number }[], threshold: number) {
  const positives = tested.filter(({ one }) => one.hasAnswer);
  const negatives = tested.filter(({ one }) => !one.hasAnswer);
  const first = positives.filter(({ one, best }) => best !== undefined && one.right[best]);
  const right =
    first.filter(({ probability }) => probability >= threshold).length +
    negatives.filter(({ probability }) => probability < threshold).length;
  return {
    top1: first.length / Math.max(1, positives.length),
    handled: right / Math.max(1, tested.length),
    falseAlarms: negatives.filter(({ probability }) => probability >= threshold).length / Math.max(1, negatives.length),
  };
}

function apply(tested: readonly Case[], { ranking, confidence }: Fitted) {
  return tested.map((one) => {
    const { best, shadowed } = bestOf(one, ranking);
    const probability = best === undefined || shadowed ? 0 : logistic(score(one.features[best] as Features, confidence));
    return { one, best, probability };
  });
}

function fitBoth(training: readonly Case[]): Fitted {
  const ranking = fitRanking(training);
  return { ranking, confidence: fitConfidence(training, ranking) };
}

/** The middle one of the thresholds that are as good as the best, within what a few pastes decide: it errs equally far on either side. */
function bestThreshold(applied: ReturnType<typeof apply>, kind: keyof typeof SAME): number {
  const negatives = applied.filter(({ one }) => !one.hasAnswer).length / Math.max(1, applied.length);
  const tried = Array.from({ length: 61 }, (_, step) => {
    const threshold = 0.2 + step / 100;
    const { handled, falseAlarms } = measure(applied, threshold);
    return { threshold, worth: handled - (FALSE_ALARM_COST[kind] - 1) * falseAlarms * negatives };
  });
  const best = Math.max(...tried.map(({ worth }) => worth));
  const good = tried.filter(({ worth }) => worth >= best - SAME[kind]);
  return good[good.length >> 1]?.threshold ?? 0.5;
}

/** Groups fall into folds by a hash of their name, so that texts from one source never stand on both sides. */
function foldOf(group: string): number {
  let hash = 0;
  for (const character of group) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

const held = Array.from({ length: FOLDS }, (_, fold) =>
  apply(
    cases.filter(({ group }) => foldOf(group) === fold),
    fitBoth(cases.filter(({ group }) => foldOf(group) !== fold)),
  ),
).flat();
// Short queries and pastes are cut where each is best; the weight of `short` then brings both to one threshold.
const judged = held.filter(({ one }) => one.origin === 'given' || one.origin === 'copy');
const threshold = bestThreshold(
  judged.filter(({ one }) => !isShort(one)),
  'pastes',
);
const lift =
  logit(threshold) -
  logit(
    bestThreshold(
      judged.filter(({ one }) => isShort(one)),
      'short',
    ),
  );
const lifted = (applied: ReturnType<typeof apply>) =>
  applied.map((item) =>
    isShort(item.one) && item.best !== undefined ? { ...item, probability: logistic(logit(item.probability) + lift) } : item,
  );

function isShort({ features }: Case): boolean {
  return features[0]?.short === 1;
}

function logit(probability: number): number {
  const safe = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(safe / (1 - safe));
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const report = (label: string, { top1, handled, falseAlarms }: ReturnType<typeof measure>) =>
  console.log(`${label.padEnd(24)} top-1 ${percent(top1)}   handled right ${percent(handled)}   false alarms ${percent(falseAlarms)}`);
console.log(
  `${cases.filter(({ origin }) => origin === 'given').length} pastes of ${queries.length} have an entry or need none; threshold ${threshold.toFixed(2)}, short queries lifted by ${lift.toFixed(2)}`,
);
const asGiven = lifted(held.filter(({ one }) => one.origin === 'given'));
report('cross-validated', measure(asGiven, threshold));
report(
  '… amid other lines',
  measure(
    held.filter(({ one }) => one.origin === 'copy'),
    threshold,
  ),
);
for (const other of [0.4, 0.5, 0.6, 0.7]) report(`  with threshold ${other}`, measure(asGiven, other));
const fitted = fitBoth(cases);
fitted.confidence.short = (fitted.confidence.short ?? 0) + lift;
report(
  'fitted to all',
  measure(
    apply(
      cases.filter(({ origin }) => origin === 'given'),
      fitted,
    ),
    threshold,
  ),
);

const constants = (weights: Weights) =>
  Object.entries(weights)
    .filter(([, value]) => Math.abs(value) >= 0.005)
    .map(([name, value]) => `  ${name}: ${Number(value.toFixed(2))},`)
    .join('\n');
const path = 'lib/search/weights.ts';
const source = readFileSync(path, 'utf8')
  .replace(/(export const RANKING: Partial<Weights> = \{\n)[\s\S]*?(\n\};)/, `$1${constants(fitted.ranking)}$2`)
  .replace(/(export const CONFIDENCE: Partial<Weights> = \{\n)[\s\S]*?(\n\};)/, `$1${constants(fitted.confidence)}$2`)
  .replace(/(export const MATCH_THRESHOLD = )[\d.]+/, `$1${Number(threshold.toFixed(2))}`);
writeFileSync(path, source);
console.log(`${path} written`);
