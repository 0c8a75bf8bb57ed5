import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryArticle } from '#components/entry/entry-article.tsx';
import { getEntries, getEntry } from '#lib/content/load.ts';
import { SITE } from '#lib/site.ts';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return getEntries().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = getEntry((await params).slug);
  if (!entry) return {};
  const { title, slug } = entry;
  const description = entry.summary.replaceAll('`', '');
  return {
    title,
    description,
    alternates: {
      canonical: `/entries/${slug}`,
      types: { 'text/markdown': `/entries/${slug}.md`, 'application/json': `/entries/${slug}.json` },
    },
    openGraph: { type: 'article', siteName: SITE.name, url: `/entries/${slug}`, title: `${title} (${entry.severity})`, description },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function EntryPage({ params }: Props) {
  const entry = getEntry((await params).slug);
  if (!entry) notFound();
  return <EntryArticle entry={entry} />;
}
