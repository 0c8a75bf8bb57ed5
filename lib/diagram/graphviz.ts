/** Graphviz, compiled to WebAssembly: it places boxes and lines, and answers with numbers. */
import { type Graph, instance } from '@viz-js/viz';

/** A drawing operation as Graphviz gives it; its y axis points up. */
export type Operation =
  | { op: 'p' | 'P' | 'b' | 'B'; points: [number, number][] }
  | { op: 'e' | 'E'; rect: [number, number, number, number] }
  | { op: 'T'; pt: [number, number]; align: 'l' | 'c' | 'r'; text: string }
  | { op: 'c' | 'C' | 'F' | 'S' };
export type Operations = Partial<Record<'_draw_' | '_hdraw_' | '_tdraw_' | '_ldraw_', Operation[]>>;
/** A node, or a subgraph with the ids of its `nodes`; `bb` is there for what is drawn as a cluster. */
export type PlacedObject = Operations & { _gvid: number; name: string; bb?: string; class?: string; nodes?: number[] };
/** An edge between two objects, named by their ids. */
export type PlacedEdge = Operations & { tail: number; head: number; class?: string };
export type PlacedGraph = { bb: string; directed: boolean; objects?: PlacedObject[]; edges?: PlacedEdge[] };

/** Size that labels are measured with, in Graphviz' own Arial. Wider than what is drawn, so that every system font fits into the boxes. */
export const LAYOUT_FONT_PX = { box: 16, edge: 17 };

let viz: ReturnType<typeof instance> | undefined;

/**
 * Places a graph.
 *
 * @param source Graphviz text, or the same as data
 * @throws if the text is no Graphviz graph, with the place in it
 */
export async function placeGraph(source: string | Graph): Promise<PlacedGraph> {
  viz ??= instance();
  const font = { fontname: 'Arial', fontsize: LAYOUT_FONT_PX.box };
  return (await viz).renderJSON(source, {
    graphAttributes: { ...font, nodesep: 0.3, ranksep: 0.45, pad: 0 },
    nodeAttributes: { ...font, shape: 'box', margin: '0.16,0.1', height: 0.5 },
    edgeAttributes: { ...font, fontsize: LAYOUT_FONT_PX.edge, arrowsize: 0.8 },
  }) as PlacedGraph;
}
