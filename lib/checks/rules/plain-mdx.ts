import { visit } from 'unist-util-visit';
import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** The tags that an entry may use; components/entry/mdx-components.tsx gives each its looks. */
export const ENTRY_TAGS = ['Note', 'Warning'] as const;

/** Entries are data: no imports, exports or expressions, and only the tags of the one map. */
export const plainMdx: Rule = ({ bodies }) =>
  bodies.flatMap(({ file, tree }) => {
    const problems: Problem[] = [];
    visit(tree, (node) => {
      const place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
      if (node.type === 'mdxjsEsm') {
        problems.push({
          rule: 'mdx/esm',
          ...place,
          message: 'An entry has no imports or exports.',
          hint: 'Remove the line; a sentence that starts with "import" goes into `code`.',
        });
      } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        problems.push({
          rule: 'mdx/expression',
          ...place,
          message: `{${node.value.slice(0, 40)}} is an expression; an entry has none.`,
          hint: 'Put it into `code`.',
        });
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const name = node.name ?? '';
        if (!(ENTRY_TAGS as readonly string[]).includes(name)) {
          problems.push({
            rule: 'mdx/tag',
            ...place,
            message: `<${name}> is no tag of an entry.`,
            hint: `Tags: ${ENTRY_TAGS.map((tag) => `<${tag}>`).join(', ')}. A placeholder goes into \`<${name}>\`.`,
          });
        } else if (node.attributes.length > 0) {
          problems.push({ rule: 'mdx/attribute', ...place, message: `<${name}> takes no attributes.`, hint: `<${name}>` });
        }
      }
    });
    return problems;
  });
