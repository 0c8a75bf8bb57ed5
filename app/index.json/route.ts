import { getEntries } from '#lib/content/load.ts';
import { indexFile } from '#lib/machines/index-file.ts';
import { SITE } from '#lib/site.ts';

export const dynamic = 'force-static';

/** All entries, for scripts. */
export function GET(): Response {
  return Response.json(indexFile(getEntries(), SITE.baseUrl));
}
