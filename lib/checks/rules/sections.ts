import { OPTIONAL_SECTION, SECTIONS } from '../../content/entry.ts';
import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** The fixed second-level headings, each once, in order and with something under it; no heading above them. */
export const sections: Rule = ({ bodies }) =>
  bodies.flatMap(({ file, tree, sections: found }) => {
    const problems: Problem[] = [];
    const order = SECTIONS.join(', ');
    let position = -1;
    for (const section of found) {
      const place = { file: file, line: section.line, column: section.column };
      const index = SECTIONS.indexOf(section.title as (typeof SECTIONS)[number]);
      if (index === -1) {
        problems.push({
          rule: 'sections/unknown',
          ...place,
          message: `"## ${section.title}" is no section of an entry.`,
          hint: `Sections: ${order}. Use ### inside them.`,
        });
      } else if (index <= position) {
        problems.push({
          rule: 'sections/order',
          ...place,
          message: `"## ${section.title}" stands after "## ${SECTIONS[position]}".`,
          hint: `Order: ${order}`,
        });
      }
      position = Math.max(position, index);
      if (section.text.trim() === '')
        problems.push({ rule: 'sections/empty', ...place, message: `"## ${section.title}" has nothing under it.` });
    }
    const titles = found.map((section) => section.title);
    for (const title of SECTIONS) {
      if (title === OPTIONAL_SECTION || titles.includes(title)) continue;
      const line = found.at(-1)?.line ?? 1;
      problems.push({
        rule: 'sections/missing',
        file: file,
        line,
        column: 1,
        message: `No "## ${title}" section; found ${titles.join(', ') || 'none'}.`,
        hint: `## ${title}`,
      });
    }
    const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
    if (title?.position) {
      const hint = 'The page shows the title of the front matter; start the body with "## Symptom".';
      problems.push({
        rule: 'sections/title',
        file: file,
        ...title.position.start,
        message: 'The body has a first-level heading.',
        hint,
      });
    }
    return problems;
  });
