/**
 * Evidence: aligned pieces → lines of the paste as they were pasted, with the matching parts marked; and, where nothing is known, the lines
 * that one would search for elsewhere.
 */

import { cleanLine } from './clean.ts';
import type { IndexedEntry } from './index-data.ts';
import type { PieceFit } from './matcher.ts';
import { headLength } from './peel.ts';
import type { Reading } from './reading.ts';
import { spansOf } from './signature.ts';
import { termOf } from './terms.ts';
import type { Evidence, Span } from './types.ts';
import { type KeepList, maskText } from './words.ts';

/** Lines shown for one entry. */
const MAX_EVIDENCE = 20;
/** Longest part of a line that is shown. */
const MAX_SHOWN = 600;
/** Shown in front of the first match of a cut line. */
const LEAD = 80;
const MAX_RAREST = 3;

/** The lines that speak for an entry, best first, each once. */
export function evidenceOf(fits: readonly PieceFit[], entry: IndexedEntry, reading: Reading): Evidence[] {
  const shown = new Map<number, Evidence>();
  for (const fit of fits) {
    const { line } = fit.piece;
    if (shown.has(line)) continue;
    const raw = cleanLine(reading.lines[line - 1] ?? '');
    const spans = spansInLine(raw, fit);
    const start = raw.length <= MAX_SHOWN ? 0 : Math.max(0, (spans[0]?.start ?? 0) - LEAD);
    const text = raw.slice(start, start + MAX_SHOWN);
    shown.set(line, {
      line,
      text,
      spans: spans
        .map((span) => ({ start: span.start - start, end: span.end - start }))
        .filter((span) => span.start >= 0 && span.end <= text.length),
      signature: entry.signatures[fit.signature.index]?.text ?? '',
      coverage: fit.alignment.coverage,
    });
    if (shown.size >= MAX_EVIDENCE) break;
  }
  return [...shown.values()];
}

/** Pieces made of fields or rows are looked up in their line word by word, since quotes and escapes were taken off them. */
function spansInLine(raw: string, { piece, alignment }: PieceFit): Span[] {
  if (raw.startsWith(piece.text, piece.from)) {
    return spansOf(piece.text, piece.tokens, alignment).map(({ start, end }) => ({ start: start + piece.from, end: end + piece.from }));
  }
  const spans: Span[] = [];
  let position = Math.min(piece.from, raw.length);
  for (const { token } of alignment.pairs) {
    const { start, end } = piece.tokens[token] ?? { start: 0, end: 0 };
    const word = piece.text.slice(start, end);
    const found = raw.indexOf(word, position);
    if (found < 0) continue;
    const last = spans.at(-1);
    if (last && /^[\s"'\\`:()[\]{},.=/_-]{0,4}$/.test(raw.slice(last.end, found))) last.end = found + word.length;
    else spans.push({ start: found, end: found + word.length });
    position = found + word.length;
  }
  return spans;
}

/** Words by which programs say that something is wrong, in any product. */
const TROUBLE =
  /\b(?:error|err|fail(?:ed|ure|ing)?|fatal|panic|denied|refused|reset|timeout|timed out|cannot|can't|could not|couldn't|unable|invalid|not found|missing|forbidden|unauthorized|exception|unhealthy|rejected|exceeded|unknown|no such|warning|\w*backoff|\w*killed|evicted|notready|degraded|pending)\b|<(?:unknown|pending)>/i;

/** Whether a text says that something is wrong. */
export function speaksOfTrouble(text: string): boolean {
  return TROUBLE.test(text);
}

/** Words with which people ask for instructions, in English and in Korean. */
const INSTRUCTIONS =
  /\b(?:how (?:to|do|can)|examples?|tutorial|best practices?|difference between|vs|compare|configure|supported versions?|support matrix)\b|방법|방식|설정법|사용법|하는 법|예제|예시|문법|가이드|추천|차이|비교|확인하|나누|바꾸|변경|조정|늘리|내보내|하기$/i;
/** Korean for "it fails, refuses, hangs, is missing": endings vary, so stems stand here. */
const KOREAN_TROUBLE =
  /실패|오류|에러|거부|거절|막[히혀힘]|멈|죽|끊|초과|안\s?(?:됨|되|돼|나|와|보|떠|뜨|먹|올|붙|잡)|못\s?(?:찾|하|함|받|읽|긁|가)|없[다어음]|느[려리]|누락/;

/**
 * Whether a query asks how something is done, and reports no fault: a knowledge base of faults has no answer to that, however many words it shares.
 *
 * @example asksForInstructions('terraform workspace 나누는 방법') // → true
 * @example asksForInstructions('how to fix CrashLoopBackOff') // → false
 */
export function asksForInstructions(text: string): boolean {
  return INSTRUCTIONS.test(text) && !TROUBLE.test(text) && !KOREAN_TROUBLE.test(text);
}

/** The lines of an unknown paste that say most, masked: rare in the paste itself, and speaking of trouble. */
export function rarestLines(reading: Reading, keep: KeepList): { line: number; text: string }[] {
  const numbering = new Map<string, string>();
  return reading.pieces
    .filter((piece) => piece.kind === 'line' && piece.tokens.filter((token) => token.word !== '').length >= 2)
    .map((piece) => {
      const words = piece.tokens.filter((token) => token.word !== '').slice(0, 40);
      const rarity = words.reduce((sum, token) => sum + 1 / (reading.counts.get(termOf(token.word)) ?? 1), 0) / Math.sqrt(words.length);
      return { piece, rank: rarity + (TROUBLE.test(piece.text) ? 10 : 0) - Math.log(piece.lines.length) };
    })
    .sort((a, b) => b.rank - a.rank || a.piece.line - b.piece.line)
    .slice(0, MAX_RAREST)
    .map(({ piece }) => {
      const raw = cleanLine(reading.lines[piece.line - 1] ?? '');
      return { line: piece.line, text: maskText(raw.slice(headLength(raw)).slice(0, MAX_SHOWN), keep, numbering) };
    });
}
