import type { Metadata } from 'next';
import Link from 'next/link';
import { UnknownName } from '#components/links/unknown-name.tsx';

export const metadata: Metadata = { title: 'Not found' };

/** No page: for a runbook link, what is known of the name; else where to go. */
export default function NotFound() {
  return (
    <UnknownName>
      <div className="mx-auto max-w-measure py-16">
        <h1 className="text-3xl">There is no such page</h1>
        <p className="mt-4">
          Entries keep their addresses, so this one was mistyped or never existed. <Link href="/">Paste what your terminal shows</Link>, or
          look through <Link href="/entries">all entries</Link> and <Link href="/alerts">all alerts</Link>.
        </p>
      </div>
    </UnknownName>
  );
}
