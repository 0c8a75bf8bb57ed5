/**
 * A placed graph → the same graph for a phone: top-down, with labels broken into short lines.
 */
import type { Attributes, Graph } from '@viz-js/viz';
import type { PlacedGraph } from './graphviz.ts';

/** Longest line of a label, in characters: two such boxes stand side by side on a phone. */
const LINE_CHARS = 14;
/** What Graphviz added when it placed the graph; everything else is the author's. */
const PLACEMENT = new Set([
  '_gvid',
  'name',
  'nodes',
  'edges',
  'subgraphs',
  'objects',
  'tail',
  'head',
  'bb',
  'pos',
  'lp',
  'xlp',
  'width',
  'height',
  'lwidth',
  'lheight',
  'rects',
  'vertices',
]);

/**
 * The graph to place for a narrow column.
 *
 * @example
 * toNarrow(await placeGraph('digraph { rankdir=LR; a [label="Prometheus outside the mesh"] }'))
 * // → a graph without rankdir, whose label is 'Prometheus\noutside the mesh'
 */
export function toNarrow({ directed, objects = [], edges = [] }: PlacedGraph): Graph {
  const nameOf = (id: number) => objects.find((object) => object._gvid === id)?.name ?? '';
  const groups = objects.filter((object) => object.nodes !== undefined);
  return {
    directed,
    graphAttributes: { nodesep: 0.15, ranksep: 0.4 },
    nodeAttributes: { margin: '0.1,0.08' },
    nodes: objects.filter((object) => object.nodes === undefined).map((node) => ({ name: node.name, attributes: authored(node) })),
    edges: edges.map((edge) => ({ tail: nameOf(edge.tail), head: nameOf(edge.head), attributes: authored(edge) })),
    subgraphs: groups.map((group) => ({
      name: group.name,
      graphAttributes: authored(group),
      nodes: (group.nodes ?? []).map((id) => ({ name: nameOf(id) })),
    })),
  };
}

function authored(object: object): Attributes {
  const attributes: Attributes = {};
  for (const [key, value] of Object.entries(object)) {
    if (key.startsWith('_') || PLACEMENT.has(key) || typeof value !== 'string') continue;
    attributes[key] = key === 'label' ? wrapLabel(value) : value;
  }
  return attributes;
}

/**
 * Breaks the lines of a label at spaces.
 *
 * @example
 * wrapLabel('403 RBAC: access denied') // → '403 RBAC:\\naccess denied'
 */
export function wrapLabel(label: string): string {
  return label
    .split('\\n')
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= LINE_CHARS) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\\n');
    })
    .join('\\n');
}
