import { openSearch } from '#lib/machines/listings.ts';
import { SITE } from '#lib/site.ts';

export const dynamic = 'force-static';

/** Lets the browser's address bar search Faultbook. */
export function GET(): Response {
  return new Response(openSearch({ ...SITE, site: SITE.baseUrl }), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
