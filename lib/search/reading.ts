/**
 * Reading a paste: its pieces, each once, with their words; what is said how often; and which lines are its rarest.
 */
import { createPasteWords, type PasteWords } from './conditions.ts';
import { type Piece, peel } from './peel.ts';
import { termsOf } from './terms.ts';
import { type KeepList, type Token, tokenize } from './words.ts';

/** Longest paste that is read, in UTF-16 units: somewhat more than 10 MB of ASCII. */
export const MAX_CHARACTERS = 12_000_000;
/** Lines after which the reader pauses, so that its host can answer other messages. */
const LINES_PER_STEP = 400;
/** Words of one piece that are looked at. */
const MAX_TOKENS = 400;
/** Lines remembered for a piece that repeats itself. */
const MAX_REPEATS = 500;

/** A piece that differs from all others when changing tokens are masked. */
export type ReadPiece = Piece & { tokens: Token[]; lines: number[] };

/** What was read. */
export type Reading = {
  lines: string[];
  truncated: boolean;
  pieces: ReadPiece[];
  /** Term → how many different pieces say it. */
  counts: Map<string, number>;
  words: PasteWords;
};

/** Cuts a paste into lines; the end of a paste beyond the limit is left out, and said so. */
export function splitLines(paste: string): { lines: string[]; truncated: boolean } {
  const truncated = paste.length > MAX_CHARACTERS;
  return { lines: (truncated ? paste.slice(0, MAX_CHARACTERS) : paste).split(/\r\n|[\n\r\u2028\u2029]/), truncated };
}

/** Reads a paste; yields the part read so far, 0 to 1. */
export function* read(paste: string, keep: KeepList): Generator<number, Reading, undefined> {
  const { lines, truncated } = splitLines(paste);
  const words = createPasteWords(keep);
  const counts = new Map<string, number>();
  const pieces = new Map<string, ReadPiece>();
  let nextPause = LINES_PER_STEP;
  for (const piece of peel(lines)) {
    if (piece.line > nextPause) {
      nextPause = piece.line + LINES_PER_STEP;
      yield piece.line / lines.length;
    }
    const tokens = tokenize(piece.text, keep).slice(0, MAX_TOKENS);
    const spoken = tokens.map((token) => token.word || `‹${token.mask}›`);
    const key = `${piece.kind === 'row' ? 'row ' : ''}${spoken.join(' ')}`;
    const known = pieces.get(key);
    if (known) {
      if (known.lines.length < MAX_REPEATS && known.lines.at(-1) !== piece.line) known.lines.push(piece.line);
      continue;
    }
    if (!tokens.some((token) => token.word !== '')) continue;
    const readPiece: ReadPiece = { ...piece, tokens, lines: [piece.line] };
    pieces.set(key, readPiece);
    words.add(spoken);
    // Fields and rows say again what their line said.
    if (piece.kind === 'line') {
      const said = new Set(
        tokens.flatMap((token) => (token.word === '' ? [] : termsOf(token.word, piece.text.slice(token.start, token.end)))),
      );
      for (const term of said) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return { lines, truncated, pieces: [...pieces.values()], counts, words };
}
