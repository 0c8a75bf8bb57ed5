/**
 * The engine: paste → answer. The same in the worker, on the server, in the CLI and in tests.
 *
 *     paste ─ peel ─ words ─┬─ signatures aligned line by line ──┐
 *                           ├─ BM25 over everything it says ─────┼─ signals ─ order ─ confidence ─ answer
 *                           └─ conditions, components, products ─┘
 *     a short query also ─── symptoms compared, typos forgiven, Fuse.js
 *
 * No React, no Next, no Node in this folder.
 */
import { evidenceOf, rarestLines } from './evidence.ts';
import { type Features, logistic, score } from './features.ts';
import { INDEX_VERSION, type IndexedEntry, keepListOf, type SearchIndex } from './index-data.ts';
import { createLexicon } from './lexicon.ts';
import { createMatcher, type Fit, type PieceFit } from './matcher.ts';
import { type Reading, type ReadPiece, read } from './reading.ts';
import { createSymptoms } from './short-query.ts';
import { type Candidate, type Context, gather } from './signals.ts';
import { capture } from './signature.ts';
import type { Question, Reason, SearchAnswer, SearchResult } from './types.ts';
import { CONFIDENCE, MATCH_THRESHOLD, POSSIBLE_THRESHOLD, RANKING } from './weights.ts';

/** Results shown at most. */
const MAX_RESULTS = 12;
/** A rival within this distance of the best alignment of one line makes it a question. */
const QUESTION_DISTANCE = 0.1;

/** Searches one index. */
export type Engine = {
  /** @example engine.search('read: connection reset by peer').results[0]?.slug */
  search(paste: string): SearchAnswer;
  /** The same, pausing now and then to yield the part read so far (0 to 1), so that a worker stays responsive and can stop. */
  searchInSteps(paste: string): Generator<number, SearchAnswer, undefined>;
  /** The candidates and their signals, best first; for fitting and for explaining. */
  explain(paste: string): { slug: string; features: Features; rank: number; probability: number }[];
  entries: readonly IndexedEntry[];
};

/**
 * Opens an index.
 *
 * @throws Error when the index is of another version than the engine
 */
export function createEngine(index: SearchIndex): Engine {
  if (index.version !== INDEX_VERSION) {
    throw new Error(
      `search: the index has version ${index.version}, this engine reads version ${INDEX_VERSION}; reload the page or rebuild the site`,
    );
  }
  const keep = keepListOf(index.vocabulary);
  const lexicon = createLexicon(index);
  const matcher = createMatcher(index.entries, lexicon, keep);
  const context: Context = { index, keep, lexicon, symptoms: createSymptoms(index, lexicon, keep) };

  function* candidatesInSteps(paste: string): Generator<number, { reading: Reading; ranked: Ranked[] }, undefined> {
    const fits = new Map<number, PieceFit[]>();
    const reading = yield* read(paste, keep, (piece) => {
      for (const fit of matcher.fits(piece.tokens)) {
        if (piece.seam !== undefined && !crosses(fit, piece, piece.seam)) continue;
        const list = fits.get(fit.signature.entry);
        if (list) list.push({ ...fit, piece });
        else fits.set(fit.signature.entry, [{ ...fit, piece }]);
      }
    });
    return { reading, ranked: rank(gather(paste, reading, fits, context)) };
  }

  function* searchInSteps(paste: string): Generator<number, SearchAnswer, undefined> {
    const { reading, ranked } = yield* candidatesInSteps(paste);
    return toAnswer(reading, ranked, context);
  }

  return {
    entries: index.entries,
    searchInSteps,
    search: (paste) => finish(searchInSteps(paste)),
    explain: (paste) =>
      finish(candidatesInSteps(paste)).ranked.map(({ candidate, rank: sum, probability }) => ({
        slug: index.entries[candidate.entry]?.slug ?? '',
        features: candidate.features,
        rank: sum,
        probability,
      })),
  };
}

/** Whether the words seen stand on both sides of the seam of two joined lines; else one of the lines says it alone. */
function crosses({ alignment }: Fit, { tokens }: ReadPiece, seam: number): boolean {
  const first = tokens[alignment.pairs[0]?.token ?? 0];
  const last = tokens[alignment.pairs.at(-1)?.token ?? 0];
  return (first?.start ?? 0) < seam && (last?.end ?? 0) > seam;
}

type Ranked = { candidate: Candidate; rank: number; probability: number };

