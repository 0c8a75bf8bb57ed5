/**
 * Where in a shell command a slot stands: outside quotes, inside them, in a here-document. A reader of the shell's grammar as far as that
 * question needs it; whatever it does not understand counts as `plain`, where only harmless values are filled in.
 */
import type { Quoting } from './quote.ts';

/** A slot's place in the command: half-open range of offsets. */
export type SlotRange = { start: number; end: number };

type Frame = { kind: 'command' | 'substitution' | 'single' | 'double' | 'backtick' | 'other'; slots: number[]; text: string };
type Heredoc = { delimiter: string; literal: boolean; indented: boolean };

/** Programs that hand their arguments to a shell once more, so that one layer of quotes is not enough. */
const READ_TWICE = /(?:^|[\s;|&(])(?:eval|ssh|watch)\s/;
/** Quoted text that is one word or a part of one; anything else may be a program: a script, a filter, an expression. */
const WORD = /^[A-Za-z0-9_@%+=:,.-]*$/;
const HEREDOC = /<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][A-Za-z0-9_]*))/y;

/**
 * How a value has to be quoted at each slot of a command.
 *
 * @param command the template, slots included
 * @param slots where they stand, in order
 * @example
 * slotQuoting("kubectl -n <namespace> get pod -l 'app=<app>'", [{ start: 11, end: 22 }, { start: 39, end: 44 }]) // → ['bare', 'single']
 */
export function slotQuoting(command: string, slots: readonly SlotRange[]): Quoting[] {
  const quoting: Quoting[] = slots.map(() => 'plain');
  const bare: Quoting = READ_TWICE.test(command) ? 'plain' : 'bare';
  const frames: Frame[] = [{ kind: 'command', slots: [], text: '' }];
  const heredocs: Heredoc[] = [];
  let slot = 0;
  let at = 0;

  const push = (kind: Frame['kind']) => frames.push({ kind, slots: [], text: '' });
  const close = () => {
    const frame = frames.pop();
    if ((frame?.kind === 'single' || frame?.kind === 'double') && WORD.test(frame.text)) {
      for (const index of frame.slots) quoting[index] = bare === 'plain' ? 'plain' : frame.kind;
    }
  };

  while (at < command.length) {
    const frame = frames.at(-1) ?? { kind: 'other', slots: [], text: '' };
    const char = command.charAt(at);
    const next = command.charAt(at + 1);
    const range = slots[slot];
    if (range?.start === at) {
      frame.slots.push(slot);
      if (frame.kind === 'command' || frame.kind === 'substitution') quoting[slot] = bare;
      slot += 1;
      at = range.end;
      continue;
    }
    at += 1;
    if (frame.kind === 'single') {
      if (char === "'") close();
      else frame.text += char;
      continue;
    }
    if (char === '\\') {
      frame.text += char + next;
      at += 1;
    } else if (char === '`') {
      if (frame.kind === 'backtick') close();
      else push('backtick');
    } else if (char === '$' && next === '(') {
      frame.text += char;
      at += 1;
      push('substitution');
    } else if (char === '$' && next === '{') {
      frame.text += char;
      at += 1;
      push('other');
    } else if (frame.kind === 'other' && char === '}') {
      close();
    } else if (char === '"') {
      if (frame.kind === 'double') close();
      else push('double');
    } else if (frame.kind === 'double') {
      frame.text += char;
    } else if (char === "'") {
      push('single');
    } else if (char === '(') {
      push('substitution');
    } else if (char === ')' && frame.kind === 'substitution') {
      close();
    } else if (char === '#' && /^$|[\s;|&(]/.test(command.charAt(at - 2))) {
      // A comment: not every interactive shell skips it, so nothing but a plain value may stand there.
      const end = indexOrEnd(command, '\n', at);
      while ((slots[slot]?.start ?? Number.POSITIVE_INFINITY) < end) slot += 1;
      at = end;
    } else if (char === '<' && next === '<') {
      HEREDOC.lastIndex = at - 1;
      const match = command.charAt(at + 1) === '<' ? null : HEREDOC.exec(command);
      if (match)
        heredocs.push({
          delimiter: match[2] ?? match[3] ?? match[4] ?? '',
          literal: !match[4] || match[0].includes('\\'),
          indented: match[1] === '-',
        });
      at = match ? HEREDOC.lastIndex : at + 2;
    } else if (char === '\n') {
      for (const heredoc of heredocs.splice(0)) {
        const end = heredocEnd(command, at, heredoc);
        for (; (slots[slot]?.start ?? Number.POSITIVE_INFINITY) < end; slot += 1) quoting[slot] = heredoc.literal ? 'verbatim' : 'heredoc';
        at = end;
      }
    }
  }
  return quoting;
}

function heredocEnd(command: string, start: number, { delimiter, indented }: Heredoc): number {
  let at = start;
  while (at < command.length) {
    const end = indexOrEnd(command, '\n', at);
    const line = command.slice(at, end);
    if ((indented ? line.replace(/^\t+/, '') : line) === delimiter) return end;
    at = end + 1;
  }
  return command.length;
}

function indexOrEnd(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from);
  return index === -1 ? text.length : index;
}
