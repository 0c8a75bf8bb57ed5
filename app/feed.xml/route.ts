import { getEntries } from '#lib/content/load.ts';
import { atomFeed } from '#lib/machines/feed.ts';
import { SITE } from '#lib/site.ts';

export const dynamic = 'force-static';

/** What is new, as Atom. */
export function GET(): Response {
  return new Response(atomFeed(getEntries(), { ...SITE, site: SITE.baseUrl }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
