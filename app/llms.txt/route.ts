import { getEntries, getVocabulary } from '#lib/content/load.ts';
import { llmsText } from '#lib/machines/listings.ts';
import { SITE } from '#lib/site.ts';

export const dynamic = 'force-static';

/** The site for language models. */
export function GET(): Response {
  const { components } = getVocabulary();
  const text = llmsText(getEntries(), { ...SITE, site: SITE.baseUrl }, (slug) => components[slug]?.name ?? slug);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
