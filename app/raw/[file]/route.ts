import { getEntries, getEntry } from '#lib/content/load.ts';
import { entryFile, entryMarkdown } from '#lib/machines/entry-file.ts';
import { SITE } from '#lib/site.ts';

// Reached as /entries/<slug>.md and /entries/<slug>.json (next.config.mjs): a folder cannot be called [slug].md.
export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return getEntries().flatMap(({ slug }) => [{ file: `${slug}.md` }, { file: `${slug}.json` }]);
}

/** An entry for programs. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const entry = getEntry(file.replace(/\.(?:md|json)$/, ''));
  if (!entry) return new Response('There is no such entry.\n', { status: 404 });
  return file.endsWith('.md')
    ? new Response(entryMarkdown(entry, SITE.baseUrl), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
    : Response.json(entryFile(entry, SITE.baseUrl));
}
