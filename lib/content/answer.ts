/**
 * Answering a check: what a command printed is compared with what the entry says it prints in each case.
 */
import { slotNames } from '../variables/template.ts';
import type { Outcome } from './fence.ts';

/** One of the outputs that a step of Check shows; `see` is where to go then. */
export type Expected = { when: Outcome; text: string; see?: string | undefined };

/** What an output says. `unclear` where it is like none of them, or like two. */
export type Verdict = { kind: 'says'; expected: Expected } | { kind: 'unclear' };

/** How much of an output's telling words has to be there, and how far it has to be ahead. */
const MIN_LIKENESS = 0.5;
const MIN_LEAD = 0.15;

/**
 * Which of the expected outputs a printed one is like. Words that stand in one of them only decide; names and numbers of the example
 * (`<pod>`, hashes, ages) do not, because the reader's differ. Nothing printed is an answer, too.
 *
 * @example
 * judge('0/1 CrashLoopBackOff', [{ when: 'cause', text: 'api-7d9f 0/1 CrashLoopBackOff 4 2m' }, { when: 'not', text: 'api-7d9f 1/1 Running 0 2m' }])
 * // → { kind: 'says', expected: { when: 'cause', … } }
 */
export function judge(printed: string, expected: readonly Expected[]): Verdict {
  const said = wordsOf(printed);
  if (said.size === 0) {
    const nothing = expected.filter(({ text }) => wordsOf(text).size === 0);
    return nothing.length === 1 && nothing[0] ? { kind: 'says', expected: nothing[0] } : { kind: 'unclear' };
  }
  const sets = expected.map(({ text }) => wordsOf(text));
  const ranked = expected
    .map((one, index) => {
      const own = sets[index] ?? new Set();
      const others = sets.filter((_, other) => other !== index);
      const telling = [...own].filter((word) => others.every((set) => !set.has(word)));
      const foreign = [...said].filter((word) => !own.has(word) && others.some((set) => set.has(word))).length;
      const seen = telling.filter((word) => said.has(word)).length;
      return { one, likeness: telling.length === 0 ? 0 : seen / telling.length - (foreign > 0 && seen === 0 ? 1 : 0) };
    })
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  if (!best || best.likeness < MIN_LIKENESS || best.likeness - (second?.likeness ?? 0) < MIN_LEAD) return { kind: 'unclear' };
  return { kind: 'says', expected: best.one };
}

/** Words, ratios and codes; what is an example's own (slots, hashes, times, addresses, sizes) is left out. */
function wordsOf(text: string): Set<string> {
  const slots = slotNames(text).map(({ name }) => `<${name}>`);
  const bare = slots.reduce((rest, slot) => rest.replaceAll(slot, ' '), text).replaceAll('…', ' ');
  const words = bare.match(/\d+\/\d+|<none>|[\p{L}][\p{L}\p{N}_.:/-]*[\p{L}\p{N}]|\b[1-5]\d\d\b|\b000\b/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !/[a-z0-9]-[a-z0-9]*\d[a-z0-9]*$/.test(word)));
}
