import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <div className="mx-auto max-w-measure py-16">
      <h1 className="text-3xl">There is no such page</h1>
      <p className="mt-4">
        Entries keep their addresses, so this one was mistyped or never existed. <Link href="/">Paste what your terminal shows</Link>, or
        look through <Link href="/entries">all entries</Link>.
      </p>
    </div>
  );
}
