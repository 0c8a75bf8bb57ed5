/**
 * The steps of an entry's body that Markdown knows nothing of, as rehype plugins: anchors, steps, and fences that become blocks.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
// Teaches the tree's types that JSX may stand in it.
import type {} from 'remark-mdx';
import { SKIP, visit } from 'unist-util-visit';
import type { Section } from './entry.ts';
import { type FenceKind, fenceKind, parseFenceMeta } from './fence.ts';
import { sentenceEnd } from './step-title.ts';

/** The tag that each kind of fence becomes; components/entry/mdx-components.tsx gives it its looks. */
export const BLOCK_TAGS: Record<FenceKind, string> = { command: 'Command', output: 'Output', file: 'File', diagram: 'Diagram' };

/** Gives the headings and the steps of the numbered lists the anchors that lib/content/parse.ts found for them. */
export function rehypeAnchors({ sections }: { sections: readonly Section[] }) {
  return (tree: Root) => {
    const ahead = [...sections];
    let section: Section | undefined;
    let steps: string[] = [];
    for (const [index, node] of tree.children.entries()) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'h2') {
        section = ahead.shift();
        steps = section?.steps.map((step) => step.id) ?? [];
        node.properties.id = section?.id;
      } else if (node.tagName === 'ol') {
        tree.children[index] = tag(
          'Steps',
          {},
          node.children.filter(isElement).map((item) => toStep(item, steps.shift() ?? '', section)),
        ) as RootContent;
      }
    }
  };
}

function toStep(item: Element, id: string, section: Section | undefined): ElementContent {
  const first = item.children.find(isElement);
  if (first?.tagName === 'p') first.children = withTitle(first.children);
  return tag('Step', { id, number: id.replace(/^.*-/, ''), section: section?.title ?? '' }, item.children);
}

/** Puts the first sentence of a step into <strong>: it is what the step is called. */
function withTitle(children: ElementContent[]): ElementContent[] {
  const title: ElementContent[] = [];
  for (const [index, child] of children.entries()) {
    const end = child.type === 'text' ? sentenceEnd(child.value) : undefined;
    if (child.type !== 'text' || end === undefined) {
      title.push(child);
      continue;
    }
    title.push({ type: 'text', value: child.value.slice(0, end) });
    return [strong(title), { type: 'text', value: child.value.slice(end) }, ...children.slice(index + 1)];
  }
  return [strong(title)];
}

function strong(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children };
}

/** Turns each fence into the tag of its kind, with the text after the language as attributes and the code as it was written. */
export function rehypeFences() {
  return (tree: Root) => {
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.tagName === 'pre' ? pre.children.find(isElement) : undefined;
      if (!code || index === undefined || !parent) return;
      const language = String([code.properties.className].flat()[0] ?? '').replace(/^language-/, '');
      const kind = fenceKind(language);
      if (kind === undefined) return;
      const { attributes } = parseFenceMeta((code.data as { meta?: string } | undefined)?.meta ?? '');
      const text = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      parent.children[index] = tag(BLOCK_TAGS[kind], { ...attributes, language, code: text.replace(/\n$/, '') }, []);
      return SKIP;
    });
  };
}

function tag(name: string, attributes: Record<string, string>, children: Element['children']): ElementContent {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}

function isElement(node: ElementContent | RootContent): node is Element {
  return node.type === 'element';
}
