/** The end of a sentence: a mark before a capital, a quote or the end. Not the dot of `1.22` or of `istio.io`. */
const SENTENCE_END = /[.?!](?=\s+[A-Z`"'“]|\s*$)/;

/**
 * Where the first sentence of a text ends, its mark included; `undefined` if it does not end in this text.
 *
 * @example
 * sentenceEnd('Set istio.io/rev. Then restart.') // → 17
 */
export function sentenceEnd(text: string): number | undefined {
  const end = SENTENCE_END.exec(text);
  return end ? end.index + 1 : undefined;
}

/**
 * The first sentence of a step, as its name in a table of contents.
 *
 * @example
 * stepTitle('Ambient: enrol the running Prometheus pod. No restart.') // → 'Ambient: enrol the running Prometheus pod'
 * stepTitle('Is it a reset, and which targets are spared?') // → 'Is it a reset, and which targets are spared?'
 */
export function stepTitle(text: string): string {
  return text
    .slice(0, sentenceEnd(text))
    .replace(/[.:;]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
