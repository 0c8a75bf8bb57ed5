import type { FenceKind } from './fence.ts';
import type { Position } from './problem.ts';
import type { FrontMatter } from './schema.ts';

/** A fenced block of an entry's body. */
export type Block = Position & {
  /** `undefined` for a language that no kind of fence has. */
  kind: FenceKind | undefined;
  language: string;
  /** What follows the language: `title`, `effect`, `undo` … */
  attributes: Record<string, string>;
  /** The rest of the meta text from where it could not be read. */
  unreadableMeta?: string;
  code: string;
};

/** An item of a numbered list in a section; its id is its permanent anchor. */
export type Step = Position & { id: string; text: string; blocks: Block[] };

/** A second-level heading and what follows it. `blocks` holds the steps' blocks too, in order. */
export type Section = Position & { id: string; title: string; steps: Step[]; blocks: Block[]; text: string };

/** An entry: its front matter, where it comes from, and its body both as written and cut into sections. */
export type Entry = FrontMatter & {
  slug: string;
  /** Path relative to the project. */
  file: string;
  /** The MDX text after the front matter. */
  body: string;
  sections: Section[];
};

/** The headings an entry has, in this order. */
export const SECTIONS = ['Symptom', 'Cause', 'Check', 'Fix', 'Verify', 'Prevent'] as const;
/** The one heading that may be left out. */
export const OPTIONAL_SECTION = 'Prevent';

/**
 * All commands of an entry in reading order: what its "Commands" list shows.
 *
 * @returns each block with the anchor of the step or section it stands in
 */
export function commandsOf(entry: Entry): { anchor: string; section: string; block: Block }[] {
  return entry.sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.kind === 'command')
      .map((block) => ({
        anchor: section.steps.find((step) => step.blocks.includes(block))?.id ?? section.id,
        section: section.title,
        block,
      })),
  );
}

/** The permanent anchors of an entry: its sections and their steps, the list of all commands, and those that moved. */
export function anchorsOf(entry: Pick<Entry, 'sections'> & Partial<Pick<Entry, 'anchors'>>): string[] {
  return [
    ...entry.sections.flatMap((section) => [section.id, ...section.steps.map((step) => step.id)]),
    'commands',
    ...Object.keys(entry.anchors ?? {}),
  ];
}
