'use client';
import { useEffect } from 'react';
import { learnFromLink } from '#lib/variables/store.ts';

/** Hands on what this page's address carries (an alert's labels) to the links of one element. */
export function KeepParameters({ within }: { within: string }) {
  useEffect(() => {
    const { search } = window.location;
    if (search === '') return;
    learnFromLink(window.location.href, []);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`#${within} a[href^="/entries/"]`)) {
      const address = new URL(link.href);
      for (const [name, value] of new URLSearchParams(search)) if (!address.searchParams.has(name)) address.searchParams.set(name, value);
      link.href = address.href;
    }
  }, [within]);
  return null;
}
