/**
 * Peeling: a pasted text → the pieces of it that a program meant to say.
 *
 *     "2026-01-02T03:04:05Z stderr F E0102 03:04:05.6 7 x.go:8] dial tcp: refused"  →  "dial tcp: refused"
 *     {"level":"error","msg":"scrape failed","err":"read: reset"}                  →  the line, "msg: scrape failed", "err: read: reset"
 *     NAME   READY   STATUS                                                        →  (column heads)
 *     api    1/2     NotReady                                                      →  "NAME: api READY: 1/2 STATUS: NotReady"
 *
 * A piece knows its line, so that evidence can be shown where it was pasted. Nothing here knows any product.
 */

import { cleanLine } from './clean.ts';
import { goesOn, isOpen, join, MAX_JOINED, MIN_BROKEN, terminalWidth, type Unfinished } from './wrapped.ts';

/** How a piece was obtained from its line. */
export type PieceKind = 'line' | 'field' | 'row' | 'joined';

/** Something that a program said. */
export type Piece = {
  /** 1-based line of the paste. */
  line: number;
  text: string;
  kind: PieceKind;
  /** Offset in the cleaned line near which `text` stands. */
  from: number;
  /** Where in `text` the next line begins, if two were joined: only what stands on both sides of it is news. */
  seam?: number;
};

/** Longest part of a line that is read at once; longer lines are read in overlapping windows. */
const WINDOW = 4000;
const WINDOW_OVERLAP = 400;
/** Windows read of one line: 1.4 million characters. */
const MAX_WINDOWS = 400;
/** Fields taken from one structured line, and how deep JSON in JSON is opened. */
const MAX_FIELDS = 300;
const MAX_DEPTH = 5;

const LEVEL = String.raw`(?:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|crit(?:ical)?|panic|emerg|alert)`;

/** What stands before a message: each is tried at the start of what the others left. */
const HEADS: readonly RegExp[] = [
  // ISO 8601 and its relatives, in brackets or not: 2026-01-02T03:04:05.678Z, [2026-01-02 03:04:05,678], 2026/01/02 03:04:05
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?\s?(?:Z|UTC|[+-]\d\d:?\d\d)?\]?/,
  // CRI, after its timestamp
  /^(?:stdout|stderr) [FP] /,
  // klog: E0102 03:04:05.678901       1 file.go:12]
  /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ [\w./-]+:\d+\]/,
  // syslog and journald: Jan  2 03:04:05 host kubelet[123]:
  /^(?:<\d+>)?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)? [\w.-]+ [\w./-]+(?:\[\d+\])?:/,
  // clock only, and seconds since the epoch
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?(?=\s)/,
  /^\d{10}(?:\.\d+)?(?=\s)/,
  // kubectl logs --prefix, docker compose, stern
  /^\[pod\/[^\]\s]+\]/,
  /^[\w.-]+ +\| /,
  // the level, bare or in brackets
  new RegExp(String.raw`^\[?${LEVEL}\]?:?(?=[\s\[|:]|$)`, 'i'),
  new RegExp(String.raw`^level=${LEVEL}(?=\s)`, 'i'),
  // thread, Envoy's logger and source position: [12], [main], [external/envoy/source/common/x.cc:123]
  /^\[(?:\d+|[a-z_]+(?:[.-][a-z0-9_]+)*|[^\]\s]*\.(?:cc|go|java|py|rs):\d+)\]/,
  // frames drawn by Terraform, Helm and others
  /^[│╷╵┃|]+(?=\s|$)/,
];

