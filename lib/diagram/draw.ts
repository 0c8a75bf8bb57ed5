/**
 * A placed graph → a drawing in plain numbers, with the y axis pointing down.
 */
import { LAYOUT_FONT_PX, type Operation, type Operations, type PlacedEdge, type PlacedGraph, type PlacedObject } from './graphviz.ts';

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

/** Sizes at which components/entry/diagram.css draws labels. */
const DRAWN_FONT_PX = { box: 14, edge: 13 };
/** Graphviz puts an edge's label at the very line. */
const LABEL_GAP_PX = 4;
/** Room for the strokes at the drawing's edge. */
const EDGE_PADDING_PX = 2;
const ANCHORS = { l: 'start', c: 'middle', r: 'end' } as const;

type Turn = (point: [number, number]) => Point;

/** Draws what Graphviz placed. */
export function toDrawing(graph: PlacedGraph): Drawing {
  const [, , width = 0, height = 0] = graph.bb.split(',').map(Number);
  const turn: Turn = ([x, y]) => ({ x: round(x + EDGE_PADDING_PX), y: round(height - y + EDGE_PADDING_PX) });
  return {
    width: Math.ceil(width) + 2 * EDGE_PADDING_PX,
    height: Math.ceil(height) + 2 * EDGE_PADDING_PX,
    boxes: (graph.objects ?? []).flatMap((object) => toBox(object, turn) ?? []),
    edges: (graph.edges ?? []).map((edge) => toEdge(edge, turn)),
  };
}

function toBox(object: PlacedObject, turn: Turn): Box | undefined {
  const shape = object._draw_?.find((operation) => 'points' in operation || 'rect' in operation);
  if (shape === undefined) return undefined;
  const common = { className: object.class ?? '', labels: toLabels(object, 'box', turn), isCluster: object.bb !== undefined };
  if ('rect' in shape) {
    const [x, y, rx, ry] = shape.rect;
    return { ...common, ...turn([x - rx, y + ry]), width: round(2 * rx), height: round(2 * ry), round: true };
  }
  if (!('points' in shape)) return undefined;
  const outline = shape.points.map(turn);
  const xs = outline.map((point) => point.x);
  const ys = outline.map((point) => point.y);
  const corner = { x: Math.min(...xs), y: Math.min(...ys) };
  const size = { width: round(Math.max(...xs) - corner.x), height: round(Math.max(...ys) - corner.y) };
  // Curved shapes (a cylinder) are drawn as the box around them.
  const isBox = shape.op === 'b' || shape.op === 'B' || (new Set(xs).size === 2 && new Set(ys).size === 2);
  return { ...common, ...corner, ...size, round: false, ...(isBox ? {} : { outline }) };
}

function toEdge(edge: PlacedEdge, turn: Turn): Edge {
  const curves = pointLists(edge._draw_, turn);
  const heads = [...pointLists(edge._hdraw_, turn), ...pointLists(edge._tdraw_, turn)];
  return { path: curves.map(toPath).join(' '), heads, className: edge.class ?? '', labels: toLabels(edge, 'edge', turn) };
}

function pointLists(operations: Operation[] = [], turn: Turn): Point[][] {
  return operations.flatMap((operation) => ('points' in operation ? [operation.points.map(turn)] : []));
}

/** The points of a cubic spline: a start, then three for each curve. */
function toPath(points: Point[]): string {
  const [start, ...rest] = points.map((point) => `${point.x},${point.y}`);
  return `M${start} C${rest.join(' ')}`;
}

function toLabels(object: Operations, kind: 'box' | 'edge', turn: Turn): Label[] {
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
