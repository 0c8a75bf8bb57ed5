/**
 * The two linear models of scripts/fit.ts, by gradient descent with momentum and L2 regularisation: two dozen numbers need no library.
 *
 * A column may have a sign, which its weight keeps: a fit to few examples may not turn round what must speak for (+1) or against (-1).
 */

/** Numbers of one example, column by column. */
export type Row = ArrayLike<number>;

export type LearnOptions = {
  /** For each column +1, -1, or 0 where the weight may have any sign. */
  signs: readonly number[];
  /** Columns that are not drawn towards 0, such as a bias. */
  free?: ReadonlySet<number>;
  /** What the weights begin with; 0 if not given. */
  initial?: readonly number[];
  steps: number;
  rate: number;
  l2: number;
};

/** Candidates of which some are right. */
export type List = { rows: readonly Row[]; right: readonly boolean[]; weight: number };

/**
 * Weights under which the right rows of each list are the likeliest (softmax over the list; Cao et al. 2007, "Learning to Rank: From Pairwise
 * Approach to Listwise Approach").
 */
export function learnOrder(lists: readonly List[], options: LearnOptions): Float64Array {
  return descend(lists.length, options, (weights, gradient) => {
    for (const { rows, right, weight } of lists) {
      const scores = rows.map((row) => Math.exp(Math.min(40, dot(row, weights))));
      let all = 0;
      let good = 0;
      scores.forEach((score, index) => {
        all += score;
        if (right[index]) good += score;
      });
      rows.forEach((row, index) => {
        const score = scores[index] ?? 0;
        add(gradient, row, weight * ((right[index] ? score / good : 0) - score / all));
      });
    }
  });
}

/** An example that is so (label 1) or not (label 0). */
export type Example = { row: Row; label: 0 | 1; weight: number };

/** Weights under which `logistic(dot(row, weights))` is the probability of the label 1. */
export function learnProbability(examples: readonly Example[], options: LearnOptions): Float64Array {
  return descend(examples.length, options, (weights, gradient) => {
    for (const { row, label, weight } of examples) add(gradient, row, weight * (label - 1 / (1 + Math.exp(-dot(row, weights)))));
  });
}

/** Part of the last step that is taken again. */
const MOMENTUM = 0.9;

function descend(
  count: number,
  { signs, free = new Set(), initial = [], steps, rate, l2 }: LearnOptions,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = Float64Array.from(signs, (_, column) => initial[column] ?? 0);
  const gradient = new Float64Array(signs.length);
  const velocity = new Float64Array(signs.length);
  for (let step = 0; step < steps; step += 1) {
    gradient.fill(0);
    addGradient(weights, gradient);
    signs.forEach((sign, column) => {
      const value = weights[column] ?? 0;
      const pull = (gradient[column] ?? 0) / Math.max(1, count) - (free.has(column) ? 0 : l2 * value);
      velocity[column] = MOMENTUM * (velocity[column] ?? 0) + rate * pull;
      const next = value + (velocity[column] ?? 0);
      const kept = sign === 0 ? next : sign * Math.max(0, sign * next);
      if (kept !== next) velocity[column] = 0;
      weights[column] = kept;
    });
  }
  return weights;
}

/** Sum of the products, column by column. */
export function dot(row: Row, weights: Row): number {
  let sum = 0;
  for (let column = 0; column < weights.length; column += 1) sum += (row[column] ?? 0) * (weights[column] ?? 0);
  return sum;
}

function add(gradient: Float64Array, row: Row, factor: number): void {
  for (let column = 0; column < gradient.length; column += 1) gradient[column] = (gradient[column] ?? 0) + factor * (row[column] ?? 0);
}
