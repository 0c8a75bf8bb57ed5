/**
 * Fenced blocks: what the text after ``` says about a block, and which kind of block it makes.
 */

/** What a command does to the system it runs on. */
export const EFFECTS = ['read', 'change', 'destroy'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What an output says: it is this fault, it is not, or the fix worked. */
export const OUTCOMES = ['cause', 'not', 'fixed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The kinds of fence, told by their language; and which attributes each takes. Anything else is an error. */
export const FENCE_KINDS = {
  command: { languages: ['bash', 'sh'], required: ['title', 'effect'], optional: ['undo', 'loses'] },
  output: { languages: ['output'], required: [], optional: ['when', 'see', 'title'] },
  diagram: { languages: ['dot'], required: ['title', 'describe'], optional: [] },
  file: {
    languages: ['yaml', 'json', 'hcl', 'toml', 'ini', 'dockerfile', 'promql', 'logql', 'sql', 'go', 'text'],
    required: ['title'],
    optional: [],
  },
} as const;
export type FenceKind = keyof typeof FENCE_KINDS;

/** All languages a fence may have, for messages. */
export const FENCE_LANGUAGES: readonly string[] = Object.values(FENCE_KINDS).flatMap((kind) => [...kind.languages]);

/** The kind of a fence's language, or `undefined` for one that nobody knows. */
export function fenceKind(language: string | null | undefined): FenceKind | undefined {
  const kinds = Object.keys(FENCE_KINDS) as FenceKind[];
  return kinds.find((kind) => (FENCE_KINDS[kind].languages as readonly string[]).includes(language ?? ''));
}

const ATTRIBUTE = /([a-z]+)=(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/y;

/**
 * Reads `key="value"` pairs; a value that holds one kind of quote stands in the other. (Markdown takes backslashes off before we see them.)
 *
 * @example
 * parseFenceMeta('title="List pods" effect="read"') // → { attributes: { title: 'List pods', effect: 'read' } }
 * parseFenceMeta('title=List') // → { attributes: {}, error: 'title=List' }
 */
export function parseFenceMeta(meta: string): { attributes: Record<string, string>; error?: string } {
  const attributes: Record<string, string> = {};
  let position = 0;
  while (position < meta.length) {
    if (/\s/.test(meta.charAt(position))) {
      position += 1;
      continue;
    }
    ATTRIBUTE.lastIndex = position;
    const match = ATTRIBUTE.exec(meta);
    const key = match?.[1];
    if (!match || key === undefined) return { attributes, error: meta.slice(position) };
    attributes[key] = (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1');
    position = ATTRIBUTE.lastIndex;
  }
  return { attributes };
}
