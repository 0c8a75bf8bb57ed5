import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Answers } from '#components/links/answers.tsx';
import { OpenEntry } from '#components/links/open-entry.tsx';
import { getDirectory, getEntry } from '#lib/content/load.ts';

type Props = { params: Promise<{ ref: string }> };

// A name that nobody knows gets app/not-found.tsx, which says so; so do the pages of a server without a server: static files.
export const dynamicParams = false;

export function generateStaticParams() {
  return getDirectory().names.map((ref) => ({ ref }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref } = await params;
  const found = getDirectory().resolve(ref);
  const robots = { index: false };
  if (found.kind === 'several') return { title: found.alert, robots };
  const entry = found.kind === 'entry' ? getEntry(found.slug) : undefined;
  return entry ? { title: entry.title, robots, alternates: { canonical: `/entries/${entry.slug}` } } : { robots };
}

/** The runbook link: a slug, an alias, an id or an alert's name. */
export default async function RunbookLink({ params }: Props) {
  const found = getDirectory().resolve((await params).ref);
  if (found.kind === 'none') notFound();
  if (found.kind === 'entry') {
    const entry = getEntry(found.slug);
    return entry ? <OpenEntry slug={entry.slug} title={entry.title} /> : notFound();
  }
  return (
    <div className="mx-auto max-w-measure py-8">
      <h1 className="text-3xl">{found.alert}</h1>
      <p className="mt-4">This alert has {found.slugs.length} known causes. Their first checks tell them apart.</p>
      <Answers entries={found.slugs.flatMap((slug) => getEntry(slug) ?? [])} />
    </div>
  );
}
