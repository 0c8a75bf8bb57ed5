import { getContent } from '#lib/content/load.ts';
import { searchFiles } from '#lib/machines/search-files.ts';

export const dynamic = 'force-static';

/** What every search begins with: the vocabulary, and where the words are. */
export function GET(): Response {
  return Response.json(searchFiles(getContent()).directory);
}
