import { getEntries, getVocabulary } from '#lib/content/load.ts';
import { toSearchDocument } from '#lib/search/document.ts';
import { buildIndex } from '#lib/search/index-data.ts';

export const dynamic = 'force-static';

/** The index that the browser downloads once; made when the site is built. */
export function GET(): Response {
  return Response.json(buildIndex(getEntries().map(toSearchDocument), getVocabulary()));
}
