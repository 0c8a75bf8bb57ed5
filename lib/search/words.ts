/**
 * Words: text → what lines are compared by. Changing tokens (addresses, ids, times, numbers) are masked; what carries meaning (status codes,
 * well-known ports, response flags, API versions, loopback) is kept.
 */

/** What a masked token is. */
export type Mask = 'time' | 'uuid' | 'mac' | 'ip' | 'duration' | 'size' | 'id' | 'number' | 'date';

/** A comparable piece of text: a word, or a masked token (whose `word` is empty). Offsets are into the text it was cut from. */
export type Token = { word: string; mask?: Mask; start: number; end: number };

/** Numbers and codes that keep their meaning; made from the vocabulary. */
export type KeepList = ReadonlySet<string>;

/** Longest word that is compared; longer ones are encoded data. */
const MAX_WORD = 60;

/*
 * In order of precedence; every quantifier is bounded. Traps: `Foo::bar` is no IPv6 (so an IPv6 needs a digit and nothing but hex groups),
 * a MAC is no IPv6, 5m30s is one duration, and 1/2 is a ratio that tables are about.
 */
const TOKEN = new RegExp(
  [
    // What is masked already, in a draft or a shared log that somebody pastes back.
    String.raw`(?<masked>‹(?:time|uuid|mac|ip|duration|size|id|number|date):\d{1,6}›)`,
    String.raw`(?<uuid>\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)`,
    String.raw`(?<date>\b\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z\b|[+-]\d\d:?\d\d)?)?)`,
    String.raw`(?<time>\b\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\b)`,
    String.raw`(?<mac>\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b)`,
    String.raw`(?<ipv6>(?<![\w:])(?=[0-9a-f:]{0,40}\d)(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){0,7}(?:::)?(?![\w:])|(?<![\w:])::1(?![\w:]))`,
    String.raw`(?<ip>(?<![\w.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:\/\d{1,2})?(?![\w.]\d))`,
    String.raw`(?<duration>(?<![\w.])\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d)(?:\d+(?:\.\d+)?(?:ms|s|m|h)){0,3}(?!\w))`,
    String.raw`(?<size>(?<![\w.])\d+(?:\.\d+)?(?:[kKMGTP]i?B?|[kKMGTP]?B)(?!\w))`,
    String.raw`(?<ratio>(?<![\w/.])\d{1,4}\/\d{1,4}(?![\w/.]))`,
    String.raw`(?<word>[\p{L}\p{N}_]+)`,
  ].join('|'),
  'giu',
);

/**
 * Cuts text into words and masked tokens. Underscore compounds come as their parts, since tools spell them both ways.
 *
 * @example
 * tokenize('dial tcp 10.0.0.7:15008: refused', new Set(['15008'])).map((t) => t.word || `‹${t.mask}›`)
 * // → ['dial', 'tcp', '‹ip›', '15008', 'refused']
 */
export function tokenize(text: string, keep: KeepList): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { groups = {}, index: start } = match;
    const end = start + match[0].length;
    const raw = match[0];
    if (groups.word !== undefined) pushWord(tokens, raw, start, text, keep);
    else if (groups.ratio !== undefined) tokens.push({ word: raw, start, end });
    else if (groups.ip !== undefined || groups.ipv6 !== undefined)
      tokens.push(isLoopback(raw) ? { word: raw, start, end } : { word: '', mask: 'ip', start, end });
    else tokens.push({ word: '', mask: maskOf(groups), start, end });
  }
  return tokens;
}

function maskOf(groups: Record<string, string | undefined>): Mask {
  if (groups.masked !== undefined) return groups.masked.slice(1).split(':')[0] as Mask;
  for (const mask of ['uuid', 'date', 'time', 'mac', 'duration', 'size'] as const) if (groups[mask] !== undefined) return mask;
  return 'id';
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '0.0.0.0' || address === '::1';
}

const HANGUL = /[\uac00-\ud7a3]/;
const ONE_SCRIPT = /[\uac00-\ud7a3]+|[^\uac00-\ud7a3]+/g;

/** Whether a text is Korean, or partly so. */
export function isKorean(text: string): boolean {
  return HANGUL.test(text);
}

/** Whether a word is in two scripts: Korean particles stick to what they follow, also to a name (OOMKilled로, 503이, istiod와). */
function hasParticle(word: string): boolean {
  return isKorean(word) && /[^\uac00-\ud7a3]/.test(word);
}

