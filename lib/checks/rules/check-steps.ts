import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';
import { nearest } from './related.ts';

/** `Check` only looks, step by step, and each step says what is printed if this is the fault and if it is not. */
export const checkSteps: Rule = ({ bodies, slugs }) =>
  bodies.flatMap(({ file, sections }) => {
    const problems: Problem[] = [];
    for (const section of sections) {
      for (const block of section.blocks) {
        const place = { file, line: block.line, column: block.column };
        const { effect, see, when } = block.attributes;
        if (section.title === 'Check' && block.kind === 'command' && effect !== 'read') {
          problems.push({
            rule: 'check/read-only',
            ...place,
            message: `Check holds a command with effect="${effect}"; it must only read.`,
            hint: 'Move it to "## Fix".',
          });
        }
        if (see !== undefined && !slugs.includes(see)) {
          problems.push({ rule: 'check/see', ...place, message: `see="${see}" is no entry.`, hint: nearest(see, slugs) });
        }
        if (see !== undefined && when !== 'not') {
          problems.push({
            rule: 'check/see',
            ...place,
            message: 'see= says where to go when it is not this fault.',
            hint: `when="not" see="${see}"`,
          });
        }
      }
      if (section.title !== 'Check') continue;
      if (section.steps.length === 0) {
        problems.push({
          rule: 'check/steps',
          file,
          line: section.line,
          column: section.column,
          message: 'Check has no numbered steps.',
          hint: '1. Is it …?',
        });
      }
      for (const step of section.steps) {
        const has = (kind: string, when?: string) =>
          step.blocks.some((block) => block.kind === kind && (when === undefined || block.attributes.when === when));
        const place = { file, line: step.line, column: step.column };
        if (!has('command'))
          problems.push({
            rule: 'check/command',
            ...place,
            message: 'This step of Check has no command.',
            hint: '```bash title="…" effect="read"',
          });
        if (!has('output', 'cause'))
          problems.push({
            rule: 'check/outputs',
            ...place,
            message: 'This step does not show what is printed if it is this fault.',
            hint: '```output when="cause"',
          });
        if (!has('output', 'not'))
          problems.push({
            rule: 'check/outputs',
            ...place,
            message: 'This step does not show what is printed if it is not this fault.',
            hint: '```output when="not" see="…"',
          });
      }
    }
    return problems;
  });
