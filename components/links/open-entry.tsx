/** Sends the reader on to an entry with all that the address carries; a link for those whose browser runs no scripts. */
export function OpenEntry({ slug, title }: { slug: string; title: string }) {
  const address = `/entries/${slug}`;
  return (
    <div className="mx-auto max-w-measure py-16">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: inline, so that it runs before anything else is loaded; a slug is made of letters, digits and hyphens */}
      <script dangerouslySetInnerHTML={{ __html: `location.replace(${JSON.stringify(address)}+location.search+location.hash)` }} />
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${address}`} />
      </noscript>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-4">
        This link leads to <a href={address}>the entry</a>.
      </p>
    </div>
  );
}
