/**
 * The paste shown again: what was recognised in it stands out, what changes each time steps back, and long stretches of neither are folded.
 */
import { cleanLine } from './clean.ts';
import { headLength } from './peel.ts';
import { splitLines } from './reading.ts';
import type { SearchResult, Span } from './types.ts';
import { tokenize } from './words.ts';

/** A line of the paste. */
export type AnnotatedLine = {
  /** 1-based. */
  number: number;
  text: string;
  /** Entries that this line speaks for, best first. */
  slugs: string[];
  /** Parts that matched a signature. */
  matched: Span[];
  /** Timestamps, ids, addresses: what says nothing about the fault. */
  noise: Span[];
};

/** Lines that are shown, and stretches of lines that are not. */
export type Stretch = { kind: 'lines'; lines: AnnotatedLine[] } | { kind: 'fold'; from: number; to: number };

export type AnnotatedLog = {
  stretches: Stretch[];
  /** Numbers of the recognised lines, in order. */
  recognised: number[];
  /** Lines of the whole paste. */
  total: number;
};

/** Lines shown around a recognised one. */
const CONTEXT = 2;
/** Fewer lines than this are not worth folding. */
const MIN_FOLD = 5;
/** Recognised lines shown; a fault that repeats itself ten thousand times is seen in the first ones. */
const MAX_RECOGNISED = 300;
/** A longer line is cut around what matched. */
const MAX_LENGTH = 600;

/**
 * Annotates a paste with what was found in it.
 *
 * @param results the confident results of the search for this paste
 * @param opened stretches that the reader has unfolded, by their first line
 * @example annotate('a\nb\nconnection reset by peer\nc', results).recognised // → [3]
 */
export function annotate(paste: string, results: readonly SearchResult[], opened: ReadonlySet<number> = new Set()): AnnotatedLog {
  const { lines } = splitLines(paste);
  const slugsOf = new Map<number, string[]>();
  for (const { slug, lines: own } of results) for (const line of own) slugsOf.set(line, [...(slugsOf.get(line) ?? []), slug]);
  const recognised = [...slugsOf.keys()]
    .filter((line) => line >= 1 && line <= lines.length)
    .sort((a, b) => a - b)
    .slice(0, MAX_RECOGNISED);
  const shown = new Set(recognised.flatMap((line) => Array.from({ length: 2 * CONTEXT + 1 }, (_, index) => line - CONTEXT + index)));
  const stretches: Stretch[] = [];
  const show = (number: number) => {
    const line = annotateLine(number, lines[number - 1] ?? '', slugsOf.get(number) ?? [], results);
    const last = stretches.at(-1);
    if (last?.kind === 'lines') last.lines.push(line);
    else stretches.push({ kind: 'lines', lines: [line] });
  };
  for (let number = 1; number <= lines.length; ) {
    let end = number;
    while (end <= lines.length && !shown.has(end)) end += 1;
    if (end - number >= MIN_FOLD && !opened.has(number)) stretches.push({ kind: 'fold', from: number, to: end - 1 });
    else for (let inner = number; inner < end; inner += 1) show(inner);
    for (number = end; number <= lines.length && shown.has(number); number += 1) show(number);
  }
  return { stretches, recognised, total: lines.length };
}

function annotateLine(number: number, raw: string, slugs: string[], results: readonly SearchResult[]): AnnotatedLine {
  const clean = cleanLine(raw);
  const evidence = results.flatMap((result) => result.evidence).find((one) => one.line === number);
  // The evidence of a long line is a part of it.
  const offset = evidence ? Math.max(0, clean.indexOf(evidence.text)) : 0;
  const start = clean.length > MAX_LENGTH ? offset : 0;
  const text = clean.slice(start, start + MAX_LENGTH);
  const inText = ({ start: from, end }: Span): Span[] =>
    from - start >= 0 && end - start <= text.length ? [{ start: from - start, end: end - start }] : [];
  return {
    number,
    text,
    slugs,
    matched: (evidence?.spans ?? []).flatMap((span) => inText({ start: span.start + offset, end: span.end + offset })),
    noise: noiseIn(clean.slice(0, start + MAX_LENGTH)).flatMap(inText),
  };
}

/** The head of a line, and what changes each time; a bare number may be a port or a code, so it stays. */
function noiseIn(line: string): Span[] {
  const head = headLength(line);
  const masked = tokenize(line.slice(head), new Set())
    .filter(({ mask }) => mask !== undefined && mask !== 'number')
    .map(({ start, end }) => ({ start: start + head, end: end + head }));
  return [...(head > 0 ? [{ start: 0, end: head }] : []), ...masked];
}

/** Longest text that is put into a link; browsers and chats cut longer ones. */
const MAX_LINK_TEXT = 4000;

/**
 * What a link to this search carries: the paste, or where that is too long the lines that were recognised, or its beginning.
 */
export function textForLink(paste: string, results: readonly SearchResult[]): string {
  const lines = results.flatMap((result) => result.evidence.map(({ text }) => text)).join('\n');
  const text = paste.length <= MAX_LINK_TEXT || lines === '' ? paste : lines;
  // Half a surrogate pair cannot stand in an address.
  return text.slice(0, MAX_LINK_TEXT).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
