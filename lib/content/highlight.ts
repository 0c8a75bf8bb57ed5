/**
 * Code → coloured lines with the entry's variables as slots, at build time. Colours are names that globals.css turns into classes: a strict
 * Content-Security-Policy allows no style attributes, and light and dark share one page.
 */
import 'server-only';
import { type BundledLanguage, createCssVariablesTheme, createHighlighter } from 'shiki';
import { commandParts, type FillPart, type Slot, textParts } from '../variables/fill.ts';

/** A piece of a line: coloured text, or a slot that a value goes into. */
export type CodePiece = { text: string; token?: string; slot?: Slot };
export type CodeLine = CodePiece[];

/** Our languages → shiki's; one that is missing here stays uncoloured. */
const GRAMMARS: Partial<Record<string, BundledLanguage>> = {
  bash: 'bash',
  sh: 'bash',
  yaml: 'yaml',
  json: 'json',
  hcl: 'hcl',
  toml: 'toml',
  ini: 'ini',
  dockerfile: 'docker',
  sql: 'sql',
  go: 'go',
};
const SHELLS = ['bash', 'sh'];
const FLAG = /^(?:--?[a-zA-Z][\w=-]{0,20}|--)$/;
const TOKEN = /^var\(--shiki-token-([a-z-]+)\)$/;

let highlighter: ReturnType<typeof createHighlighter> | undefined;

/**
 * Cuts code into lines of coloured pieces and slots.
 *
 * @param declared the variables of the entry; other names in angle brackets are text
 * @example
 * await highlight('ls <dir>', 'bash', new Set(['dir']))
 * // → [[{ text: 'ls', token: 'function' }, { text: ' ' }, { text: '<dir>', slot: { name: 'dir', quoting: 'bare', … } }]]
 */
export async function highlight(code: string, language: string, declared: ReadonlySet<string>): Promise<CodeLine[]> {
  const parts = SHELLS.includes(language) ? commandParts(code, declared) : textParts(code, declared);
  const lines = await tokenLines(parts.map(masked).join(''), language);
  return withSlots(lines, parts);
}

/** A slot would be read as a redirection, so the grammar sees a word of the same length in its place. */
function masked(part: FillPart): string {
  return part.kind === 'variable' ? `_${part.text.slice(1, -1)}_` : part.text;
}

async function tokenLines(code: string, language: string): Promise<CodeLine[]> {
  const grammar = GRAMMARS[language];
  if (grammar === undefined) return code.split('\n').map((text) => (text === '' ? [] : [{ text }]));
  highlighter ??= createHighlighter({
    langs: Object.values(GRAMMARS).filter((grammar) => grammar !== undefined),
    themes: [createCssVariablesTheme()],
  });
  const { tokens } = (await highlighter).codeToTokens(code, { lang: grammar, theme: 'css-variables' });
  return tokens.map((line) =>
    line.map(({ content, color }) => {
      // A short flag is kept on one line: broken at its hyphens it would read as something else.
      const token = grammar === 'bash' && FLAG.test(content) ? 'flag' : TOKEN.exec(color ?? '')?.[1];
      return token === undefined ? { text: content } : { text: content, token };
    }),
  );
}

/** Lays the template's parts over the coloured lines: a piece ends where either of them ends. */
function withSlots(lines: CodeLine[], parts: readonly FillPart[]): CodeLine[] {
  const ahead = parts.map((part) => ({ part, left: part.text.length }));
  return lines.map((line) => {
    const pieces: CodeLine = [];
    for (const piece of line) {
      let rest = piece.text;
      while (rest !== '') {
        const next = ahead[0];
        const length = Math.min(rest.length, next?.left ?? rest.length);
        const slot = next?.part.kind === 'variable' ? next.part : undefined;
        const begins = next !== undefined && next.left === next.part.text.length;
        if (slot === undefined) pieces.push({ ...piece, text: rest.slice(0, length) });
        else if (begins) pieces.push({ ...piece, text: slot.text, slot });
        rest = rest.slice(length);
        take(ahead, length);
      }
    }
    take(ahead, 1); // the line break
    return pieces;
  });
}

function take(ahead: { left: number }[], length: number): void {
  const next = ahead[0];
  if (next === undefined) return;
  next.left -= length;
  if (next.left <= 0) ahead.shift();
}
