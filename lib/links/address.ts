/**
 * Addresses of this site: what a path asks for. The contract of docs/addresses.md in one function.
 */

/** What an address asks for. */
export type Asked =
  | { kind: 'entry'; slug: string; anchor?: string | undefined }
  | { kind: 'ref'; ref: string; anchor?: string | undefined }
  | { kind: 'alert'; name: string }
  | { kind: 'page' }
  | { kind: 'unknown' };

/** Pages that are no entry and no name. */
const PAGES = new Set([
  '/',
  '/entries',
  '/alerts',
  '/index.json',
  '/feed.xml',
  '/sitemap.xml',
  '/opensearch.xml',
  '/llms.txt',
  '/search-index.json',
]);

/**
 * Reads a path.
 *
 * @param path with or without query and fragment
 * @example whatIsAsked('/runbooks/kubernetes/KubePodCrashLooping?pod=api-0') // → { kind: 'ref', ref: 'KubePodCrashLooping' }
 * @example whatIsAsked('/entries/kubernetes-oomkilled#fix-2') // → { kind: 'entry', slug: 'kubernetes-oomkilled', anchor: 'fix-2' }
 */
export function whatIsAsked(path: string): Asked {
  const match = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(path);
  const bare = decode((match?.[1] ?? '').replace(/(?<=.)\/+$/, '')) || '/';
  const anchor = match?.[2] || undefined;
  const [first = '', second = '', third = '', ...more] = bare.slice(1).split('/');
  if (more.length > 0) return { kind: 'unknown' };
  if (first === 'search' && third !== '') return { kind: 'page' };
  if (PAGES.has(bare)) return { kind: 'page' };
  const at = anchor === undefined ? {} : { anchor };
  if (first === 'entries' && second !== '' && third === '') return { kind: 'entry', slug: second.replace(/\.(?:md|json)$/, ''), ...at };
  if (first === 'r' && second !== '' && third === '') return { kind: 'ref', ref: second, ...at };
  if (first === 'runbooks' && third !== '') return { kind: 'ref', ref: third, ...at };
  if (first === 'alerts' && second !== '' && third === '') return { kind: 'alert', name: second };
  return { kind: 'unknown' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: nothing of ours has one.
    return text;
  }
}

/**
 * The words in a name, for searching.
 *
 * @example wordsOfName('KubePodCrashLooping') // → 'Kube Pod Crash Looping'
 */
export function wordsOfName(name: string): string {
  return name
    .replace(/[-_.]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .trim();
}
