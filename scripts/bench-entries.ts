/** What npm run bench searches and is asked: generated entries beside the real ones, and logs as long as wanted. */
import type { SearchDocument } from '../lib/search/types.ts';
import { amidNoise } from './noise.ts';

const SEED = 20261121;

/** Numbers from one seed, so that every run has the same entries (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Entries of other products: real ones in which most of the longer words are others, rare and common ones as in language (Zipf). The
 * same ones in each run.
 */
export function generated(count: number, real: readonly SearchDocument[]): SearchDocument[] {
  const random = randomFrom(SEED);
  const syllables = ['ka', 'lo', 'mir', 'ten', 'su', 'por', 'vex', 'dan', 'qui', 'bro', 'zel', 'nit', 'fa', 'gru', 'hep', 'jor'];
  const word = () => {
    let number = Math.floor(30_000 ** random());
    let text = '';
    do {
      text += syllables[number % syllables.length];
      number = Math.floor(number / syllables.length);
    } while (number > 0);
    return text + syllables[text.length % syllables.length];
  };
  const other = (text: string) => text.replace(/[A-Za-z]{5,}/g, (match) => (random() < 0.75 ? word() : match));
  return Array.from({ length: count }, (_, number) => {
    const model = real[Math.floor(random() * real.length)] as SearchDocument;
    return {
      ...model,
      slug: `generated-${number}`,
      id: `FB-${9000 + number}`,
      title: other(model.title),
      summary: other(model.summary),
      names: [],
      symptoms: model.symptoms.map(other),
      signatures: model.signatures.map((signature) => ({ text: other(signature.text) })),
      ko: { title: '', summary: '', symptoms: [] },
      text: other(model.text),
      context: [],
      requires: [],
      not: [],
    };
  });
}

/**
 * A log of so many lines, in which each of the pastes stands amid others.
 *
 * @example logOf(300, ['read: connection reset by peer'])
 */
export function logOf(count: number, pastes: readonly string[]): string {
  const lines: string[] = [];
  for (let round = 0; lines.length < count; round += 1)
    lines.push(...amidNoise(pastes[round % pastes.length] ?? '', `bench ${round}`).split('\n'));
  return lines.slice(0, count).join('\n');
}
