import { instance } from '@viz-js/viz';
import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

const viz = await instance();

/** Every picture is a Graphviz graph that can be drawn, and leaves colours and fonts to the page. */
export const diagrams: Rule = ({ bodies }) =>
  bodies.flatMap(({ file, sections }) =>
    sections.flatMap((section) =>
      section.blocks.flatMap((block): Problem[] => {
        if (block.kind !== 'diagram') return [];
        const place = { file, line: block.line, column: block.column };
        const result = viz.render(block.code, { format: 'dot' });
        if (result.status === 'failure') {
          const message = `Graphviz cannot draw this: ${result.errors.map((error) => error.message).join('; ')}.`;
          return [
            { rule: 'diagrams/syntax', ...place, message, hint: 'A name that is a word of Graphviz (node, edge, graph) needs another.' },
          ];
        }
        const styled = /\b(?:color|fillcolor|fontcolor|fontname|fontsize|bgcolor)\s*=/.exec(block.code);
        if (!styled) return [];
        return [
          {
            rule: 'diagrams/style',
            ...place,
            message: `"${styled[0]}" sets what the page decides.`,
            hint: 'class="bad", "good", "mesh" or "muted"',
          },
        ];
      }),
    ),
  );
