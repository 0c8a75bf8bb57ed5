'use client';

import { useEffect, useRef } from 'react';
import { learn } from '#lib/variables/store.ts';
import { PasteBox } from './paste-box.tsx';
import { Results } from './results.tsx';
import { SearchStatus } from './search-status.tsx';
import { usePaste } from './use-paste.ts';
import { useSearch } from './use-search.ts';

/** The paste box and what it finds. */
export function PasteSearch() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [paste, setPaste] = usePaste(field);
  const { state, retry, stop } = useSearch(paste.text, paste.atOnce);
  const answer = state.phase === 'answered' ? state.answer : state.phase === 'searching' ? state.previous : undefined;

  useEffect(() => {
    const ownField = (target: EventTarget | null) =>
      target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
    // Whoever comes here has something on the clipboard: it may be pasted anywhere, and "/" leads to the field.
    const onPaste = (event: ClipboardEvent) => {
      if (ownField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain');
      if (text) setPaste(text, true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || ownField(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('keydown', onKey);
    };
  });

  useEffect(() => {
    // What the first answer read from the paste fills the commands of whichever entry is opened next.
    const first = answer?.results[0];
    if (first?.confidence === 'match') learn(first.captured, 'paste');
  }, [answer]);

  return (
    <section className="paste-search" data-answered={answer ? true : undefined} aria-label="Search by what you see">
      <PasteBox paste={paste} onPaste={setPaste} field={field} />
      <SearchStatus state={state} onRetry={retry} onStop={stop} />
      {answer && <Results answer={answer} paste={paste.text} stale={state.phase === 'searching'} />}
    </section>
  );
}
