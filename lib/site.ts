/** What this site is called and where it lives. */
export const SITE = {
  name: 'Faultbook',
  description: 'Paste what the terminal shows, get the entry that explains it: a troubleshooting knowledge base for people on call.',
  /** Absolute address of the site: for feeds, sitemaps and metadata. Set SITE_URL where the site is built. */
  baseUrl: (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/+$/, ''),
  /** Where the content is edited; change it together with the content. */
  repositoryUrl: 'https://github.com/faultbook/faultbook',
} as const;

/**
 * Where a file of the content is edited.
 *
 * @example
 * editUrl('content/entries/a.mdx') // → 'https://github.com/faultbook/faultbook/edit/main/content/entries/a.mdx'
 */
export function editUrl(file: string): string {
  return `${SITE.repositoryUrl}/edit/main/${file}`;
}

/**
 * Where a new entry is written: the repository's host opens its editor with the draft in it. A draft too long for an address is left out, and
 * the reader pastes it.
 *
 * @example
 * newEntryUrl('---…') // → 'https://github.com/faultbook/faultbook/new/main/content/entries?filename=new-entry.mdx&value=---…'
 */
export function newEntryUrl(draft: string): string {
  const address = `${SITE.repositoryUrl}/new/main/content/entries?filename=new-entry.mdx`;
  // Half a surrogate pair, as a cut paste may hold, cannot stand in an address.
  const whole = `${address}&value=${encodeURIComponent(draft.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))}`;
  return whole.length <= MAX_ADDRESS ? whole : address;
}

/** Longest address that browsers and hosts take without cutting it. */
const MAX_ADDRESS = 7000;
