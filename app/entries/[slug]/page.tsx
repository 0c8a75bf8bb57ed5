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
  const { title, summary, slug } = entry;
  return {
    title,
    description: summary,
    alternates: { canonical: `/entries/${slug}` },
    openGraph: { type: 'article', title, description: summary },
  };
}

export default async function EntryPage({ params }: Props) {
  const entry = getEntry((await params).slug);
  if (!entry) notFound();
  return <EntryArticle entry={entry} />;
}
