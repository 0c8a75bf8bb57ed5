'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { type AnnotatedLine, annotate } from '#lib/search/annotate.ts';
import type { SearchResult, Span } from '#lib/search/types.ts';

/** The paste again, with what was recognised in it; keys and a strip lead from one recognised line to the next. */
export function AnnotatedLog({ paste, results }: { paste: string; results: readonly SearchResult[] }) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const { stretches, recognised, total } = useMemo(() => annotate(paste, results, opened), [paste, results, opened]);

  const jump = (line: number | undefined) => {
    const target = line === undefined ? null : box.current?.querySelector<HTMLElement>(`[data-line="${line}"]`);
    if (!target || !box.current) return;
    setCurrent(line);
    box.current.scrollTo({ top: target.offsetTop - box.current.clientHeight / 3 });
  };
  const step = (direction: 1 | -1) => {
    const at = current === undefined ? (direction === 1 ? -1 : recognised.length) : recognised.indexOf(current);
    jump(recognised[(at + direction + recognised.length) % recognised.length]);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')) return;
      if (event.key !== 'n' && event.key !== 'p') return;
      event.preventDefault();
      step(event.key === 'n' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  if (recognised.length === 0) return null;
  return (
    <section className="log" aria-labelledby="log-title">
      <div className="log-head">
        <h2 id="log-title">Where it is in the paste</h2>
        <p>
          {recognised.length.toLocaleString('en')} of {total.toLocaleString('en')} lines recognised
        </p>
        <button type="button" className="button" onClick={() => step(-1)} aria-keyshortcuts="p">
          Previous <kbd>p</kbd>
        </button>
        <button type="button" className="button" onClick={() => step(1)} aria-keyshortcuts="n">
          Next <kbd>n</kbd>
        </button>
      </div>
      <div className="log-frame">
        <div ref={box} className="log-lines" tabIndex={0} role="group" aria-label="The paste, with recognised lines marked">
          {stretches.map((stretch) =>
            stretch.kind === 'fold' ? (
              <button key={stretch.from} type="button" className="log-fold" onClick={() => setOpened(new Set([...opened, stretch.from]))}>
                … {(stretch.to - stretch.from + 1).toLocaleString('en')} lines
              </button>
            ) : (
              stretch.lines.map((line) => <LogLine key={line.number} line={line} isCurrent={line.number === current} />)
            ),
          )}
        </div>
        <div className="log-strip" aria-hidden="true">
          {recognised.map((line) => (
            <button
              key={line}
              type="button"
              tabIndex={-1}
              style={{ top: `${((line - 0.5) / total) * 100}%` }}
              data-current={line === current || undefined}
              onClick={() => jump(line)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function LogLine({ line, isCurrent }: { line: AnnotatedLine; isCurrent: boolean }) {
  const { number, text, slugs, matched, noise } = line;
  return (
    <div className="log-line" data-line={number} data-recognised={slugs.length > 0 || undefined} data-current={isCurrent || undefined}>
      <span className="log-number">{number}</span>
      <code>{pieces(text, matched, noise)}</code>
      {slugs.map((slug) => (
        <a key={slug} className="log-label" href={`#result-${slug}`}>
          {slug}
        </a>
      ))}
    </div>
  );
}

/** The text with its matched parts marked and its noise dimmed; where both meet, the match counts. */
function pieces(text: string, matched: readonly Span[], noise: readonly Span[]): React.ReactNode[] {
  const kinds = new Uint8Array(text.length);
  for (const { start, end } of noise) kinds.fill(1, start, end);
  for (const { start, end } of matched) kinds.fill(2, start, end);
  const nodes: React.ReactNode[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && kinds[end] === kinds[start]) end += 1;
    const part = text.slice(start, end);
    nodes.push(
      kinds[start] === 2 ? (
        <mark key={start}>{part}</mark>
      ) : kinds[start] === 1 ? (
        <span key={start} className="log-noise">
          {part}
        </span>
      ) : (
        part
      ),
    );
    start = end;
  }
  return nodes;
}
