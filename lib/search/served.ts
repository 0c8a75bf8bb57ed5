/** Where the parts of the index are served; the same names for the site that makes them and the worker that fetches them. */
import type { PartName } from './engine.ts';
import type { IndexDirectory } from './index-data.ts';

/** Where the directory is served. */
export const INDEX_URL = '/search-index.json';

/** The directory as it is served. `build` names what the parts were made of: those of another build never fit. */
export type ServedDirectory = IndexDirectory & { build: string };

/** @example partUrl('k3Jx0a', 'terms-3') // → '/search/k3Jx0a/terms-3.json' */
export function partUrl(build: string, name: PartName): string {
  return `/search/${build}/${name}.json`;
}
