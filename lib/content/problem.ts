/** Something an author has to change: what is wrong, where, and what to type instead. */
export type Problem = {
  /** Which rule found it, for example `body/sections`. */
  rule: string;
  /** Path of the file, relative to the project. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
  /** What is wrong: the value found and what was expected. */
  message: string;
  /** What to type, ready to paste where possible. */
  hint?: string;
};

/** Where something stands in a file; both 1-based. */
export type Position = { line: number; column: number };

/**
 * Problems as text for a terminal, a build log or the dev server's page: by file, then by position.
 *
 * @example
 * formatProblems([{ rule: 'body/sections', file: 'content/entries/a.mdx', line: 9, column: 1, message: 'No "## Fix".', hint: '## Fix' }])
 * // → 'content/entries/a.mdx:9:1  body/sections\n  No "## Fix".\n  ↳ ## Fix\n\n1 problem in 1 file'
 */
export function formatProblems(problems: readonly Problem[]): string {
  const ordered = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule),
  );
  const files = new Set(ordered.map((problem) => problem.file)).size;
  const blocks = ordered.map(({ rule, file, line, column, message, hint }) => {
    const lines = [`${file}:${line}:${column}  ${rule}`, ...indent(message)];
    if (hint !== undefined) lines.push(...indent(hint, '  ↳ '));
    return lines.join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${count(problems.length, 'problem')} in ${count(files, 'file')}`;
}

function indent(text: string, first = '  '): string[] {
  return text.split('\n').map((line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Thrown when content is used although it has problems; its message is the whole report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  constructor(readonly problems: readonly Problem[]) {
    super(`content: nothing is built from entries with problems\n\n${formatProblems(problems)}`);
  }
}
