import { expect, test } from 'vitest';
import type { Drawing } from './draw.ts';
import { layoutDiagram } from './layout.ts';
import { wrapLabel } from './narrow.ts';

/** An average letter of DejaVu Sans, the widest of the system fonts, at the size that is drawn. */
const WIDEST_LETTER_PX = 7.4;

function overflowing({ boxes }: Drawing): string[] {
  return boxes.flatMap(({ width, labels }) => labels.filter(({ text }) => text.length * WIDEST_LETTER_PX > width).map(({ text }) => text));
}

test('boxes hold their labels in any system font', async () => {
  const { wide } = await layoutDiagram(
    'digraph { a [label="Prometheus\\n(outside the mesh)"]; b [label="ztunnel of its node"]; a -> b [label="plaintext → RST"] }',
  );
  expect(overflowing(wide)).toEqual([]);
});

test('everything lies inside the drawing', async () => {
  const { wide } = await layoutDiagram(
    'digraph { subgraph cluster_n { label="node"; a; b [shape=ellipse]; c [shape=diamond] } a -> b -> c }',
  );
  for (const { x, y, width, height } of wide.boxes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(wide.width);
    expect(y + height).toBeLessThanOrEqual(wide.height);
  }
});

test('classes of nodes and edges are kept', async () => {
  const { wide } = await layoutDiagram('digraph { a [class="mesh"]; a -> b [class="bad"] }');
  expect(wide.boxes.map((box) => box.className)).toEqual(['mesh', '']);
  expect(wide.edges.map((edge) => edge.className)).toEqual(['bad']);
});

test('a left-to-right drawing that is too wide for a phone comes top-down as well', async () => {
  const { wide, narrow } = await layoutDiagram(
    'digraph { rankdir=LR; "a long label here" -> "another long label" -> "and one more label" }',
  );
  expect(wide.width).toBeGreaterThan(wide.height);
  expect(narrow?.height).toBeGreaterThan(narrow?.width ?? 0);
});

test('a drawing that is narrow anyway comes once', async () => {
  expect(await layoutDiagram('digraph { rankdir=LR; a -> b }')).not.toHaveProperty('narrow');
});

test('what is no graph is refused, with the place', async () => {
  await expect(layoutDiagram('digraph {\n  node -> b\n}')).rejects.toThrow("syntax error in line 2 near '->'");
});

test('for a phone labels are broken, and classes, clusters and directions stay', async () => {
  const { wide, narrow } = await layoutDiagram(
    'digraph { subgraph cluster_n { label="node"; a [label="a rather long label of a box that is wide" class="mesh"]; b } a -> b [label="an equally long label of an edge" class="bad" dir=both] }',
  );
  expect(narrow?.width).toBeLessThan(wide.width);
  expect(narrow?.boxes.map((box) => [box.className, box.isCluster])).toEqual(wide.boxes.map((box) => [box.className, box.isCluster]));
  expect(narrow?.edges.map((edge) => [edge.className, edge.heads.length])).toEqual([['bad', 2]]);
  expect(narrow?.edges[0]?.labels.map((label) => label.text)).toEqual(['an equally', 'long label of', 'an edge']);
});

test.each([
  ['403 RBAC: access denied', '403 RBAC:\\naccess denied'],
  ['Prometheus\\n(outside the mesh)', 'Prometheus\\n(outside the\\nmesh)'],
  ['istio-ingressgateway', 'istio-ingressgateway'],
  ['', ''],
])('the label %j breaks as %j', (label, expected) => {
  expect(wrapLabel(label)).toBe(expected);
});
