/**
 * Alignment: how well a line fits a signature, word by word and in order.
 *
 *     signature   services "<name>" not found          words  service ▢ not found
 *     line        Error from server (NotFound): services "api" not found
 *                                               ^^^^^^^^  ^^^ captured   ^^^^^^^^^
 *
 * Rare words weigh more (their weights come from the index). Words may be missing, others may stand between; a slot swallows words for
 * nothing. The best chain of matches is found by dynamic programming over the pairs of equal words, of which there are few.
 */
import { parseTemplate } from '../variables/template.ts';
import { type Gap, gapsOf } from './capture.ts';
import type { Span } from './types.ts';
import { type KeepList, type Token, tokenize } from './words.ts';

/** A signature cut into comparable words. `slotBefore[i]` says that a slot or wildcard stands between word i-1 and word i. */
export type CompiledSignature = {
  words: string[];
  slotBefore: boolean[];
  /** How much each word tells, and all of them. */
  weights: number[];
  total: number;
  /**
   * What stands before word i, with its variables, as a pattern for capturing; index `words.length` is what stands after the last. Made when
   * it is first asked for: of ten thousand signatures a paste captures with a few.
   */
  gaps: () => (Gap | undefined)[];
};

/** A line made ready to be aligned with many signatures: where each word stands, and what each token tells. */
export type Line = { tokens: readonly Token[]; positions: ReadonlyMap<string, number[]>; weights: readonly number[] };

/** A line's fit. Positions are token indexes into the line. */
export type Alignment = {
  /** Signature words seen, as weights: 0 to 1, less what gaps cost. */
  coverage: number;
  /** Sum of the weights of the words seen. */
  weight: number;
  /** Part of the line's own weight, slots aside, that the signature explains: 0 to 1. */
  explained: number;
  /** Part of the signature's weight in whose place the line says something else: 0 to 1. Words that are merely cut off do not count. */
  contradicted: number;
  pairs: { word: number; token: number }[];
};

/** What a word between two matches costs, where the signature has no slot, and where it has. */
const GAP_COST = 0.25;
const SLOT_GAP_COST = 0.01;
/** A gap costs no more than this, so that a wrapped message still counts. */
const MAX_GAP_COST = 2.5;
/** Places of one word in a line that are looked at. */
const MAX_REPETITIONS = 12;
/** Words that no entry knows weigh this much in a line. */
const UNKNOWN_WORD_WEIGHT = 2;

/**
 * Compiles a template.
 *
 * @param variables declared variables: only these are slots
 * @param weightOf how much a word tells, from the index
 */
export function compileSignature(
  template: string,
  variables: ReadonlySet<string>,
  keep: KeepList,
  weightOf: (word: string) => number,
): CompiledSignature {
  const words: string[] = [];
  const slotBefore: boolean[] = [];
  let slot = false;
  for (const part of parseTemplate(template, variables)) {
    if (part.kind !== 'text') {
      slot = true;
      continue;
    }
    for (const { word } of tokenize(part.text, keep)) {
      if (word === '') {
        slot = true;
        continue;
      }
      words.push(word);
      slotBefore.push(slot);
      slot = false;
    }
  }
  slotBefore.push(slot);
  const weights = words.map(weightOf);
  let gaps: (Gap | undefined)[] | undefined;
  return {
    words,
    slotBefore,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    gaps: () => {
      gaps ??= gapsOf(template, variables, keep);
      return gaps;
    },
  };
}

/**
 * Makes a line ready to be aligned.
 *
 * @param weightOf how much a word tells, from the index
 */
export function prepareLine(tokens: readonly Token[], weightOf: (word: string) => number): Line {
  const positions = new Map<string, number[]>();
  const weights = tokens.map(({ word }, index) => {
    if (word === '') return 0;
    const known = positions.get(word);
    if (known) known.push(index);
    else positions.set(word, [index]);
    return weightOf(word) || UNKNOWN_WORD_WEIGHT;
  });
  return { tokens, positions, weights };
}

/**
 * Aligns a line with a signature.
 *
 * @returns `undefined` where not even one word is shared
 */
