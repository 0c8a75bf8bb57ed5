import { getDirectory, getEntries } from '#lib/content/load.ts';
import { sitemap } from '#lib/machines/listings.ts';
import { SITE } from '#lib/site.ts';

export const dynamic = 'force-static';

/** Every page, for search engines. */
export function GET(): Response {
  return new Response(sitemap(getEntries(), getDirectory().alerts, SITE.baseUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
