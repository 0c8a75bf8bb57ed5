/**
 * Nothing leaves for another origin, and nobody frames these pages. Scripts of static pages are narrowed further, to the hashes of those that the
 * build put there, by scripts/seal.mjs; a page that is rendered on demand has inline scripts that no hash can know in advance.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = [
  { key: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The dev server evaluates code and reloads over a socket: the policy is the production server's.
  // An entry's Markdown and JSON stand beside its page; a folder of app/ cannot be called [slug].md.
  rewrites: async () => ({ beforeFiles: [{ source: '/entries/:file(.+\\.(?:md|json))', destination: '/raw/:file' }] }),
  headers: async () => (process.env.NODE_ENV === 'production' ? [{ source: '/:path*', headers: HEADERS }] : []),
};
