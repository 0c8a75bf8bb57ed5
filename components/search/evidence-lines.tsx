import type { Evidence, Span } from '#lib/search/types.ts';

/** Lines shown before the rest is folded away. */
const SHOWN = 3;

/** The lines of the paste that speak for an entry, with the matching words marked. */
export function EvidenceLines({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ol className="evidence" aria-label="Lines of the paste that match">
      {evidence.slice(0, SHOWN).map((line) => (
        <li key={line.line}>
          <span className="evidence-number" aria-hidden="true">
            {line.line}
          </span>
          <code>
            <MarkedText text={line.text} spans={line.spans} />
          </code>
        </li>
      ))}
    </ol>
  );
}

/** Text with spans marked. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces: React.ReactNode[] = [];
  let position = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < position) continue;
    pieces.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>);
    position = end;
  }
  return (
    <>
      {pieces}
      {text.slice(position)}
    </>
  );
}
