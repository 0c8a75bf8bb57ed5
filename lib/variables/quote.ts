/**
 * Values on their way into a command. They come from a link, from a paste or from a keyboard, and the reader runs the result in production:
 * a value may end up as one word of a command, never as a command of its own.
 */

/**
 * How a value has to be written where its slot stands.
 * `bare` outside quotes; `single`, `double` inside the author's own quotes; `heredoc` in a here-document that the shell expands;
 * `plain` where the text is read by a second program (`sh -c '…'`, `awk '…'`, `watch …`, a comment), whose quoting we cannot know: only
 * values that mean the same everywhere go in; `verbatim` where no shell reads the text.
 */
export type Quoting = 'bare' | 'single' | 'double' | 'heredoc' | 'plain' | 'verbatim';

/** Characters that no shell gives a meaning, wherever they stand. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;
/** Control and invisible characters, bidirectional marks, line and paragraph separators. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;
/** Longer than any name, host, path or ARN; shorter than what hides its end beyond the edge of a screen. */
export const MAX_VALUE_CHARS = 300;

/**
 * Why a value is put into no command at all, in words that follow the value's name; `undefined` for a value that may be used.
 *
 * @example
 * refusal('payments') // → undefined
 * refusal('-n') // → 'starts with a hyphen, so a command would read it as an option'
 */
export function refusal(value: string): string | undefined {
  if (INVISIBLE.test(value)) return 'holds a line break or an invisible character';
  if (value.startsWith('-')) return 'starts with a hyphen, so a command would read it as an option';
  if (value.length > MAX_VALUE_CHARS) return `is longer than ${MAX_VALUE_CHARS} characters`;
  return undefined;
}

/** Whether a value may stand everywhere, also where quoting cannot protect it. */
export function isPlain(value: string): boolean {
  return PLAIN.test(value) && refusal(value) === undefined;
}

/**
 * A value as it has to be written at a slot, for POSIX shells and zsh; `undefined` if it must not stand there.
 *
 * @example
 * quote('payments', 'bare') // → "payments"
 * quote('; rm -rf /', 'bare') // → "'; rm -rf /'"
 * quote('$(id)', 'double') // → "\\$(id)"
 * quote('$(id)', 'plain') // → undefined
 */
export function quote(value: string, quoting: Quoting): string | undefined {
  if (value === '' || refusal(value) !== undefined) return undefined;
  switch (quoting) {
    case 'verbatim':
      return value;
    case 'plain':
      return isPlain(value) ? value : undefined;
    case 'single':
      return value.replaceAll("'", String.raw`'\''`);
    case 'double':
      // An interactive bash expands "!" inside double quotes and no backslash helps: it steps out into single quotes.
      return value.replace(/[\\"$`]/g, String.raw`\$&`).replaceAll('!', `"'!'"`);
    case 'heredoc':
      return value.replace(/[\\$`]/g, String.raw`\$&`);
    case 'bare':
      // zsh expands a leading "=" to the path of a program.
      return isPlain(value) && !value.startsWith('=') ? value : `'${quote(value, 'single')}'`;
  }
}
