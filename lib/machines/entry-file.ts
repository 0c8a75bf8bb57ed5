/**
 * An entry for programs: `/entries/<slug>.json` and `/entries/<slug>.md`.
 */
import { stringify } from 'yaml';
import { commandsOf, type Entry } from '../content/entry.ts';
import { fenceKind, parseFenceMeta } from '../content/fence.ts';
import { addressesOf } from './index-file.ts';

/** Raised when a field is renamed or goes; new ones may come at any time. */
export const FORMAT_VERSION = 1;

/**
 * An entry as plain data.
 *
 * @param site absolute address of the site, without a slash at its end
 * @example entryFile(entry, 'https://faultbook.example').commands[0].code // → 'kubectl get pods -n <namespace>'
 */
export function entryFile(entry: Entry, site: string) {
  const { slug, id, title, summary, severity, components, platforms, symptoms, ko, signatures, applies, reviewed } = entry;
  return {
    version: FORMAT_VERSION,
    ...{ slug, id, title, summary, severity, components, platforms },
    ...addressesOf(slug, site),
    ...{ symptoms, ko, signatures, applies: applies ?? {} },
    aliases: entry.aliases ?? [],
    alerts: entry.alerts ?? [],
    related: entry.related,
    causes: entry.causes ?? [],
    variables: entry.variables ?? {},
    sections: entry.sections.map((section) => ({
      id: section.id,
      title: section.title,
      text: section.text,
      steps: section.steps.map((step) => ({
        id: step.id,
        text: step.text,
        outputs: step.blocks
          .filter((block) => block.kind === 'output')
          .map(({ code, attributes: { when, see } }) => ({ when: when ?? null, see: see ?? null, text: code })),
      })),
    })),
    commands: commandsOf(entry).map(({ anchor, section, block }) => ({
      anchor,
      section,
      title: block.attributes.title ?? '',
      effect: block.attributes.effect ?? '',
      undo: block.attributes.undo ?? null,
      loses: block.attributes.loses ?? null,
      code: block.code,
    })),
    references: entry.references,
    reviewed,
  };
}

const EFFECTS: Record<string, string> = { read: 'only reads', change: 'changes the system', destroy: 'destroys something' };
const OUTCOMES: Record<string, string> = {
  cause: 'If this is the cause, it prints:',
  not: 'If it is not, it prints:',
  fixed: 'When it is fixed, it prints:',
};

/**
 * An entry as Markdown that any reader shows: what the entry's own tags and fences say stands as text, commands are untouched.
 */
export function entryMarkdown(entry: Entry, site: string): string {
  const { slug, id, title, summary, severity, components, platforms, applies, aliases, alerts, related, references, reviewed } = entry;
  const head = stringify(
    {
      id,
      title,
      summary,
      severity,
      components,
      platforms,
      applies,
      aliases,
      alerts,
      related,
      url: addressesOf(slug, site).url,
      references,
      reviewed,
    },
    { lineWidth: 0, keepUndefined: false },
  );
  return `---\n${head}---\n\n# ${title}\n\n${summary}\n\n${plainBody(entry.body, site)}\n`;
}

/** Fences and tags of the entry format → Markdown. */
function plainBody(body: string, site: string): string {
  let fence: string | undefined;
  return body
    .trim()
    .split('\n')
    .flatMap((line) => {
      const match = /^(\s*)(`{3,}|~{3,})\s*(\w*)(.*)$/.exec(line);
      if (match && fence === undefined) {
        const [, indent = '', marks = '', language = '', meta = ''] = match;
        fence = marks;
        const before = caption(language, parseFenceMeta(meta.trim()).attributes, site);
        return [...before.flatMap((text) => [`${indent}${text}`, '']), `${indent}${marks}${language === 'output' ? 'text' : language}`];
      }
      if (fence !== undefined) {
        if (line.trim() === fence) fence = undefined;
        return [line];
      }
      const tag = /^(\s*)<(\/?)(Note|Warning)>\s*$/.exec(line);
      if (tag) return tag[2] === '/' ? [] : [`${tag[1]}**${tag[3]}**`];
      return [line.replace(/\]\(\/(?=[a-z])/g, `](${site}/`)];
    })
    .join('\n');
}

/** What a fence's attributes say, as sentences in front of it. */
function caption(language: string, { title, effect, undo, loses, when, see, describe }: Record<string, string>, site: string): string[] {
  const kind = fenceKind(language);
  if (kind === 'command')
    return [
      `**${title}** (${EFFECTS[effect ?? ''] ?? effect})`,
      ...(undo === undefined ? [] : [`Undo: \`${undo}\``]),
      ...(loses === undefined ? [] : [`Lost: ${loses}`]),
    ];
  if (kind === 'output') {
    const next = see === undefined ? '' : ` (then see ${site}/entries/${see})`;
    return [`${OUTCOMES[when ?? ''] ?? `${title ?? 'It prints'}:`}${next}`];
  }
  return [[title, describe].filter((text) => text !== undefined).join(': ')].filter((text) => text !== '');
}