function finish<T>(steps: Generator<number, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Order and confidence

function rank(candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .map((candidate) => ({
      candidate,
      rank: score(candidate.features, RANKING),
      probability: logistic(score(candidate.features, CONFIDENCE)),
    }))
    .sort((a, b) => b.rank - a.rank || b.probability - a.probability);
}

function toAnswer(reading: Reading, ranked: readonly Ranked[], { index, keep }: Context): SearchAnswer {
  const readPart = {
    lines: reading.lines.length,
    characters: reading.lines.reduce((sum, line) => sum + line.length + 1, -1),
    truncated: reading.truncated,
  };
  if (reading.pieces.length === 0) return { outcome: 'empty', results: [], questions: [], rarest: [], read: readPart };
  const shown = ranked.filter(({ probability }) => probability >= POSSIBLE_THRESHOLD).slice(0, MAX_RESULTS);
  const entries = shown.flatMap(({ candidate }) => index.entries[candidate.entry] ?? []);
  const results = shown.map((item, position) => toResult(item, position, ranked, reading, index));
  const confident = results.filter((result) => result.confidence === 'match');
  return {
    outcome: confident.length > 0 ? 'known' : 'unknown',
    results: [...causesFirst(confident, entries), ...results.filter((result) => result.confidence === 'possible')],
    questions: questionsOf(ranked, index.entries),
    rarest: confident.length > 0 ? [] : rarestLines(reading, keep),
    read: readPart,
  };
}

function toResult(
  { candidate, probability }: Ranked,
  position: number,
  ranked: readonly Ranked[],
  reading: Reading,
  index: SearchIndex,
): SearchResult {
  const entry = index.entries[candidate.entry] as IndexedEntry;
  const { slug, title, summary, severity, components, firstCheck } = entry;
  // A later result is a fault of its own only if it has a line that no better one explains.
  const better = new Set(
    ranked
      .slice(0, position)
      .flatMap((other) => (other.probability >= MATCH_THRESHOLD ? other.candidate.fits.map((fit) => fit.piece.line) : [])),
  );
  const ownLine = position === 0 || candidate.fits.some((fit) => !better.has(fit.piece.line));
  const captured: Record<string, string> = {};
  for (const fit of candidate.fits) {
    for (const [name, value] of Object.entries(capture(fit.signature.compiled, fit.piece.text, fit.piece.tokens, fit.alignment)))
      captured[name] ??= value;
  }
  return {
    slug,
    title,
    summary,
    severity,
    components,
    confidence:
      probability >= MATCH_THRESHOLD && candidate.features.ruledOut === 0 && ownLine && (position === 0 || candidate.fits.length > 0)
        ? 'match'
        : 'possible',
    score: probability,
    reason: reasonOf(candidate),
    evidence: evidenceOf(candidate.fits, entry, reading),
    lines: [...new Set(candidate.fits.flatMap((fit) => fit.piece.lines))].sort((a, b) => a - b),
    supporting: candidate.supporting,
    captured,
    firstCheck,
  };
}

function reasonOf({ features, fits, corrected }: Candidate): Reason {
  const coverage = fits[0]?.alignment.coverage ?? 0;
  if (coverage >= 0.85) return 'signature';
  if (features.symptom >= 0.6) return 'symptom';
  if (coverage > 0) return 'part';
  return corrected ? 'typo' : features.symptom >= 0.4 ? 'symptom' : 'words';
}

/** An entry that says it causes another comes before it. */
function causesFirst(results: readonly SearchResult[], entries: readonly IndexedEntry[]): SearchResult[] {
  const causes = new Map(entries.map((entry) => [entry.slug, entry.causes]));
  const ordered = [...results];
  for (let index = 1; index < ordered.length; index += 1) {
    const result = ordered[index];
    if (!result) continue;
    const consequence = ordered.findIndex((other, position) => position < index && causes.get(result.slug)?.includes(other.slug));
    if (consequence >= 0) ordered.splice(consequence, 0, ...ordered.splice(index, 1));
  }
  return ordered;
}

/** Lines that several of the best entries explain about equally well. */
function questionsOf(ranked: readonly Ranked[], entries: readonly IndexedEntry[]): Question[] {
  const first = ranked[0];
  const best = first?.candidate.fits[0];
  if (!first || !best || first.probability < POSSIBLE_THRESHOLD) return [];
  const rivals = ranked.filter(({ candidate, probability }) =>
    candidate === first.candidate
      ? true
      : probability >= POSSIBLE_THRESHOLD &&
        candidate.fits.some((fit) => fit.piece.line === best.piece.line && fit.strength >= best.strength - QUESTION_DISTANCE),
  );
  if (rivals.length < 2 || (rivals[1] && first.rank - rivals[1].rank > 1)) return [];
  return [
    {
      line: best.piece.line,
      text: best.piece.text.slice(0, 400),
      slugs: rivals.map(({ candidate }) => entries[candidate.entry]?.slug ?? ''),
    },
  ];
}
