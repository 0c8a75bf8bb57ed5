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
import { scoreWords, type WordScores } from './bm25.ts';
import { evidenceOf, rarestLines } from './evidence.ts';
import { type Features, logistic, score } from './features.ts';
import { FUZZY_CANDIDATES, fuzzyLikeness } from './fuzzy.ts';
import { INDEX_VERSION, type IndexedEntry, keepListOf, type SearchIndex } from './index-data.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createMatcher, type Fit } from './matcher.ts';
import { type Reading, type ReadPiece, read } from './reading.ts';
import { correctTypos, isShortQuery, symptomLikeness } from './short-query.ts';
import { capture } from './signature.ts';
import type { Question, Reason, SearchAnswer, SearchResult } from './types.ts';
import { CONFIDENCE, MATCH_THRESHOLD, POSSIBLE_THRESHOLD, RANKING } from './weights.ts';
import { glossaryTerms, type KeepList } from './words.ts';

/** Results shown at most. */
const MAX_RESULTS = 12;
/** Entries that words alone bring up for a closer look. */
const WORD_CANDIDATES = 12;
/** Coverage from which an alignment begins to count as whole. */
const WHOLE_FROM = 0.7;
/** Alignments kept for an entry. */
const MAX_FITS = 60;
/** A rival within this distance of the best alignment of one line makes it a question. */
const QUESTION_DISTANCE = 0.1;

/** One line's fit, with the piece it was found in. */
export type PieceFit = Fit & { piece: ReadPiece };

/** A candidate with its signals, before it becomes a result; what scripts/fit.ts learns from. */
export type Candidate = { entry: number; features: Features; fits: PieceFit[]; supporting: string[]; corrected: boolean };

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
  const context: Context = { index, keep, lexicon };

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

type Context = { index: SearchIndex; keep: KeepList; lexicon: Lexicon };
type Ranked = { candidate: Candidate; rank: number; probability: number };

