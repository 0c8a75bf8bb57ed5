/**
 * Templates: text with `<variable>` slots and `…` wildcards, as authors write it in signatures, commands and outputs.
 *
 * The one place that knows what a slot looks like. A `<name>` is a variable only where the entry declares it; everything else in angle
 * brackets is literal text, because programs print `<none>` and `<unknown>` themselves.
 */

/** A piece of a template. `wildcard` is `…`: any text, also none, that nobody needs to know. */
export type TemplatePart =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: string; text: string }
  | { kind: 'wildcard'; text: string };

/** What a variable's name looks like: `namespace`, `target-port`. Also what a URL parameter of that name looks like. */
export const VARIABLE_NAME = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

const SLOT = /<([a-z][a-z0-9]*(?:[-_][a-z0-9]+)*)>|…/g;

/**
 * Cuts a template into text, variables and wildcards.
 *
 * @example
 * parseTemplate('pods "<pod>" not found', new Set(['pod']))
 * // → [{ kind: 'text', text: 'pods "' }, { kind: 'variable', name: 'pod', text: '<pod>' }, { kind: 'text', text: '" not found' }]
 */
export function parseTemplate(template: string, declared: ReadonlySet<string>): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let textStart = 0;
  const pushText = (end: number) => {
    if (end > textStart) parts.push({ kind: 'text', text: template.slice(textStart, end) });
  };
  for (const slot of template.matchAll(SLOT)) {
    const name = slot[1];
    if (name !== undefined && !declared.has(name)) continue;
    pushText(slot.index);
    parts.push(name === undefined ? { kind: 'wildcard', text: slot[0] } : { kind: 'variable', name, text: slot[0] });
    textStart = slot.index + slot[0].length;
  }
  pushText(template.length);
  return parts;
}

/**
 * The names that stand in angle brackets, with where they stand, declared or not.
 *
 * @example
 * slotNames('kubectl -n <namespace> get <kind>') // → [{ name: 'namespace', index: 11 }, { name: 'kind', index: 27 }]
 */
export function slotNames(template: string): { name: string; index: number }[] {
  const names: { name: string; index: number }[] = [];
  for (const slot of template.matchAll(SLOT)) {
    if (slot[1] !== undefined) names.push({ name: slot[1], index: slot.index });
  }
  return names;
}

/**
 * A template as a program would print it: its variables filled with their examples, something in the place of each wildcard.
 *
 * @example printed('pods "<pod>" not found in …', { pod: { example: 'api-0' } }) // → 'pods "api-0" not found in x'
 */
export function printed(template: string, variables: Readonly<Record<string, { example: string }>>): string {
  return parseTemplate(template, new Set(Object.keys(variables))).reduce((said, part, index, parts) => {
    if (part.kind === 'text') return said + part.text;
    if (part.kind === 'variable') return said + (variables[part.name]?.example ?? part.text);
    // What a wildcard stands for is a word of its own.
    const before = /\w$/.test(said) ? '-' : '';
    const after = /^\w/.test(parts[index + 1]?.text ?? '') ? '-' : '';
    return `${said}${before}x${after}`;
  }, '');
}
