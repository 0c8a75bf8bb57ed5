/**
 * Signals: what speaks for an entry, each between 0 and about 1 and none depending on the length of the paste, so that one threshold holds for
 * a word and for a thousand lines (a raw score would not: see docs/search.md).
 */

/** The signals of one entry for one paste. */
export type Features = {
  /** Best alignment: coverage squared, times how telling the words seen are. */
  signature: number;
  /** Coverage of the best alignment. */
  coverage: number;
  /** How nearly whole that alignment is: 0 up to seven tenths, 1 when nothing is missing. Half a message is often another message. */
  whole: number;
  /** Weight of that alignment, relative to the weightiest one on the same line: of two messages that fit, the longer one says more. */
  specific: number;
  /** How much of that line the signature explains. */
  explained: number;
  /** How much of that signature the line replaces by something else. */
  contradicted: number;
  /** How much better a signature fits whose own conditions are not met. */
  denied: number;
  /** `signature`, for a short query: a typed word that happens to stand in an error text is less than an error text. */
  shortSignature: number;
  /** Further signatures of the entry seen almost whole: 0, then 0.5 for one, towards 1. */
  wordings: number;
  /** BM25 of the whole paste, relative to the best entry. */
  wordsRelative: number;
  /** BM25 of the whole paste, relative to what an entry with every known word of it would have. */
  wordsShare: number;
  /** BM25 of the paste's most telling words only, likewise. */
  tellingShare: number;
  /** `tellingShare`, for a short query, whose few words are all there is. */
  shortShare: number;
  /** How far a short query and one symptom, title or name are the same words. */
  symptom: number;
  /** How alike they are letter by letter (Fuse.js), for short queries. */
  fuzzy: number;
  /** The paste names one of the entry's components. */
  component: number;
  /** Words of `context` that stand in the paste: 0, 0.5 for one, 1 for two or more. */
  context: number;
  /** The paste names another product, and none of the entry's components. */
  foreign: number;
  /** A text of `not` stands in the paste. */
  ruledOut: number;
  /** None of `requires` stands in the paste. */
  requirementMissing: number;
  /** Lead over the best rival for the same line, or over the second entry where no line decides. */
  margin: number;
  /** The query is short, so words count for more. */
  short: number;
  /** How much a short query says: the weight of its known words, 0 to 1. One word may be anything. */
  said: number;
  /** A single word that is not what this fault is called: a product, or a word that happens to stand in the entry. */
  lone: number;
  /** Part of a short query's words that any entry knows. */
  known: number;
  /** The paste says, in any product's words, that something is wrong: healthy output does not. */
  trouble: number;
  /** A typed query that asks how something is done, and reports no fault. */
  instructions: number;
  /** No entry: something that is explained elsewhere, which has no body whose words could speak for it. */
  elsewhere: number;
  /** A short query in Korean, whose bigrams never agree as nearly as words do: how far its words are known beyond the small ones. */
  korean: number;
  /** Such a query names one of the entry's components. */
  koreanNamed: number;
};

/** Weighted sum of the signals that have a weight. */
export function score(features: Features, weights: Partial<Record<keyof Features | 'bias', number>>): number {
  let sum = weights.bias ?? 0;
  for (const name of Object.keys(weights) as (keyof Features | 'bias')[]) {
    if (name !== 'bias') sum += (weights[name] ?? 0) * features[name];
  }
  return sum;
}

/** A sum of evidence as a probability. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
