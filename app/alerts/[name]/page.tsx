import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Answers } from '#components/links/answers.tsx';
import { getDirectory, getEntry } from '#lib/content/load.ts';
import { addressOf, type KnownAlert } from '#lib/links/directory.ts';

type Props = { params: Promise<{ name: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return getDirectory().alerts.map(({ name }) => ({ name: addressOf(name) }));
}

async function findAlert({ params }: Props): Promise<KnownAlert | undefined> {
  const asked = addressOf((await params).name);
  return getDirectory().alerts.find(({ name }) => addressOf(name) === asked);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const alert = await findAlert(props);
  return alert ? { title: alert.name, alternates: { canonical: `/alerts/${addressOf(alert.name)}` } } : {};
}

/** An alert: what it may mean. */
export default async function AlertPage(props: Props) {
  const alert = await findAlert(props);
  if (!alert) notFound();
  return (
    <div className="mx-auto max-w-measure py-8">
      <h1 className="text-3xl">{alert.name}</h1>
      <p className="mt-4">
        {alert.slugs.length === 1
          ? 'One entry answers this alert.'
          : `${alert.slugs.length} entries answer this alert. Their first checks tell them apart.`}
      </p>
      <Answers entries={alert.slugs.flatMap((slug) => getEntry(slug) ?? [])} />
    </div>
  );
}
