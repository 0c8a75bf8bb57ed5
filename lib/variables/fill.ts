/**
 * Template + values → text, and what is still open. The same for what a page shows, what its button copies and what a tool prints.
 */
import { type Quoting, quote } from './quote.ts';
import { slotQuoting } from './shell.ts';
import { parseTemplate, type TemplatePart } from './template.ts';

/** A variable that knows how its value has to be written where it stands. */
export type Slot = Extract<TemplatePart, { kind: 'variable' }> & { quoting: Quoting };
/** A piece of a template that can be filled. */
export type FillPart = Exclude<TemplatePart, { kind: 'variable' }> | Slot;
/** A filled template; `unfilled` names the variables whose `<name>` still stands in the text, each once, in order. */
export type Filled = { text: string; unfilled: string[] };

/**
 * The parts of a shell command, ready to be filled.
 *
 * @example
 * commandParts('kubectl -n <namespace> get pods', new Set(['namespace']))[1]
 * // → { kind: 'variable', name: 'namespace', text: '<namespace>', quoting: 'bare' }
 */
export function commandParts(template: string, declared: ReadonlySet<string>): FillPart[] {
  const parts = parseTemplate(template, declared);
  let offset = 0;
  const ranges = parts.flatMap((part) => {
    const start = offset;
    offset += part.text.length;
    return part.kind === 'variable' ? [{ start, end: offset }] : [];
  });
  const quotings = slotQuoting(template, ranges);
  return withQuoting(parts, () => quotings.shift() ?? 'plain');
}

/** The parts of a text that no shell reads: a file, an output, a sentence. */
export function textParts(template: string, declared: ReadonlySet<string>): FillPart[] {
  return withQuoting(parseTemplate(template, declared), () => 'verbatim');
}

function withQuoting(parts: TemplatePart[], next: () => Quoting): FillPart[] {
  return parts.map((part) => (part.kind === 'variable' ? { ...part, quoting: next() } : part));
}

/**
 * Puts values into a template. A variable without a value, or with one that must not stand where it stands, stays as `<name>`.
 *
 * @example
 * fill(commandParts('kubectl -n <namespace> logs <pod>', new Set(['namespace', 'pod'])), { namespace: 'payments' })
 * // → { text: 'kubectl -n payments logs <pod>', unfilled: ['pod'] }
 */
export function fill(parts: readonly FillPart[], values: Readonly<Record<string, string | undefined>>): Filled {
  const unfilled = new Set<string>();
  const text = parts.map((part) => {
    if (part.kind !== 'variable') return part.text;
    const written = Object.hasOwn(values, part.name) ? quote(values[part.name] ?? '', part.quoting) : undefined;
    if (written === undefined) unfilled.add(part.name);
    return written ?? part.text;
  });
  return { text: text.join(''), unfilled: [...unfilled] };
}
