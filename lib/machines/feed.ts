/**
 * `/feed.xml`: the entries as an Atom feed (RFC 4287), the latest reviewed first.
 */
import { Feed } from 'feed';
import type { Entry } from '../content/entry.ts';
import { addressesOf } from './index-file.ts';

/** The feed. Dates are those of the entries' reviews, so that the same content makes the same feed. */
export function atomFeed(
  entries: readonly Entry[],
  { name, description, site }: { name: string; description: string; site: string },
): string {
  const latest = [...entries].sort((a, b) => b.reviewed.localeCompare(a.reviewed) || b.id.localeCompare(a.id));
  const feed = new Feed({
    id: `${site}/`,
    title: name,
    description,
    link: site,
    feedLinks: { atom: `${site}/feed.xml` },
    copyright: '',
    author: { name },
    updated: new Date(`${latest[0]?.reviewed ?? '1970-01-01'}T00:00:00Z`),
  });
  for (const { slug, title, summary, components, reviewed } of latest) {
    const { url } = addressesOf(slug, site);
    feed.addItem({
      id: url,
      title: asHtml(title),
      link: url,
      description: asHtml(summary),
      date: new Date(`${reviewed}T00:00:00Z`),
      category: components.map((component) => ({ name: component, term: component })),
    });
  }
  return feed.atom1();
}

/** The feed's texts are HTML, in which `<pod>` would be a tag. */
function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
