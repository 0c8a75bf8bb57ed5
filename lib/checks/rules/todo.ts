import type { Rule } from '../rule.ts';

const LEFT_TO_DO = /\b(?:TODO|FIXME|TBD|XXX)\b|lorem ipsum/;

/** Nothing is left to do: an unfinished entry misleads at three in the morning. */
export const todo: Rule = ({ sources }) =>
  sources.flatMap(({ entry, tree }) => {
    const firstLine = tree.children[0]?.position?.start.line ?? 1;
    const inFrontMatter = LEFT_TO_DO.exec([entry.title, entry.summary, ...entry.symptoms].join('\n'));
    const lines = entry.body.split('\n');
    const index = lines.findIndex((line) => LEFT_TO_DO.test(line));
    const found = inFrontMatter ?? (index === -1 ? null : LEFT_TO_DO.exec(lines[index] ?? ''));
    if (!found) return [];
    const line = inFrontMatter ? 1 : firstLine + index - lines.findIndex((text) => text.trim() !== '');
    return [
      { rule: 'todo', file: entry.file, line, column: 1, message: `"${found[0]}" is left in the entry.`, hint: 'Do it, or remove it.' },
    ];
  });
