import type { Block } from '../../content/entry.ts';
import { EFFECTS, FENCE_KINDS, FENCE_LANGUAGES, OUTCOMES } from '../../content/fence.ts';
import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** Every fence has a known language and the attributes of its kind; a change says how to undo it, a destruction what is lost. */
export const fences: Rule = ({ bodies }) =>
  bodies.flatMap(({ file, sections }) =>
    sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        fenceMistakes(block).map((mistake): Problem => ({ ...mistake, file, line: block.line, column: block.column })),
      ),
    ),
  );

type Mistake = Pick<Problem, 'rule' | 'message' | 'hint'>;

function fenceMistakes(block: Block): Mistake[] {
  const { kind, language, attributes, unreadableMeta } = block;
  if (kind === undefined) {
    const message = language === '' ? 'A fence without a language.' : `"${language}" is no language of a fence.`;
    return [{ rule: 'fences/language', message, hint: `Languages: ${FENCE_LANGUAGES.join(', ')}` }];
  }
  if (unreadableMeta !== undefined) {
    return [
      {
        rule: 'fences/meta',
        message: `Cannot read "${unreadableMeta}" after the language.`,
        hint: 'key="value" pairs; a value that holds " stands in single quotes.',
      },
    ];
  }
  const mistakes: Mistake[] = [];
  const { required, optional } = FENCE_KINDS[kind];
  const allowed: readonly string[] = [...required, ...optional];
  for (const key of required) {
    if (!attributes[key])
      mistakes.push({
        rule: 'fences/attribute',
        message: `A ${kind} (\`\`\`${language}) needs ${key}="…".`,
        hint: example(kind, language),
      });
  }
  for (const key of Object.keys(attributes)) {
    if (!allowed.includes(key))
      mistakes.push({
        rule: 'fences/attribute',
        message: `A ${kind} (\`\`\`${language}) has no ${key}.`,
        hint: `Attributes: ${allowed.join(', ') || 'none'}`,
      });
  }
  if (kind === 'command') mistakes.push(...commandMistakes(block));
  if (kind === 'output') mistakes.push(...oneOf('when', attributes.when, OUTCOMES));
  return mistakes;
}

function commandMistakes({ attributes, code }: Block): Mistake[] {
  const { effect, undo, loses } = attributes;
  const mistakes = oneOf('effect', effect, EFFECTS);
  if (effect === 'change' && !undo)
    mistakes.push({
      rule: 'fences/undo',
      message: 'A command that changes something does not say how to undo it.',
      hint: 'undo="kubectl …"',
    });
  if (effect === 'destroy' && !loses)
    mistakes.push({ rule: 'fences/loses', message: 'A command that destroys something does not say what is lost.', hint: 'loses="…"' });
  if (effect === 'read' && (undo || loses))
    mistakes.push({
      rule: 'fences/effect',
      message: 'A command that only reads has nothing to undo or lose.',
      hint: 'effect="change", or leave undo and loses out',
    });
  if (/^\s*[$#%>❯] \S/m.test(code.replace(/^\s*#.*$/gm, ''))) {
    mistakes.push({
      rule: 'fences/prompt',
      message: 'A command starts with a prompt, which would be copied along.',
      hint: 'Remove it; what a command prints is a fence of its own: ```output',
    });
  }
  if (code.trim() === '') mistakes.push({ rule: 'fences/empty', message: 'A command block without a command.' });
  return mistakes;
}

function oneOf(key: string, value: string | undefined, values: readonly string[]): Mistake[] {
  if (value === undefined || values.includes(value)) return [];
  return [{ rule: `fences/${key}`, message: `${key}="${value}" is none of ${values.join(', ')}.`, hint: `${key}="${values[0]}"` }];
}

function example(kind: Block['kind'], language: string): string {
  if (kind === 'command') return `\`\`\`${language} title="What it does" effect="read"`;
  if (kind === 'diagram') return `\`\`\`${language} title="…" describe="What the picture says, for those who cannot see it"`;
  return `\`\`\`${language} title="…"`;
}
