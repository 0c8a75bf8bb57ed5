import { contentSecurityPolicy } from './scripts/policy.mjs';

/**
 * `npm run export` builds static files instead of a server (scripts/export.mjs). Pages that differ have a file for each: `page.server.tsx` and
 * `page.static.tsx`; what a server does beside pages (rewrites, headers, proxy.ts) static files have from scripts/export.mjs and from the browser.
 */
const isExport = process.env.FAULTBOOK_EXPORT === '1';

/**
 * Scripts of static pages are narrowed further, to the hashes of those that the build put there, by scripts/seal.mjs; a page that is rendered on
 * demand has inline scripts that no hash can know in advance.
 */
const HEADERS = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy(["'unsafe-inline'"]) },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
];

/** @type {import('next').NextConfig} */
const server = {
  pageExtensions: ['server.tsx', 'tsx', 'ts'],
  // An entry's Markdown and JSON stand beside its page; a folder of app/ cannot be called [slug].md.
  rewrites: async () => ({ beforeFiles: [{ source: '/entries/:file(.+\\.(?:md|json))', destination: '/raw/:file' }] }),
  // The dev server evaluates code and reloads over a socket: the policy is the production server's.
  headers: async () => (process.env.NODE_ENV === 'production' ? [{ source: '/:path*', headers: HEADERS }] : []),
};

/** @type {import('next').NextConfig} */
const files = {
  output: 'export',
  distDir: 'out',
  images: { unoptimized: true },
  pageExtensions: ['static.tsx', 'tsx', 'ts'],
};

/** @type {import('next').NextConfig} */
export default { poweredByHeader: false, reactStrictMode: true, ...(isExport ? files : server) };
