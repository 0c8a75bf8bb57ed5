import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryArticle } from '#components/entry/entry-article.tsx';
import { getEntries, getEntry } from '#lib/content/load.ts';

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
    alternates: { canonical: `/entries/${slug}` },
    openGraph: { type: 'article', title, description },
  };
}

export default async function EntryPage({ params }: Props) {
  const entry = getEntry((await params).slug);
  if (!entry) notFound();
  return <EntryArticle entry={entry} />;
}