/** Shell prompts: what follows was typed, not printed. */
const PROMPT =
  /^(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+(?:[ :][^$#%]{0,60})?\]?\s?[$#%]|(?:ba|z)?sh-\d+\.\d+[$#]|[\w.~/ -]{0,60}❯|➜ {1,2}\S+|PS [^>]{0,80}>|[~/][\w./-]{0,60} ?[$#%]|[$#%❯])\s+(?=\S)/;

/**
 * Length of what stands before the message of a cleaned line.
 *
 * @example headLength('2026-01-02T03:04:05Z\tinfo\tads\tpush') // → 26, the offset of "ads"
 */
export function headLength(line: string): number {
  let offset = line.length - line.trimStart().length;
  const prompt = PROMPT.exec(line.slice(offset));
  if (prompt) return offset + prompt[0].length;
  // Each head is usually there once; eight rounds are more than any known log has.
  for (let round = 0; round < 8; round += 1) {
    const rest = line.slice(offset, offset + 240);
    const head = HEADS.map((pattern) => pattern.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    if (head === undefined) break;
    // "error: no" keeps its meaning without the level, but a line that is nothing but heads keeps its last one.
    const next = offset + head + (/^[\s:|]*/.exec(line.slice(offset + head))?.[0].length ?? 0);
    if (next >= line.length) break;
    offset = next;
  }
  return offset;
}

/**
 * Cuts a paste into pieces. A generator, so that a worker can answer other messages between two lines of a long paste.
 *
 * @example [...peel(['I0102 03:04:05.6 7 x.go:8] hello'])] // → [{ line: 1, text: 'hello', kind: 'line', from: 30 }]
 */
export function* peel(lines: readonly string[]): Generator<Piece, void, undefined> {
  const width = terminalWidth(lines);
  let table: Column[] | undefined;
  let previous: Unfinished | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const clean = cleanLine(lines[index] ?? '');
    const from = headLength(clean);
    const text = clean.slice(from);
    if (text.trim() === '') {
      table = undefined;
      previous = undefined;
      continue;
    }
    if (text.length > WINDOW) {
      yield* windows(line, text, from);
      yield* fields(line, text.slice(0, WINDOW * 16), from);
      previous = undefined;
      continue;
    }
    yield { line, text, kind: 'line', from };
    const head = tableHead(clean);
    if (head) {
      table = head;
      previous = undefined;
      continue;
    }
    if (table) {
      const row = tableRow(clean, table);
      if (row) yield { line, text: row, kind: 'row', from: 0 };
      else table = undefined;
    }
    const structured = [...fields(line, text, from)];
    yield* structured;
    const full = clean.length === width.columns;
    if (table) {
      previous = undefined;
      continue;
    }
    let whole: Unfinished | undefined;
    if (previous && goesOn(previous, clean, from, structured.length > 0)) {
      whole = join(previous, clean, text, width.broken);
      yield { line: whole.line, text: whole.text, kind: 'joined', from: whole.from, seam: previous.text.length };
      // A full line may have been broken within a word, or after one.
      if (previous.full) {
        const other = join(previous, clean, text, !width.broken);
        yield { line: other.line, text: other.text, kind: 'joined', from: other.from, seam: previous.text.length };
      }
      if (previous.full || previous.open) yield* fields(whole.line, whole.text, whole.from);
    }
    // What was joined goes on with the next line, unless this one was too short to have been broken.
    const rest = whole && (clean.length > MIN_BROKEN || full) && whole.text.length < MAX_JOINED ? whole : { line, text, from };
    const open = isOpen(rest.text);
    previous = structured.length === 0 || full || open ? { ...rest, full, open } : undefined;
  }
}

function* windows(line: number, text: string, from: number): Generator<Piece> {
  for (let start = 0, n = 0; start < text.length && n < MAX_WINDOWS; start += WINDOW - WINDOW_OVERLAP, n += 1) {
    yield { line, text: text.slice(start, start + WINDOW), kind: 'line', from: from + start };
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Structured lines: JSON, logfmt, access logs

const JSON_MEMBER = /^\s*"([\w.@/-]{1,60})"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)\s*,?\s*$/;
const LOGFMT_PAIR = /(?:^|\s)([A-Za-z_][\w.-]{0,40})=("(?:[^"\\]|\\.)*"|[^\s"]+)/g;

function* fields(line: number, text: string, from: number): Generator<Piece> {
  const brace = text.indexOf('{');
  if (brace >= 0 && brace < 400 && text.includes('"')) {
    const parsed = parseJson(text.slice(brace));
    if (parsed !== undefined) {
      yield* jsonPieces(line, parsed, from + brace);
      return;
    }
  }
  const bracket = text.startsWith('[{') ? parseJson(text) : undefined;
  if (bracket !== undefined) {
    yield* jsonPieces(line, bracket, from);
    return;
  }
  const member = JSON_MEMBER.exec(text);
  if (member) {
    const value = parseJson(member[2] ?? '');
    yield* jsonPieces(line, { [member[1] ?? '']: value }, from);
    return;
  }
  const access = accessLog(text);
  if (access) {
    yield { line, text: access, kind: 'field', from };
    return;
  }
  const pairs = [...text.matchAll(LOGFMT_PAIR)];
  if (pairs.length < 2) return;
  for (const pair of pairs.slice(0, MAX_FIELDS)) {
    const value = pair[2] ?? '';
    if (!value.startsWith('"') && value.length < 12) continue;
    yield { line, text: `${pair[1]}: ${unquote(value)}`, kind: 'field', from: from + pair.index };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, or cut off: the line itself is still read as text.
    const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    if (end <= 0 || end === text.length - 1) return undefined;
    try {
      return JSON.parse(text.slice(0, end + 1));
    } catch {
      return undefined;
    }
  }
}

function* jsonPieces(line: number, value: unknown, from: number): Generator<Piece> {
  const leaves: string[] = [];
  const scalars: string[] = [];
  collect(value, '', 0, leaves, scalars);
  for (const text of leaves) yield* text.length > WINDOW ? windows(line, text, from) : [{ line, text, kind: 'field' as const, from }];
  // Short values together, in order, so that "code: 503 … flags: UF" can be seen as one.
  if (scalars.length > 1) yield { line, text: scalars.slice(0, 60).join(' '), kind: 'field', from };
}

function collect(value: unknown, key: string, depth: number, leaves: string[], scalars: string[]): void {
  if (leaves.length + scalars.length > MAX_FIELDS) return;
  if (typeof value === 'string') {
    const inner = depth < MAX_DEPTH && /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
    if (inner !== undefined && typeof inner === 'object') collect(inner, key, depth + 1, leaves, scalars);
    else for (const part of value.split(/\r?\n/)) if (part.trim() !== '') addLeaf(key, part, leaves, scalars);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, key, depth + 1, leaves, scalars);
  } else if (value !== null && typeof value === 'object') {
    if (depth >= MAX_DEPTH * 3) return;
    for (const [name, inner] of Object.entries(value)) collect(inner, name, depth + 1, leaves, scalars);
  } else {
    addLeaf(key, String(value), leaves, scalars);
  }
}

