/**
 * Signals → order, confidence and the answer: which candidates are shown, how surely, and with what evidence.
 */
import { capture } from './capture.ts';
import { evidenceOf, rarestLines } from './evidence.ts';
import { logistic, score } from './features.ts';
import type { IndexedEntry } from './index-data.ts';
import type { Reading } from './reading.ts';
import { isElsewhere, shadowedBy, toShadowing } from './shadow.ts';
import type { Candidate } from './signals.ts';
import type { Question, ReadsLike, Reason, SearchAnswer, SearchResult } from './types.ts';
import { CONFIDENCE, MATCH_THRESHOLD, POSSIBLE_THRESHOLD, RANKING } from './weights.ts';
import type { KeepList } from './words.ts';

/** Results shown at most. */
const MAX_RESULTS = 12;
/** A rival within this distance of the best alignment of one line makes it a question. */
const QUESTION_DISTANCE = 0.1;

/** A candidate with its place and its probability. */
export type Ranked = { candidate: Candidate; rank: number; probability: number };

/** The candidates in order, best first. */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .map((candidate) => ({
      candidate,
      rank: score(candidate.features, RANKING),
      probability: logistic(score(candidate.features, CONFIDENCE)),
    }))
    .sort((a, b) => b.rank - a.rank || b.probability - a.probability);
}

/** What is shown of the candidates. */
export function toAnswer(reading: Reading, ranked: readonly Ranked[], keep: KeepList): SearchAnswer {
  const readPart = {
    lines: reading.lines.length,
    characters: reading.lines.reduce((sum, line) => sum + line.length + 1, -1),
    truncated: reading.truncated,
  };
  if (reading.pieces.length === 0) return { outcome: 'empty', results: [], questions: [], rarest: [], read: readPart };
  const ofEntries = ranked.filter(({ candidate }) => !isElsewhere(candidate));
  const shown = ofEntries.filter(({ probability }) => probability >= POSSIBLE_THRESHOLD).slice(0, MAX_RESULTS);
  const entries = shown.map(({ candidate }) => candidate.entry.data);
  const shadowed = shadowedBy(ranked.map(({ candidate }) => toShadowing(candidate)));
  const results = shown.map((item) => toResult(item, ofEntries, shadowed.has(ranked.indexOf(item)), reading));
  const confident = results.filter((result) => result.confidence === 'match');
  const known = confident.length > 0;
  const readsLike = known ? undefined : readsLikeOf(ranked, shadowed);
  return {
    outcome: known ? 'known' : 'unknown',
    results: [...causesFirst(confident, entries), ...results.filter((result) => result.confidence === 'possible')],
    questions: questionsOf(ranked),
    ...(readsLike ? { readsLike: toReadsLike(readsLike, reading) } : {}),
    rarest: known ? [] : rarestLines(reading, keep),
    read: readPart,
  };
}

/** What is explained elsewhere and comes first, or leaves the first entry in its shadow. */
function readsLikeOf(ranked: readonly Ranked[], shadowed: ReadonlySet<number>): Candidate | undefined {
  const entry = ranked.findIndex(({ candidate }) => !isElsewhere(candidate));
  return entry === 0 && !shadowed.has(0) ? undefined : ranked.find(({ candidate }) => isElsewhere(candidate))?.candidate;
}

function toReadsLike({ entry: { data }, fits }: Candidate, reading: Reading): ReadsLike {
  const [evidence] = evidenceOf(fits, data, reading);
  const { healthy = false, see } = data.elsewhere ?? {};
  return { title: data.title, healthy, ...(see === undefined ? {} : { see }), ...(evidence === undefined ? {} : { evidence }) };
}

/** @param ranked the entries, best first */
function toResult(item: Ranked, ranked: readonly Ranked[], shadowed: boolean, reading: Reading): SearchResult {
  const { candidate, probability } = item;
  const position = ranked.indexOf(item);
  const entry = candidate.entry.data;
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
      probability >= MATCH_THRESHOLD &&
      !shadowed &&
      candidate.features.ruledOut === 0 &&
      ownLine &&
      (position === 0 || candidate.fits.length > 0)
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
function questionsOf(all: readonly Ranked[]): Question[] {
  if (all[0] && isElsewhere(all[0].candidate)) return [];
  const ranked = all.filter(({ candidate }) => !isElsewhere(candidate));
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
      slugs: rivals.map(({ candidate }) => candidate.entry.data.slug),
    },
  ];
}
