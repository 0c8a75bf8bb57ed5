/**
 * Capturing: the values of a signature's variables, read out of a line that was aligned with it.
 *
 * What stands between two words of the template becomes a pattern, and is matched against what stands between the same two words of the line.
 */
import { parseTemplate } from '../variables/template.ts';
import type { Alignment, CompiledSignature } from './signature.ts';
import { type KeepList, type Token, tokenize } from './words.ts';

/** Text between two words of a signature that holds variables. */
export type Gap = { pattern: RegExp; names: string[] };

/**
 * Reads the variables' values out of an aligned line.
 *
 * @example capture(compileSignature('pods "<pod>" not found', …), 'pods "api-0" not found', tokens, alignment) // → { pod: 'api-0' }
 */
export function capture(
  signature: CompiledSignature,
  text: string,
  tokens: readonly Token[],
  alignment: Alignment,
): Record<string, string> {
  const values: Record<string, string> = {};
  const tokenOf = new Map(alignment.pairs.map((pair) => [pair.word, tokens[pair.token]]));
  signature.gaps().forEach((gap, index) => {
    if (!gap) return;
    const left = tokenOf.get(index - 1);
    const right = tokenOf.get(index);
    const isFirst = index === 0;
    const isLast = index === signature.words.length;
    if ((!left && !isFirst) || (!right && !isLast)) return;
    const between = text.slice(left?.end ?? 0, right?.start ?? text.length);
    const match = gap.pattern.exec(between);
    gap.names.forEach((name, group) => {
      const value = match?.[group + 1] ?? (gap.names.length === 1 && !isFirst && !isLast ? between : undefined);
      const trimmed = value?.replace(/^[\s"'`\\([{<=:,]+|[\s"'`\\)\]}>,:;]+$/g, '');
      if (trimmed !== undefined && trimmed !== '' && trimmed.length <= 200 && !(name in values)) values[name] = trimmed;
    });
  });
  return values;
}

/**
 * What stands between the words of a template, as patterns: one more than there are words, `undefined` where there is no variable.
 *
 * @param variables declared variables: only these are slots
 */
export function gapsOf(template: string, variables: ReadonlySet<string>, keep: KeepList): (Gap | undefined)[] {
  const gaps: (Gap | undefined)[] = [];
  let gap: { source: string; names: string[] } = { source: '', names: [] };
  const closeGap = () => {
    gaps.push(gap.names.length > 0 ? { pattern: new RegExp(`^${gap.source}`), names: gap.names } : undefined);
    gap = { source: '', names: [] };
  };
  for (const part of parseTemplate(template, variables)) {
    if (part.kind === 'variable') {
      gap.source += '(.{1,200}?)';
      gap.names.push(part.name);
    } else if (part.kind === 'wildcard') {
      gap.source += '.{0,400}?';
    } else {
      let position = 0;
      for (const token of tokenize(part.text, keep)) {
        gap.source += literal(part.text.slice(position, token.start));
        position = token.end;
        if (token.word === '') gap.source += '.{0,100}?';
        else closeGap();
      }
      gap.source += literal(part.text.slice(position));
    }
  }
  closeGap();
  return finishGaps(gaps);
}

/** Between words a gap must be used up; after the last word a variable ends where a quote, a blank or a bracket ends it. */
function finishGaps(gaps: (Gap | undefined)[]): (Gap | undefined)[] {
  return gaps.map((gap, index) => {
    if (!gap) return undefined;
    const atEnd = index === gaps.length - 1;
    const source = gap.pattern.source.slice(1);
    if (atEnd) {
      // What follows the last variable may be an optional quote, so nothing would make a lazy group grow.
      const last = source.lastIndexOf('(.{1,200}?)');
      const greedy = source.slice(0, last) + String.raw`([^\s"'\\,;)\]}]{1,200})` + source.slice(last + '(.{1,200}?)'.length);
      return { ...gap, pattern: new RegExp(`^${greedy}`) };
    }
    return {
      ...gap,
      pattern:
        index === 0 ? new RegExp(`${source.replace(/^\(\.\{1,200\}\?\)/, String.raw`([^\s"'(\[{=]{1,200})`)}$`) : new RegExp(`^${source}$`),
    };
  });
}

function literal(text: string): string {
  return text
    .replace(/\\"|"/g, '\u0000')
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll('\u0000', String.raw`(?:\\?["'])?`);
}
