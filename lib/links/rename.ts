/**
 * Renaming an entry: its file gets another name, the old one stays as an alias, and whatever named it follows.
 */
import { isSeq, parseDocument } from 'yaml';

/**
 * The renamed entry's own text, with the old slug among its aliases.
 *
 * @example withAlias('---\nid: FB-0001\nrelated: [b]\n---\n…', 'old-name') // → '---\nid: FB-0001\naliases: [old-name]\nrelated: [b]\n---\n…'
 * @throws Error when the text has no front matter
 */
export function withAlias(source: string, alias: string): string {
  const split = /^---\r?\n([\s\S]*?\r?\n)---(?:\r?\n|$)/.exec(source);
  const head = split?.[1];
  if (head === undefined) throw new Error('rename: the entry has no front matter between two lines of "---"');
  const start = source.indexOf(head);
  const aliases = parseDocument(head).get('aliases', true);
  if (isSeq(aliases) && aliases.range) {
    const items = [...aliases.items.map((item) => String(item)), alias];
    const [from, to] = aliases.range;
    const lineEnd = aliases.flow ? '' : '\n';
    return `${source.slice(0, start + from)}[${items.join(', ')}]${lineEnd}${source.slice(start + to)}`;
  }
  const related = /^related:/m.exec(head);
  const at = start + (related?.index ?? head.length);
  return `${source.slice(0, at)}aliases: [${alias}]\n${source.slice(at)}`;
}

/**
 * A text in which every mention of a slug is the new one. A slug is letters, digits and hyphens, so it is never a part of another word.
 *
 * @example withNewSlug('related: [a-b, a-b-c]', 'a-b', 'x') // → 'related: [x, a-b-c]'
 */
export function withNewSlug(text: string, from: string, to: string): string {
  return text.replace(new RegExp(String.raw`(?<![\w-])${from}(?![\w-])`, 'g'), to);
}
