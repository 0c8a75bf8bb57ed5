/**
 * Graphviz text → a drawing in plain numbers. Graphviz only places things; components/entry/diagram.tsx draws them, so that colours and
 * font are the page's own and no foreign SVG is let in.
 *
 * Stages: lay out (viz, compiled to WebAssembly) → read the drawing operations of each object → turn the y axis round.
 */
import { instance } from '@viz-js/viz';

export type Point = { x: number; y: number };
export type Label = Point & { text: string; anchor: 'start' | 'middle' | 'end' };
/** A node or a cluster. `outline` is given where the shape is no plain box. */
export type Box = {
  x: number;
  y: number;
  width: number;
  height: number;
  outline?: Point[];
  round: boolean;
  className: string;
  labels: Label[];
  isCluster: boolean;
};
export type Edge = { path: string; heads: Point[][]; className: string; labels: Label[] };
export type Drawing = { width: number; height: number; boxes: Box[]; edges: Edge[] };

/** Size that Graphviz measures labels with, in its own Arial. Wider than what is drawn, so that every system font fits into the boxes. */
const LAYOUT_FONT_PX = { box: 16, edge: 17 };
/** Sizes at which components/entry/diagram.css draws them. */
const DRAWN_FONT_PX = { box: 14, edge: 13 };
/** Graphviz puts an edge's label at the very line. */
const LABEL_GAP_PX = 4;
/** A left-to-right drawing that is wider than a phone's column is also laid out top-down. */
const PHONE_COLUMN_PX = 340;
/** Room for the strokes at the drawing's edge. */
const EDGE_PADDING_PX = 2;
const ANCHORS = { l: 'start', c: 'middle', r: 'end' } as const;

type Operation =
  | { op: 'p' | 'P' | 'b' | 'B'; points: [number, number][] }
  | { op: 'e' | 'E'; rect: [number, number, number, number] }
  | { op: 'T'; pt: [number, number]; align: 'l' | 'c' | 'r'; text: string }
  | { op: 'c' | 'C' | 'F' | 'S' };
type GraphvizObject = { bb?: string; class?: string; label?: string } & Partial<
  Record<'_draw_' | '_hdraw_' | '_tdraw_' | '_ldraw_', Operation[]>
>;
type GraphvizGraph = { bb: string; objects?: GraphvizObject[]; edges?: GraphvizObject[] };

/**
 * Lays a diagram out as its author wrote it, and once more top-down where that is narrower and the first is too wide for a phone.
 *
 * @throws if the text is no Graphviz graph, with the place in it
 */
export async function layoutDiagram(dot: string): Promise<{ wide: Drawing; narrow?: Drawing }> {
  const wide = await layout(dot);
  const topDown = dot.replace(/\brankdir\s*=\s*"?LR"?/, 'rankdir=TB');
  if (wide.width <= PHONE_COLUMN_PX || topDown === dot) return { wide };
  const narrow = await layout(topDown);
  return narrow.width < wide.width ? { wide, narrow } : { wide };
}

let viz: ReturnType<typeof instance> | undefined;

async function layout(dot: string): Promise<Drawing> {
  viz ??= instance();
  const font = { fontname: 'Arial', fontsize: LAYOUT_FONT_PX.box };
  const graph = (await viz).renderJSON(dot, {
    graphAttributes: { ...font, nodesep: 0.3, ranksep: 0.45, pad: 0 },
    nodeAttributes: { ...font, shape: 'box', margin: '0.16,0.1', height: 0.5 },
    edgeAttributes: { ...font, fontsize: LAYOUT_FONT_PX.edge, arrowsize: 0.8 },
  }) as GraphvizGraph;
  const [, , width = 0, height = 0] = graph.bb.split(',').map(Number);
  const turn = ([x, y]: [number, number]): Point => ({ x: round(x + EDGE_PADDING_PX), y: round(height - y + EDGE_PADDING_PX) });
  return {
    width: Math.ceil(width) + 2 * EDGE_PADDING_PX,
    height: Math.ceil(height) + 2 * EDGE_PADDING_PX,
    boxes: (graph.objects ?? []).flatMap((object) => toBox(object, turn) ?? []),
    edges: (graph.edges ?? []).map((edge) => toEdge(edge, turn)),
  };
}

function toBox(object: GraphvizObject, turn: (point: [number, number]) => Point): Box | undefined {
  const shape = object._draw_?.find((operation) => 'points' in operation || 'rect' in operation);
  if (shape === undefined) return undefined;
  const common = { className: object.class ?? '', labels: toLabels(object, 'box', turn), isCluster: object.bb !== undefined };
  if ('rect' in shape) {
    const [x, y, rx, ry] = shape.rect;
    const corner = turn([x - rx, y + ry]);
    return { ...common, ...corner, width: round(2 * rx), height: round(2 * ry), round: true };
  }
  if (!('points' in shape)) return undefined;
  const outline = shape.points.map(turn);
  const xs = outline.map((point) => point.x);
  const ys = outline.map((point) => point.y);
  const box = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: round(Math.max(...xs) - Math.min(...xs)),
    height: round(Math.max(...ys) - Math.min(...ys)),
  };
  // Curved shapes (a cylinder) are drawn as the box around them.
  const isBox = shape.op === 'b' || shape.op === 'B' || (new Set(xs).size === 2 && new Set(ys).size === 2);
  return { ...common, ...box, round: false, ...(isBox ? {} : { outline }) };
}

function toEdge(edge: GraphvizObject, turn: (point: [number, number]) => Point): Edge {
  const curves = (edge._draw_ ?? []).flatMap((operation) => ('points' in operation ? [operation.points.map(turn)] : []));
  const heads = [...(edge._hdraw_ ?? []), ...(edge._tdraw_ ?? [])].flatMap((operation) =>
    'points' in operation ? [operation.points.map(turn)] : [],
  );
  return { path: curves.map(toPath).join(' '), heads, className: edge.class ?? '', labels: toLabels(edge, 'edge', turn) };
}

/** The points of a cubic spline: a start, then three for each curve. */
function toPath(points: Point[]): string {
  const [start, ...rest] = points.map((point) => `${point.x},${point.y}`);
  return `M${start} C${rest.join(' ')}`;
}

function toLabels(object: GraphvizObject, kind: 'box' | 'edge', turn: (point: [number, number]) => Point): Label[] {
  // Graphviz gives the baseline of the larger text that it measured; the middle of the line stays where it is.
  const lift = 0.35 * (LAYOUT_FONT_PX[kind] - DRAWN_FONT_PX[kind]);
  return (object._ldraw_ ?? []).flatMap((operation) => {
    if (operation.op !== 'T') return [];
    const { x, y } = turn(operation.pt);
    return [{ x: kind === 'edge' ? x + LABEL_GAP_PX : x, y: round(y - lift), text: operation.text, anchor: ANCHORS[operation.align] }];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
