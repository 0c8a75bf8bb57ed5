import type { Metadata } from 'next';
import Link from 'next/link';
import { InlineCode } from '#components/ui/inline-code.tsx';
import { getDirectory, getEntry } from '#lib/content/load.ts';
import { addressOf } from '#lib/links/directory.ts';

export const metadata: Metadata = {
  title: 'Alerts',
  description: 'Which alert leads to which entry.',
  alternates: { canonical: '/alerts' },
};

/** Which alert leads where. */
export default function AlertsPage() {
  const { alerts } = getDirectory();
  return (
    <div className="mx-auto max-w-measure py-8">
      <h1 className="text-3xl">Alerts</h1>
      <p className="mt-4">
        {alerts.length} alert names of kube-prometheus and others, and the entries that answer them. Point an alert&rsquo;s{' '}
        <code>runbook_url</code> at <code>/r/&lt;alert name&gt;</code>, or every alert of kube-prometheus here at once with the Helm value{' '}
        <code>defaultRules.runbookUrl</code> set to this site&rsquo;s address with <code>/runbooks</code> behind it.
      </p>
      <dl className="alert-list">
        {alerts.map(({ name, slugs }) => (
          <div key={name}>
            <dt>
              <Link href={`/alerts/${addressOf(name)}`} prefetch={false}>
                {name}
              </Link>
            </dt>
            {slugs.map((slug) => (
              <dd key={slug}>
                <Link href={`/entries/${slug}`} prefetch={false}>
                  <InlineCode text={getEntry(slug)?.title ?? slug} />
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
