/**
 * Where the parts of the index are served, and how: the same for the site that makes them and the worker that fetches them.
 *
 * Parts are gzipped JSON in files of their own kind, because hosts of files compress by kind, or not at all.
 */
import type { IndexDirectory, PartName } from './index-data.ts';

/** Where the directory is served. */
export const INDEX_URL = '/search-index.json';

/** The directory as it is served. `build` names what the parts were made of: those of another build never fit. */
export type ServedDirectory = IndexDirectory & { build: string };

/** @example partUrl('k3Jx0a', 'terms-3') // → '/search/k3Jx0a/terms-3.part' */
export function partUrl(build: string, name: PartName): string {
  return `/search/${build}/${name}${PART_EXTENSION}`;
}

/** How the name of a part's file ends. */
export const PART_EXTENSION = '.part';

/**
 * The content of a part as it arrived. A host that knows gzip by its first bytes may have had the browser unpack it already.
 *
 * @throws SyntaxError or TypeError when the bytes are neither gzip nor JSON
 */
export async function readPart<T>(bytes: ArrayBuffer): Promise<T> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const isGzip = first === 0x1f && second === 0x8b;
  const body = isGzip ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return new Response(body).json();
}
