'use client';

import { type RefObject, useEffect, useState } from 'react';

/** What the reader gave. `large` is kept out of the text field, which a browser lays out letter by letter. */
export type Paste = { text: string; large: boolean; atOnce: boolean };

/** From this size on a paste is shown as a summary instead of in the text field. */
export const LARGE_CHARACTERS = 100_000;
/** What is kept for a reload of the page; browsers allow about five million characters in all. */
const MAX_KEPT = 1_000_000;
const STORAGE_KEY = 'faultbook.paste';
const NOTHING: Paste = { text: '', large: false, atOnce: true };

/** Lives as long as the tab: whoever opens an entry and comes back finds the paste again. */
let lastPaste: Paste | undefined;

/**
 * The paste, which survives going to an entry and back, and a reload; a link `/#q=…` takes its place.
 *
 * Nothing of it leaves the tab.
 *
 * @param field where it is typed: on a slow machine somebody has pasted before the scripts are there, and what they gave is the newest
 */
export function usePaste(field: RefObject<HTMLTextAreaElement | null>): [Paste, (text: string, atOnce: boolean) => void] {
  const [paste, setPaste] = useState<Paste>(NOTHING);

  useEffect(() => {
    const fromLink = () => {
      const query = new URLSearchParams(window.location.hash.slice(1)).get('q');
      if (query !== null && query !== '') setPaste(toPaste(query, true));
      return query !== null && query !== '';
    };
    const early = field.current?.value ?? '';
    if (early !== '') setPaste(toPaste(early, true));
    else if (!fromLink()) setPaste(lastPaste ?? toPaste(restore(), true));
    window.addEventListener('hashchange', fromLink);
    return () => window.removeEventListener('hashchange', fromLink);
  }, [field]);

  return [
    paste,
    (text, atOnce) => {
      const next = toPaste(text, atOnce);
      lastPaste = next;
      keep(text);
      setPaste(next);
    },
  ];
}

function toPaste(text: string, atOnce: boolean): Paste {
  return { text, large: text.length > LARGE_CHARACTERS, atOnce };
}

function restore(): string {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return '';
  }
}

function keep(text: string): void {
  try {
    if (text.length <= MAX_KEPT) sessionStorage.setItem(STORAGE_KEY, text);
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Blocked or full: the paste lives as long as the page.
  }
}
