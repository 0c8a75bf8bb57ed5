import { useId } from 'react';
import type { Box, Drawing, Edge, Label, Point } from '#lib/diagram/draw.ts';

const CORNER_PX = 7;
/** From here on a drawing keeps its size on a phone and scrolls in its frame: smaller, nobody could read it. */
const SCROLLS_FROM_PX = 430;

/** Draws what lib/diagram/layout.ts laid out; diagram.css gives it its colours. */
export function Diagram({
  drawing: { width, height, boxes, edges },
  title,
  describe,
}: {
  drawing: Drawing;
  title: string;
  describe: string;
}) {
  const id = useId();
  const svg = (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc`}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}desc`}>{describe}</desc>
      {boxes.map((box) => (
        <BoxShape key={`${box.x},${box.y},${box.width}`} box={box} />
      ))}
      {edges.map((edge) => (
        <EdgeShape key={edge.path} edge={edge} />
      ))}
    </svg>
  );
  if (width < SCROLLS_FROM_PX) return svg;
  return (
    <div className="diagram-scroller" tabIndex={0} role="group" aria-label={`${title}, scrolls sideways`}>
      {svg}
    </div>
  );
}

function BoxShape({ box }: { box: Box }) {
  const { x, y, width, height } = box;
  return (
    <g className={`${box.isCluster ? 'cluster' : 'node'} ${box.className}`}>
      {box.outline ? (
        <polygon points={pointList(box.outline)} />
      ) : (
        <rect x={x} y={y} width={width} height={height} rx={box.round ? width / 2 : CORNER_PX} ry={box.round ? height / 2 : CORNER_PX} />
      )}
      <Labels labels={box.labels} />
    </g>
  );
}

function EdgeShape({ edge }: { edge: Edge }) {
  return (
    <g className={`edge ${edge.className}`}>
      <path d={edge.path} />
      {edge.heads.map((head) => (
        <polygon key={pointList(head)} points={pointList(head)} />
      ))}
      <Labels labels={edge.labels} />
    </g>
  );
}

function Labels({ labels }: { labels: Label[] }) {
  return labels.map(({ x, y, text, anchor }) => (
    <text key={`${x},${y}`} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  ));
}

function pointList(points: Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}
