import type { Problem } from '../../content/problem.ts';
import { slotNames } from '../../variables/template.ts';
import type { Rule } from '../rule.ts';

/** Every `<name>` of a signature, a command, an output or an undo is declared or known as literal; every declared variable is used. */
export const variables: Rule = ({ sources, vocabulary }) => {
  const literals = new Set(vocabulary.literals);
  return sources.flatMap(({ entry, at }) => {
    const declared = new Set(Object.keys(entry.variables ?? {}));
    const used = new Set<string>();
    const problems: Problem[] = [];
    const inspect = (text: string, place: { line: number; column: number }, what: string) => {
      for (const { name } of slotNames(text)) {
        used.add(name);
        if (declared.has(name) || literals.has(name)) continue;
        const hint = `variables:\n  ${name}: { describe: …, example: … }\nWhat a program prints in angle brackets itself belongs to "literals" in content/vocabulary.yaml; text of no use is "…".`;
        problems.push({ rule: 'variables/declared', file: entry.file, ...place, message: `<${name}> in ${what} is not declared.`, hint });
      }
    };
    for (const [index, signature] of entry.signatures.entries()) inspect(signature.text, at(['signatures', index]), 'a signature');
    for (const [name, variable] of Object.entries(entry.variables ?? {})) {
      if (variable.find !== undefined) inspect(variable.find, at(['variables', name, 'find']), `"find" of ${name}`);
    }
    for (const block of entry.sections.flatMap((section) => section.blocks)) {
      if (block.kind === 'diagram') continue;
      if (block.kind === 'command' || block.kind === 'output') inspect(block.code, block, `a ${block.kind}`);
      for (const text of [block.attributes.undo, block.attributes.loses]) inspect(text ?? '', block, 'its undo or loss');
      for (const { name } of slotNames(block.code)) used.add(name);
    }
    for (const name of declared) {
      if (used.has(name)) continue;
      problems.push({
        rule: 'variables/used',
        file: entry.file,
        ...at(['variables', name]),
        message: `The variable "${name}" is used nowhere.`,
        hint: `Write <${name}> where it belongs, or remove it.`,
      });
    }
    return problems;
  });
};