export function align(signature: CompiledSignature, line: Line): Alignment | undefined {
  const { words, slotBefore, weights, total } = signature;
  // Pairs of equal words, by signature word and then from right to left, so that a chain never uses one word twice.
  const pairs: { word: number; token: number; weight: number; best: number; previous: number }[] = [];
  let best = -1;
  for (let word = 0; word < words.length; word += 1) {
    const standing = line.positions.get(words[word] ?? '');
    if (!standing) continue;
    const weight = weights[word] ?? 0;
    for (let at = Math.min(standing.length, MAX_REPETITIONS) - 1; at >= 0; at -= 1) {
      const token = standing[at] ?? 0;
      const pair = { word, token, weight, best: weight, previous: -1 };
      for (let index = 0; index < pairs.length; index += 1) {
        const earlier = pairs[index];
        if (!earlier || earlier.word >= word || earlier.token >= token) continue;
        const score = earlier.best + weight - gapCost(token - earlier.token - 1, hasSlot(slotBefore, earlier.word, word));
        if (score > pair.best) {
          pair.best = score;
          pair.previous = index;
        }
      }
      pairs.push(pair);
      if (best < 0 || pair.best > (pairs[best]?.best ?? 0)) best = pairs.length - 1;
    }
  }
  if (best < 0) return undefined;
  const chain: Alignment['pairs'] = [];
  let weight = 0;
  for (let index = best; index >= 0; index = pairs[index]?.previous ?? -1) {
    const pair = pairs[index];
    if (!pair) break;
    chain.unshift({ word: pair.word, token: pair.token });
    weight += pair.weight;
  }
  return {
    coverage: total === 0 ? 0 : Math.max(0, (pairs[best]?.best ?? 0) / total),
    weight,
    explained: explainedPart(signature, line, chain),
    contradicted: total === 0 ? 0 : contradictedWeight(signature, line.tokens, chain) / total,
    pairs: chain,
  };
}

/** Weight at which half of the telling power is reached: about two words that one entry has alone. */
const HALF_TELLING = 7;

/**
 * How strongly a line speaks for a signature, 0 to 1: how much of it was seen, squared, times how telling the words seen are.
 *
 * @param weight of the words seen
 */
export function strengthOf(coverage: number, weight: number): number {
  return coverage * coverage * (weight / (weight + HALF_TELLING));
}

/** What a missing word counts where a slot may have swallowed what stands in its place, and before the first or after the last word seen. */
const SLOT_CONTRADICTION = 0.5;
const END_CONTRADICTION = 0.7;

/**
 * Weight of the signature's words that are missing where the line has other words: "port 9080" contradicts "port 15008", while a line that
 * ends before the port does not.
 */
function contradictedWeight(
  { words, slotBefore, weights }: CompiledSignature,
  tokens: readonly Token[],
  chain: Alignment['pairs'],
): number {
  const between = (from: number, to: number) => {
    let sum = 0;
    for (let word = from + 1; word < to; word += 1) sum += weights[word] ?? 0;
    return sum;
  };
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) return 0;
  let weight = 0;
  if (first.token > 0) weight += END_CONTRADICTION * between(-1, first.word);
  if (last.token < tokens.length - 1 && !isCutOff(tokens.slice(last.token + 1), words[last.word + 1]))
    weight += END_CONTRADICTION * between(last.word, words.length);
  chain.forEach((pair, index) => {
    const before = chain[index - 1];
    if (!before || pair.token === before.token + 1) return;
    weight += between(before.word, pair.word) * (hasSlot(slotBefore, before.word, pair.word) ? SLOT_CONTRADICTION : 1);
  });
  return weight;
}

/** Whether a line ends within the word that comes next: "context dead" does not contradict "context deadline". */
function isCutOff(rest: readonly Token[], next: string | undefined): boolean {
  const [only, ...others] = rest;
  return only !== undefined && others.length === 0 && only.word !== '' && (next?.startsWith(only.word) ?? false);
}

function hasSlot(slotBefore: readonly boolean[], from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index += 1) if (slotBefore[index]) return true;
  return false;
}

function gapCost(words: number, slot: boolean): number {
  return Math.min(MAX_GAP_COST, words * (slot ? SLOT_GAP_COST : GAP_COST));
}

function explainedPart({ slotBefore }: CompiledSignature, { tokens, weights }: Line, chain: Alignment['pairs']): number {
  const matched = new Set(chain.map((pair) => pair.token));
  const swallowed = new Set<number>();
  chain.forEach((pair, index) => {
    const before = chain[index - 1];
    if (!before || !hasSlot(slotBefore, before.word, pair.word)) return;
    for (let token = before.token + 1; token < pair.token; token += 1) swallowed.add(token);
  });
  let all = 0;
  let explained = 0;
  tokens.forEach((token, index) => {
    if (token.word === '' || swallowed.has(index)) return;
    all += weights[index] ?? 0;
    if (matched.has(index)) explained += weights[index] ?? 0;
  });
  return all === 0 ? 0 : explained / all;
}

/** The aligned words as spans of the text, neighbours joined, ready for highlighting. */
export function spansOf(text: string, tokens: readonly Token[], alignment: Alignment): Span[] {
  const spans: Span[] = [];
  for (const { token } of alignment.pairs) {
    const { start, end } = tokens[token] ?? { start: 0, end: 0 };
    const last = spans.at(-1);
    if (last && /^[\s"'`:()[\]{},.=/_-]*$/.test(text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
