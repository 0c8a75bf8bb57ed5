'use client';
import { SITE } from '#lib/site.ts';

/** In development an author sees here which entries have problems; in production such a build does not exist. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const report = error.message.startsWith('content:') ? error.message : undefined;
  return (
    <div className="mx-auto max-w-measure py-16">
      <h1 className="text-3xl">{report ? 'The content has problems' : 'This page could not be shown'}</h1>
      {report ? (
        <pre className="mt-6 overflow-x-auto rounded-md border border-line bg-sunk p-4 text-sm whitespace-pre-wrap">{report}</pre>
      ) : (
        <p className="mt-4">
          Something failed on this page{error.digest ? ` (${error.digest})` : ''}. The entries themselves are files:{' '}
          <a href={`${SITE.repositoryUrl}/tree/main/content/entries`}>read them in the repository</a>.
        </p>
      )}
      <button type="button" className="button mt-6" onClick={reset}>
        Try again
      </button>
    </div>
  );
}
