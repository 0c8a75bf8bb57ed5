/**
 * Text of an entry's file → what the file says, with the place of every part of it.
 *
 * Parsing reports what cannot be read at all (YAML, schema, MDX); what can be read and is wrong is the business of lib/checks.
 */
import type { Code, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Block, Entry, Section, Step } from './entry.ts';
import { fenceKind, parseFenceMeta } from './fence.ts';
import type { Position, Problem } from './problem.ts';
import { type FrontMatter, frontMatterSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** The body of a file, which can be checked even where its front matter cannot be read. */
export type EntryBody = {
  file: string;
  /** The body as a Markdown tree whose positions are those of the whole file. */
  tree: Root;
  sections: Section[];
};

/** A file that could be read: the entry, and where its parts stand. */
export type EntrySource = EntryBody & {
  entry: Entry;
  /** Where a front matter value stands: `at(['samples', 2])`. The nearest parent's place where the path leads nowhere. */
  at(path: readonly PropertyKey[]): Position;
};

/** What could be read of a file, and what could not. */
export type ParseResult = { slug: string; body?: EntryBody; source?: EntrySource; problems: Problem[] };

/**
 * The slug of a file: its base name.
 *
 * @example slugOf('content/entries/a-b.mdx') // → 'a-b'
 */
export function slugOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.mdx$/, '');
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * Reads one entry.
 *
 * @param file path relative to the project; its base name is the slug
 * @example
 * parseEntry('content/entries/a-b.mdx', '---\nid: FB-0001\n…') // → { slug: 'a-b', body: …, source: { entry: { title: … } }, problems: [] }
 */
export function parseEntry(file: string, source: string): ParseResult {
  const slug = slugOf(file);
  const split = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source);
  if (!split) {
    const hint = '---\nid: FB-…\n---';
    return {
      slug,
      problems: [
        {
          rule: 'front-matter/missing',
          file,
          line: 1,
          column: 1,
          message: 'The file does not start with front matter between two lines of "---".',
          hint,
        },
      ],
    };
  }
  const frontMatter = parseFrontMatter(file, split[1] ?? '');
  const head = split[0];
  const text = source.slice(head.length);
  // Blank lines in place of the front matter keep the body's positions those of the file.
  const tree = parseBody(file, '\n'.repeat(head.split('\n').length - 1) + text);
  const problems = [...frontMatter.problems, ...tree.problems];
  if (!tree.value) return { slug, problems };
  const body: EntryBody = { file, tree: tree.value, sections: toSections(tree.value) };
  if (!frontMatter.value) return { slug, body, problems };
  const entry: Entry = { ...frontMatter.value, slug, file, body: text, sections: body.sections };
  return { slug, body, source: { ...body, entry, at: frontMatter.at }, problems };
}

// The file's first line is "---", so the YAML starts on line 2.
const parseFrontMatter = (file: string, yaml: string) =>
  readYaml<FrontMatter>(
    file,
    yaml,
    { rule: 'front-matter', noun: 'an entry', schema: frontMatterSchema, keys: Object.keys(frontMatterSchema.shape) },
    2,
  );

function parseBody(file: string, text: string): { value?: Root; problems: Problem[] } {
  try {
    return { value: markdown.parse(text), problems: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const hint = 'In prose a bare "<" or "{" starts JSX: put it into `code`.';
    return { problems: [{ rule: 'body/mdx', file, line: error.line ?? 1, column: error.column ?? 1, message: `${error.reason}.`, hint }] };
  }
}

/** Cuts the body at its second-level headings and finds each section's steps and blocks. */
function toSections(tree: Root): Section[] {
  const sections: Section[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const title = plainText(node);
      sections.push({ id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), title, ...startOf(node), steps: [], blocks: [], text: '' });
      continue;
    }
    const section = sections.at(-1);
    if (!section) continue;
    section.text += `${plainText(node)}\n`;
    if (node.type === 'list' && node.ordered) {
      for (const item of node.children) {
        const step: Step = {
          id: `${section.id}-${section.steps.length + 1}`,
          text: plainText(item.children[0] ?? item),
          ...startOf(item),
          blocks: blocksIn(item),
        };
        section.steps.push(step);
        section.blocks.push(...step.blocks);
      }
    } else {
      section.blocks.push(...blocksIn(node));
    }
  }
  return sections;
}

function blocksIn(node: RootContent): Block[] {
  const blocks: Block[] = [];
  visit(node, 'code', (code: Code) => {
    const { attributes, error } = parseFenceMeta(code.meta ?? '');
    blocks.push({
      kind: fenceKind(code.lang),
      language: code.lang ?? '',
      attributes,
      ...(error === undefined ? {} : { unreadableMeta: error }),
      code: code.value,
      ...startOf(code),
    });
  });
  return blocks;
}

function startOf(node: RootContent): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

export type { FrontMatter };
