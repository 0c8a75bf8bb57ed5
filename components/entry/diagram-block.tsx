import { layoutDiagram } from '#lib/diagram/layout.ts';
import { Diagram } from './diagram.tsx';

export type DiagramSource = { title: string; describe: string; code: string };

/** A drawing with its caption; a phone gets one of its own where the other is too wide. */
export async function DiagramBlock({ title, describe, code }: DiagramSource) {
  const { wide, narrow } = await layoutDiagram(code).catch((error: Error) => {
    throw new Error(
      `diagram "${title}": ${error.message}. A name that is a word of Graphviz itself (node, edge, graph) needs another one.`,
    );
  });
  const text = { title, describe };
  return (
    <figure className="diagram">
      <div className={narrow ? 'diagram-wide' : undefined}>
        <Diagram drawing={wide} {...text} />
      </div>
      {narrow && (
        <div className="diagram-narrow">
          <Diagram drawing={narrow} {...text} />
        </div>
      )}
      <figcaption>{title}</figcaption>
    </figure>
  );
}
