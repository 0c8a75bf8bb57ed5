/**
 * Content-Security-Policy: nothing leaves for another origin, and nobody frames these pages.
 *
 * @param {readonly string[]} scripts the sources that scripts may have beside our own files
 * @param {{ inPage?: boolean }} [options] `inPage`: for a <meta>, where a browser ignores `frame-ancestors`
 * @returns {string}
 */
export function contentSecurityPolicy(scripts, { inPage = false } = {}) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    ...(inPage ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}
