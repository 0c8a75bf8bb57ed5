/**
 * What search engines, browsers and language models ask a site for: `/sitemap.xml`, `/opensearch.xml`, `/llms.txt`.
 */
import type { Entry } from '../content/entry.ts';
import { addressOf, type KnownAlert } from '../links/directory.ts';
import { addressesOf } from './index-file.ts';

type Site = { name: string; description: string; site: string };

/** The sitemap (https://www.sitemaps.org/protocol.html). */
export function sitemap(entries: readonly Entry[], alerts: readonly KnownAlert[], site: string): string {
  const pages = [
    ...['/', '/entries', '/alerts'].map((path) => ({ url: `${site}${path}`, changed: undefined })),
    ...entries.map(({ slug, reviewed }) => ({ url: addressesOf(slug, site).url, changed: reviewed })),
    ...alerts.map(({ name }) => ({ url: `${site}/alerts/${addressOf(name)}`, changed: undefined })),
  ];
  const urls = pages.map(
    ({ url, changed }) => `  <url><loc>${escapeXml(url)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/**
 * The browser's search engine (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md). What is searched stands behind the
 * #, which browsers keep to themselves: not even our own server hears of it.
 */
export function openSearch({ name, description, site }: Site): string {
  // A short name has 16 characters at most, a description 1024.
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name.slice(0, 16))}</ShortName>
  <Description>${escapeXml(description.slice(0, 1024))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(site)}/icon.svg</Image>
  <Url type="text/html" method="get" template="${escapeXml(site)}/#q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(site)}/opensearch.xml"/>
</OpenSearchDescription>
`;
}

/** The site for language models (https://llmstxt.org): what it is, and every entry as Markdown. */
export function llmsText(entries: readonly Entry[], { name, description, site }: Site, componentName: (slug: string) => string): string {
  const byComponent = new Map<string, Entry[]>();
  for (const entry of entries) {
    const component = entry.components[0] ?? 'other';
    byComponent.set(component, [...(byComponent.get(component) ?? []), entry]);
  }
  const sections = [...byComponent].map(
    ([component, own]) =>
      `## ${componentName(component)}\n\n${own.map(({ slug, title, summary }) => `- [${title.replace(/[[\]]/g, '\\$&')}](${addressesOf(slug, site).markdown}): ${summary}`).join('\n')}\n`,
  );
  return `# ${name}

> ${description}

Each entry says how a fault shows itself, what causes it, how to check that it is this one, how to fix it and how to see that it is fixed.
\`<name>\` in a command stands for a name of the reader's own system; an entry's JSON says what each is and how to find it. Commands marked
"changes the system" or "destroys something" are for a person to decide on.

- [All entries as JSON](${site}/index.json)
- [Changes as an Atom feed](${site}/feed.xml)

${sections.join('\n')}`;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
