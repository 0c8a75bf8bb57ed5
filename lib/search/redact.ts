/**
 * Redaction: secrets in text that leaves the page. Whatever is linked, drafted or copied for others goes through here first; what stays in the
 * page is shown as it was pasted.
 */

/** What a secret looks like, and what it is called once it is gone. Each keeps what names it (`$1`), so that the line still makes sense. */
const SECRETS: readonly { pattern: RegExp; replacement: string }[] = [
  { pattern: /-----BEGIN ([A-Z ]*)PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, replacement: '‹private-key›' },
  { pattern: /\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g, replacement: '‹jwt›' },
  { pattern: /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g, replacement: '‹aws-key-id›' },
  { pattern: /\b(aws_?(?:secret_?access_?key|session_?token)["']?\s*[:=]\s*["']?)[^\s"',}]+/gi, replacement: '$1‹secret›' },
  { pattern: /\b((?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)\s+)[^\s"',}]+/gi, replacement: '$1‹credentials›' },
  { pattern: /\b(bearer\s+)[\w.~+/=-]{8,}/gi, replacement: '$1‹credentials›' },
  { pattern: /\b(basic\s+)[A-Za-z0-9+/]{8,}={0,2}(?=[\s"',]|$)/g, replacement: '$1‹credentials›' },
  {
    pattern: /\b((?:client-key-data|client-certificate-data|certificate-authority-data|id-token|refresh-token)\s*:\s*)\S+/gi,
    replacement: '$1‹secret›',
  },
  { pattern: /\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,100}:)[^\s@/]{1,200}@/gi, replacement: '$1‹password›@' },
  {
    pattern:
      /\b([\w-]{0,40}(?:passw(?:or)?d|secret|token|api[_-]?key|private[_-]?key|credential)s?["']?\s*[:=]\s*["']?)(?!‹)[^\s"',;}&]{4,}/gi,
    replacement: '$1‹secret›',
  },
  { pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|xox[abprs]-[\w-]{10,}|glpat-[\w-]{16,})\b/g, replacement: '‹token›' },
  { pattern: /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\b/g, replacement: '‹e-mail›' },
];

/**
 * Text without secrets.
 *
 * @example redact('curl -H "Authorization: Bearer abc.def.ghi12345"') // → 'curl -H "Authorization: Bearer ‹credentials›"'
 */
export function redact(text: string): string {
  return SECRETS.reduce((rest, { pattern, replacement }) => rest.replace(pattern, replacement), text);
}