function pushWord(tokens: Token[], raw: string, start: number, text: string, keep: KeepList): void {
  const end = start + raw.length;
  const lower = raw.toLowerCase();
  if (hasParticle(raw)) {
    for (const part of raw.matchAll(ONE_SCRIPT)) pushWord(tokens, part[0], start + part.index, text, keep);
  } else if (keep.has(raw) || keep.has(lower)) {
    tokens.push({ word: lower, start, end });
  } else if (/^\d+$/.test(raw)) {
    tokens.push({ word: '', mask: 'number', start, end });
  } else if (raw.length > MAX_WORD || isRandom(raw, text.charAt(start - 1))) {
    tokens.push({ word: '', mask: 'id', start, end });
  } else if (raw.includes('_')) {
    for (const part of raw.matchAll(/[^_]+/g)) pushWord(tokens, part[0], start + part.index, text, keep);
  } else {
    tokens.push({ word: singular(lower), start, end });
  }
}

/**
 * Whether a token is made of chance rather than language: hashes, generated suffixes, encoded data.
 *
 * @param before the character in front of it: generated suffixes of Kubernetes follow a hyphen
 * @example isRandom('7d9f8b6c5', '-') // → true
 * @example isRandom('http2', ' ') // → false
 */
export function isRandom(token: string, before: string): boolean {
  const hasDigit = /\d/.test(token);
  const hasLetter = /[a-z]/i.test(token);
  if (/^0x[0-9a-f]+$/i.test(token)) return true;
  if (!/^[a-z0-9]+$/i.test(token) || !hasLetter) return false;
  if (hasDigit) {
    if (/^[0-9a-f]{7,}$/i.test(token)) return true;
    // Envoy's connection and stream ids: [C1234], [S567]
    if (/^[CS]\d{1,20}$/.test(token) && (before === '[' || before === ']')) return true;
    // Word with a number at its end (http2, node12) or in its middle (k8s, x509, i18n) is language; digits among letters are not.
    if (token.length >= 16) return !isCamelCase(token);
    const changes = (token.match(/\d(?=[a-z])|[a-z](?=\d)/gi) ?? []).length;
    if (token.length >= 8 && changes >= 3) return true;
    return before === '-' && token.length >= 4 && token.length <= 10 && /\d[a-z]/i.test(token) && !/^\d+[a-z]$/i.test(token);
  }
  // Suffixes without a digit avoid vowels: https://github.com/kubernetes/apimachinery/blob/master/pkg/util/rand/rand.go
  return before === '-' && token.length >= 5 && token.length <= 10 && /^[bcdfghjklmnpqrstvwxz]+$/.test(token);
}

/** Whether a long token is made of words, with a digit or two: Ec2LaunchTemplateInvalidConfiguration. */
function isCamelCase(token: string): boolean {
  return (token.match(/\d/g) ?? []).length <= 2 && (token.match(/[A-Z][a-z]{3,}/g) ?? []).length >= 2;
}

/**
 * Folds English plurals, no more: what programs print is quoted, not inflected, and Terminating is not Terminated.
 *
 * @example singular('endpoints') // → 'endpoint'
 */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|os|ns|ls)$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * Text as one would search for it elsewhere: changing tokens masked with a type and, within one `numbering`, a number per value.
 *
 * @example maskText('pod a-7d9f8b6c5-x2x4z on 10.0.0.7', keep, new Map()) // → 'pod a-‹id:1›-‹id:2› on ‹ip:1›'
 */
export function maskText(text: string, keep: KeepList, numbering: Map<string, string>): string {
  let masked = '';
  let position = 0;
  for (const token of tokenize(text, keep)) {
    if (token.mask === undefined) continue;
    const value = text.slice(token.start, token.end);
    if (value.startsWith('‹')) continue;
    const key = `${token.mask}:${value}`;
    let name = numbering.get(key);
    if (name === undefined) {
      const ordinal = [...numbering.keys()].filter((other) => other.startsWith(`${token.mask}:`)).length + 1;
      name = `‹${token.mask}:${ordinal}›`;
      numbering.set(key, name);
    }
    masked += text.slice(position, token.start) + name;
    position = token.end;
  }
  return masked + text.slice(position);
}
