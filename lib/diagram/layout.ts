/**
 * Graphviz text → a drawing. Graphviz only places things; components/entry/diagram.tsx draws them, so that colours and font are the page's
 * own and no foreign SVG is let in.
 *
 * Stages: place (graphviz.ts) → draw (draw.ts); for a phone, place once more what narrow.ts makes of it.
 */
import { type Drawing, toDrawing } from './draw.ts';
import { placeGraph } from './graphviz.ts';
import { toNarrow } from './narrow.ts';

/** What a phone's column holds without shrinking it. */
const PHONE_COLUMN_PX = 340;

/**
 * Lays a diagram out as its author wrote it; where that is too wide for a phone, also top-down with broken labels, if that is narrower.
 *
 * @throws if the text is no Graphviz graph, with the place in it
 */
export async function layoutDiagram(dot: string): Promise<{ wide: Drawing; narrow?: Drawing }> {
  const placed = await placeGraph(dot);
  const wide = toDrawing(placed);
  if (wide.width <= PHONE_COLUMN_PX) return { wide };
  const narrow = toDrawing(await placeGraph(toNarrow(placed)));
  return narrow.width < wide.width ? { wide, narrow } : { wide };
}
