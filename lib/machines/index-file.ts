/**
 * `/index.json`: all entries, for scripts, and for pages that must look a name up where no server does it.
 */
import type { Entry } from '../content/entry.ts';

/** Raised when a field is renamed or goes; new ones may come at any time. */
const FORMAT_VERSION = 1;

/** What the index says of each entry. */
export type IndexFile = ReturnType<typeof indexFile>;

/** Where an entry is to be had, in each form. */
export function addressesOf(slug: string, site: string) {
  const url = `${site}/entries/${slug}`;
  return { url, markdown: `${url}.md`, json: `${url}.json` };
}

/**
 * The index.
 *
 * @param site absolute address of the site, without a slash at its end
 */
export function indexFile(entries: readonly Entry[], site: string) {
  return {
    version: FORMAT_VERSION,
    site,
    entries: entries.map(({ slug, id, title, summary, severity, components, platforms, alerts = [], aliases = [], reviewed }) => ({
      ...{ slug, id, title, summary, severity, components, platforms, alerts, aliases, reviewed },
      ...addressesOf(slug, site),
    })),
  };
}
