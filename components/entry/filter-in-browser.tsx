'use client';
import { useEffect } from 'react';
import { createSearchClient } from '#lib/search/client.ts';

/** Does in the browser what the server does for `/entries?component=…&severity=…&q=…`, where there is no server. */
export function FilterInBrowser() {
  useEffect(() => {
    const parameters = new URLSearchParams(window.location.search);
    const asked = (name: string) => parameters.get(name)?.trim() ?? '';
    const [component, severity, q] = [asked('component'), asked('severity'), asked('q')];
    if (component === '' && severity === '' && q === '') return;
    const form = document.querySelector<HTMLFormElement>('.entry-filter');
    for (const [name, value] of Object.entries({ component, severity, q })) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    let gone = false;
    void found(q).then((slugs) => {
      if (!gone) show({ component, severity, q }, slugs);
    });
    return () => {
      gone = true;
    };
  }, []);
  return null;
}

/** The entries that the search finds for some words, best first. */
async function found(q: string): Promise<string[]> {
  if (q === '') return [];
  const client = createSearchClient(() => new Worker(new URL('../../lib/search/worker.ts', import.meta.url), { type: 'module' }));
  try {
    return ((await client.search(q))?.results ?? []).map(({ slug }) => slug);
  } catch {
    // Without the index the words are still looked for in what the page shows.
    return [];
  } finally {
    client.close();
  }
}

function show({ component, severity, q }: { component: string; severity: string; q: string }, slugs: readonly string[]): void {
  const items = [...document.querySelectorAll<HTMLLIElement>('#entries > li')];
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of items) {
    const { slug = '', components = '', severity: own } = item.dataset;
    const place = slugs.indexOf(slug);
    const text = `${slug} ${item.textContent}`.toLowerCase();
    const fits =
      (component === '' || components.split(' ').includes(component)) &&
      (severity === '' || own === severity) &&
      (q === '' || place >= 0 || words.every((word) => text.includes(word)));
    item.hidden = !fits;
    item.style.order = String(place >= 0 ? place : slugs.length);
    if (fits) shown += 1;
  }
  const status = document.querySelector('#entries-shown');
  if (status) status.textContent = `${shown} of ${items.length} entries`;
  const none = document.querySelector<HTMLElement>('#no-entries');
  if (none) none.hidden = shown > 0;
}