function addLeaf(key: string, value: string, leaves: string[], scalars: string[]): void {
  const text = key === '' ? value : `${key}: ${value.slice(headLength(value))}`;
  if (/\s/.test(value.trim()) || value.length > 40) leaves.push(text);
  else scalars.push(text);
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  const inner = parseJson(value);
  return typeof inner === 'string' ? inner : value.slice(1, -1);
}

/**
 * Envoy's text access log, whose evidence is in its columns. Named as Envoy's JSON access log names them, so that one signature fits both.
 * Format: https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage and Istio's default, which adds
 * response code details, connection termination details and the transport failure reason.
 */
const ACCESS_LOG = /"([A-Z]+|-) (\S+) (HTTP\/[\d.]+|-)" (\d{1,3}) ([A-Za-z,]+|-)(?: (\S+) (\S+) "([^"]*)")?(.*)/;

function accessLog(text: string): string | undefined {
  const match = ACCESS_LOG.exec(text);
  if (!match) return undefined;
  const [, method, path, protocol, code, flags = '-', details, termination, failure, rest = ''] = match;
  const columns = [
    `method: ${method} path: ${path} protocol: ${protocol} response_code: ${code} response_flags: ${flags.replaceAll(',', ' ')}`,
  ];
  if (details) columns.push(`response_code_details: ${details}`);
  if (termination && termination !== '-') columns.push(`connection_termination_details: ${termination}`);
  if (failure && failure !== '-') columns.push(`upstream_transport_failure_reason: ${failure}`);
  return `${columns.join(' ')} ${rest}`;
}

// ---------------------------------------------------------------------------------------------------------------------
// Tables: kubectl get, helm list, istioctl proxy-status

type Column = { name: string; start: number; end: number };

/** The columns of a line of capitals with gaps of two or more blanks, as kubectl prints them. */
function tableHead(line: string): Column[] | undefined {
  if (!/^\s*[A-Z][A-Z0-9 _()/.%-]*(?: {2,}|\t)/.test(line) || /[a-z]/.test(line)) return undefined;
  const heads = [...line.matchAll(/\S+(?: \S+)*/g)];
  if (heads.length < 2) return undefined;
  return heads.map((head, index) => ({ name: head[0], start: head.index, end: heads[index + 1]?.index ?? Number.POSITIVE_INFINITY }));
}

function tableRow(line: string, columns: readonly Column[]): string | undefined {
  const cells = line.trim().split(/ {2,}|\t/);
  if (cells.length < 2) return undefined;
  const aligned = cells.length === columns.length ? cells : columns.map(({ start, end }) => line.slice(start, end).trim());
  return columns.map(({ name }, index) => `${name}: ${aligned[index] ?? ''}`).join(' ');
}
