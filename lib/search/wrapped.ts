/**
 * Wrapped lines: whether a line goes on with what the one before said, because a terminal, a frame or a mail program broke it. Part of peeling.
 */
import { cleanLine } from './clean.ts';

/** Shortest line that a terminal may have broken: nobody's is narrower. */
const MIN_WIDTH = 60;
/** Longest text of several lines that is joined again. */
export const MAX_JOINED = 3000;

/** A line of a joined text that is no longer than this was its last: nothing broke it. */
export const MIN_BROKEN = 40;

/** What the next line may go on with. `full`: the line ends where the terminal does; `open`: within a quoted text. */
export type Unfinished = { line: number; text: string; from: number; full: boolean; open: boolean };

/** Where lines end that a terminal has broken: the longest line's length; `broken` says that several end just there. */
export function terminalWidth(lines: readonly string[]): { columns: number; broken: boolean } {
  let columns = 0;
  let times = 0;
  for (const line of lines) {
    if (line.length < columns) continue;
    const { length } = cleanLine(line);
    if (length > columns) [columns, times] = [length, 1];
    else if (length === columns) times += 1;
  }
  return columns < MIN_WIDTH ? { columns: -1, broken: false } : { columns, broken: times > 1 };
}

/** Whether a line goes on with what the one before said. A new head starts a new message; after a full line only one with a time in it does. */
export function goesOn(previous: Unfinished, clean: string, from: number, structured: boolean): boolean {
  if (structured && !previous.full && !previous.open) return false;
  const indent = clean.length - clean.trimStart().length;
  const head = clean.slice(indent, from);
  if (/^\s*[│┃|]/.test(clean) || head === '') return true;
  return previous.full && !/\d/.test(head);
}

/**
 * A line and what it goes on with.
 *
 * @param withinWord the terminal broke it within a word, so no blank stands between
 */
export function join(previous: Unfinished, clean: string, text: string, withinWord: boolean): Unfinished {
  const next = previous.full ? clean.replace(/^\s*[│┃|]\s?/, '') : text.trim();
  return { ...previous, text: `${previous.text}${previous.full && withinWord ? '' : ' '}${next.trimEnd()}` };
}

/** Whether a text ends within double quotes. */
export function isOpen(text: string): boolean {
  return (text.replace(/\\./g, '').split('"').length - 1) % 2 === 1;
}
