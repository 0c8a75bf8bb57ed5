import { getContent } from '#lib/content/load.ts';
import { searchFiles } from '#lib/machines/search-files.ts';
import { PART_EXTENSION } from '#lib/search/served.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

const HEADERS = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'public, max-age=31536000, immutable' };

export function generateStaticParams() {
  const { directory, parts } = searchFiles(getContent());
  return [...parts.keys()].map((name) => ({ build: directory.build, part: name + PART_EXTENSION }));
}

/** A part of the search index; its address changes with its content, so that it may be kept for ever. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const { part } = await params;
  const found = searchFiles(getContent()).parts.get(part.slice(0, -PART_EXTENSION.length));
  if (!found) return new Response('There is no such part.\n', { status: 404 });
  return new Response(new Uint8Array(found), { headers: HEADERS });
}