function finish<T>(steps: Generator<number, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Signals

function gather(paste: string, reading: Reading, fits: Map<number, PieceFit[]>, context: Context): Candidate[] {
  const { index, lexicon } = context;
  const short = isShortQuery(reading);
  const counts = new Map(reading.counts);
  const corrections = short ? correctTypos(counts, lexicon) : [];
  for (const term of short ? glossaryTerms(paste, index.vocabulary.glossary) : []) counts.set(term, Math.max(1, counts.get(term) ?? 0));
  const words = scoreWords(counts, lexicon);
  const byWords = [...words.scores].sort((a, b) => b[1] - a[1]);
  const bestWords = byWords[0]?.[1] ?? 0;
  const considered = new Set([...fits.keys(), ...byWords.slice(0, WORD_CANDIDATES).map(([entry]) => entry)]);
  const likeness = short
    ? fuzzyLikeness(
        paste.trim(),
        index.entries,
        byWords.slice(0, FUZZY_CANDIDATES).map(([entry]) => entry),
      )
    : new Map<number, number>();
  const foreignProduct = index.vocabulary.products.some((product) => reading.words.has(product));
  const known = short ? knownPart(counts, lexicon) : 1;

  const candidates = [...considered].flatMap((number): Candidate[] => {
    const entry = index.entries[number];
    if (!entry) return [];
    const holds = (phrases: readonly string[] | undefined) => (phrases ?? []).filter((phrase) => reading.words.has(phrase));
    const ruledOut = holds(entry.not).length > 0;
    const requirementMissing = entry.requires.length > 0 && holds(entry.requires).length === 0;
    const own = (ruledOut || requirementMissing ? [] : (fits.get(number) ?? []))
      .filter(({ signature }) => {
        const { requires, not } = entry.signatures[signature.index] ?? { requires: undefined, not: undefined };
        return (requires === undefined || holds(requires).length > 0) && holds(not).length === 0;
      })
      .sort((a, b) => b.strength - a.strength || b.alignment.explained - a.alignment.explained || a.piece.line - b.piece.line)
      .slice(0, MAX_FITS);
    const best = own[0];
    const components = entry.components.filter((name) => index.vocabulary.components[name]?.words.some((word) => reading.words.has(word)));
    const supporting = [...holds(entry.context), ...own.flatMap(({ signature }) => holds(entry.signatures[signature.index]?.context))];
    const whole = new Set(own.filter(({ alignment }) => alignment.coverage > 0.75).map(({ signature }) => signature.index)).size;
    const symptom = short ? symptomLikeness(counts, entry, lexicon, context.keep, index.vocabulary.glossary) : 0;
    return [
      {
        entry: number,
        fits: own,
        supporting: [...new Set(supporting)],
        corrected: corrections.some((term) => (lexicon.postingsOf(term) ?? []).length > 0) && best === undefined,
        features: {
          signature: best?.strength ?? 0,
          coverage: best?.alignment.coverage ?? 0,
          whole: Math.max(0, ((best?.alignment.coverage ?? 0) - WHOLE_FROM) / (1 - WHOLE_FROM)),
          specific: 0,
          explained: best?.alignment.explained ?? 0,
          contradicted: best?.alignment.contradicted ?? 0,
          shortSignature: short ? (best?.strength ?? 0) : 0,
          wordings: whole === 0 ? 0 : 1 - 1 / whole,
          ...wordSignals(number, words, bestWords),
          shortShare: short ? wordSignals(number, words, bestWords).tellingShare : 0,
          symptom,
          fuzzy: likeness.get(number) ?? 0,
          component: components.length > 0 ? 1 : 0,
          context: Math.min(1, new Set(supporting).size / 2),
          foreign: foreignProduct && components.length === 0 ? 1 : 0,
          ruledOut: ruledOut ? 1 : 0,
          requirementMissing: requirementMissing ? 1 : 0,
          margin: 0,
          short: short ? 1 : 0,
          known,
        },
      },
    ];
  });
  setMargins(candidates);
  return candidates;
}

function wordSignals(entry: number, words: WordScores, best: number): Pick<Features, 'wordsRelative' | 'wordsShare' | 'tellingShare'> {
  const own = words.scores.get(entry) ?? 0;
  return {
    wordsRelative: best === 0 ? 0 : own / best,
    wordsShare: words.full === 0 ? 0 : own / words.full,
    tellingShare: words.tellingFull === 0 ? 0 : (words.telling.get(entry) ?? 0) / words.tellingFull,
  };
}

/** Part of a short query that means something here: words that no entry knows speak against all of them. */
function knownPart(counts: ReadonlyMap<string, number>, lexicon: Lexicon): number {
  const all = [...counts.keys()];
  return all.length === 0 ? 0 : all.filter((term) => lexicon.weightOf(term) > 0).length / all.length;
}

/**
 * The lead of each candidate: over the best rival on its own best line, so that two faults in one paste do not spoil each other; where no
 * line speaks for it, over the best of all others.
 */
function setMargins(candidates: Candidate[]): void {
  const strengthOn = new Map<number, { entry: number; strength: number; weight: number }[]>();
  for (const { entry, fits } of candidates) {
    for (const fit of fits) {
      const list = strengthOn.get(fit.piece.line) ?? [];
      list.push({ entry, strength: fit.strength, weight: fit.alignment.weight });
      strengthOn.set(fit.piece.line, list);
    }
  }
  const overall = (features: Features) => features.signature * 2 + features.wordsShare + features.symptom;
  for (const candidate of candidates) {
    const best = candidate.fits[0];
    const wordLead =
      candidate.features.wordsShare -
      Math.max(0, ...candidates.filter((other) => other !== candidate).map((other) => other.features.wordsShare));
    if (best) {
      const onLine = strengthOn.get(best.piece.line) ?? [];
      candidate.features.specific = best.alignment.weight / Math.max(best.alignment.weight, ...onLine.map(({ weight }) => weight));
      const rivals = onLine.filter(({ entry }) => entry !== candidate.entry);
      candidate.features.margin =
        best.strength - Math.max(0, ...rivals.map(({ strength }) => strength)) + Math.max(-0.1, Math.min(0.1, wordLead));
    } else {
      candidate.features.margin =
        overall(candidate.features) -
        Math.max(0, ...candidates.filter((other) => other !== candidate).map((other) => overall(other.features)));
    }
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
  const results = ranked
    .filter(({ probability }) => probability >= POSSIBLE_THRESHOLD)
    .slice(0, MAX_RESULTS)
    .map((item, position) => toResult(item, position, ranked, reading, index));
  const confident = results.filter((result) => result.confidence === 'match');
  return {
    outcome: confident.length > 0 ? 'known' : 'unknown',
    results: [...causesFirst(confident, index.entries), ...results.filter((result) => result.confidence === 'possible')],
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
function causesFirst(results: SearchResult[], entries: readonly IndexedEntry[]): SearchResult[] {
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
