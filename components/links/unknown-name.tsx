'use client';
import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { PossibleList } from '#components/search/possible-list.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { whatIsAsked, wordsOfName } from '#lib/links/address.ts';
import { addressOf, createDirectory } from '#lib/links/directory.ts';
import type { IndexFile } from '#lib/machines/index-file.ts';
import { createSearchClient } from '#lib/search/client.ts';
import { draftForAlert } from '#lib/search/draft.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { newEntryUrl } from '#lib/site.ts';

type Unknown = { name: string; labels: [name: string, value: string][]; nearest: SearchResult[] };

/**
 * What stands where no page is. For the address of a name (`/r/…`, `/runbooks/…/…`, `/alerts/…`) the browser looks the name up itself: in
 * another letter case it may be known, which a server of static files cannot tell. Else `children`.
 */
export function UnknownName({ children }: { children: ReactNode }) {
  const [unknown, setUnknown] = useState<Unknown>();

  useEffect(() => {
    const { pathname, search, hash } = window.location;
    const asked = whatIsAsked(pathname);
    const name = asked.kind === 'ref' ? asked.ref : asked.kind === 'alert' ? asked.name : asked.kind === 'entry' ? asked.slug : undefined;
    if (name === undefined) return;
    let gone = false;
    void (async () => {
      const found = await lookUp(name);
      if (gone) return;
      if (found && (asked.kind !== 'entry' || found.startsWith('/entries/'))) return window.location.replace(`${found}${search}${hash}`);
      // An entry that never was is a mistyped address, not an unknown alert.
      if (asked.kind === 'entry') return;
      const labels = [...new URLSearchParams(search)].filter(([, value]) => value.trim() !== '');
      setUnknown({ name, labels, nearest: [] });
      const nearest = await nearestTo(name);
      if (!gone) setUnknown({ name, labels, nearest });
    })();
    return () => {
      gone = true;
    };
  }, []);

  return unknown ? <NoAnswer {...unknown} /> : children;
}

function NoAnswer({ name, labels, nearest }: Unknown) {
  const draft = draftForAlert(name, labels);
  return (
    <div className="mx-auto max-w-measure py-8">
      <h1 className="text-3xl break-words">{name}</h1>
      <p className="mt-4">No entry answers this name. That is no all-clear: Faultbook only knows what has been written down.</p>
      {labels.length > 0 && (
        <>
          <h2 className="mt-6 text-xl">What came with the link</h2>
          <dl className="captured">
            {labels.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {nearest.length > 0 && <PossibleList results={nearest} known={false} />}
      <h2 className="mt-6 text-xl">What next</h2>
      <p className="mt-2">
        <Link href="/">Paste what your terminal shows</Link>, or look through <Link href="/alerts">all alerts</Link>. Found the cause
        yourself? Here is the draft of an entry that answers this name.
      </p>
      <div className="no-match-draft">
        <CopyButton text={draft} what="the draft of an entry" />
        <a href={newEntryUrl(draft)}>Open it as a new file</a>
      </div>
    </div>
  );
}

/** Where a name leads on this site, looked up in the index of all entries. */
async function lookUp(name: string): Promise<string | undefined> {
  try {
    const response = await fetch('/index.json');
    if (!response.ok) return undefined;
    const { entries } = (await response.json()) as IndexFile;
    const found = createDirectory(entries).resolve(name);
    if (found.kind === 'entry') return `/entries/${found.slug}`;
    return found.kind === 'several' ? `/r/${addressOf(name)}` : undefined;
  } catch {
    // Without a connection the page still says that it does not know the name.
    return undefined;
  }
}

async function nearestTo(name: string): Promise<SearchResult[]> {
  const client = createSearchClient(() => new Worker(new URL('../../lib/search/worker.ts', import.meta.url), { type: 'module' }));
  try {
    return (await client.search(wordsOfName(name)))?.results ?? [];
  } catch {
    return [];
  } finally {
    client.close();
  }
}
