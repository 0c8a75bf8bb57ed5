/**
 * The engine: paste → answer. The same in the worker, on the server, in the CLI and in tests.
 *
 *     paste ─ peel ─ words ─ find entries ─┬─ signatures aligned line by line ──┐
 *                                          ├─ BM25 over everything it says ─────┼─ signals ─ order ─ confidence ─ answer
 *                                          └─ conditions, components, products ─┘
 *     a short query also ─────────────────── symptoms compared, typos forgiven, Fuse.js
 *
 * A search asks for the parts of the index that it needs when it needs them: first those that hold the paste's words, then the entries that
 * these find. No React, no Next, no Node in this folder.
 */
import { type Ranked, rank, toAnswer } from './answer.ts';
import { speaksOfTrouble } from './evidence.ts';
import type { Features } from './features.ts';
import { createFinder, findingWords, MAX_FOUND } from './finder.ts';
import {
  type EntryPart,
  INDEX_VERSION,
  type IndexDirectory,
  keepListOf,
  type Part,
  type PartName,
  type PhrasingsPart,
  partsOf,
  type SearchIndex,
  type TermsPart,
} from './index-data.ts';
import { createLexicon } from './lexicon.ts';
import { createLibrary, type OpenEntry } from './library.ts';
import { createMatcher, type Fit, type PieceFit } from './matcher.ts';
import { type Reading, type ReadPiece, read } from './reading.ts';
import { type Shadowing, toShadowing } from './shadow.ts';
import { correctTypos, createSymptoms, isShortQuery, isTyped, unknownWords } from './short-query.ts';
import { type Context, gather, type Query } from './signals.ts';
import { glossaryTerms } from './terms.ts';
import type { SearchAnswer } from './types.ts';
import { isKorean, type KeepList } from './words.ts';

/** Terms parts that one paste may ask for: about 130 kilobytes. Lines that speak of trouble come first. */
const MAX_TERMS_PARTS = 40;
/** Pieces that are aligned between two pauses. */
const PIECES_PER_STEP = 400;
/** How far a search is when the paste has been read. */
const READ = 0.6;

/** The parts that are at hand; `undefined` for one that has to be fetched. */
export type Parts = (name: PartName) => Part | undefined;
/** What a search says while it goes on: how much is done, 0 to 1, or the parts that it cannot go on without. */
export type Step = { done: number } | { need: readonly PartName[] };

/** Searches one index. */
export type Engine = {
  /** Searches in steps, so that a worker stays responsive, can stop, and can fetch what is needed before it goes on. */
  search(paste: string): Generator<Step, SearchAnswer, undefined>;
  /** The candidates and their signals, best first; for fitting and for explaining. */
  explain(paste: string): Generator<Step, Explained[], undefined>;
};

/** A candidate as it was judged. */
export type Explained = { slug: string; features: Features; rank: number; probability: number; shadowing: Shadowing };

/** An engine that has the whole index at hand. */
export type OpenedEngine = {
  /** @example engine.search('read: connection reset by peer').results[0]?.slug */
  search(paste: string): SearchAnswer;
  explain(paste: string): Explained[];
};

/** Opens an index that is at hand as a whole. */
export function openEngine(index: SearchIndex): OpenedEngine {
  const parts = partsOf(index);
  const engine = createEngine(index.directory, (name) => parts.get(name));
  return { search: (paste) => finish(engine.search(paste)), explain: (paste) => finish(engine.explain(paste)) };
}

function finish<T>(steps: Generator<Step, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if ('need' in step.value) throw new Error(`search: the index has no ${step.value.need.join(', ')}; build it again`);
  }
}

/**
 * Creates an engine for an index whose parts come one by one.
 *
 * @param parts the parts at hand; asked again after each `need`
 * @throws Error when the index is of another version than the engine
 */
export function createEngine(directory: IndexDirectory, parts: Parts): Engine {
  if (directory.version !== INDEX_VERSION) {
    throw new Error(
      `search: the index has version ${directory.version}, this engine reads version ${INDEX_VERSION}; reload the page or rebuild the site`,
    );
  }
  const { vocabulary } = directory;
  const keep = keepListOf(vocabulary);
  const lexicon = createLexicon(directory);
  const library = createLibrary(vocabulary, lexicon, keep);
  const finder = createFinder(lexicon, directory);
  const context: Context = { vocabulary, keep, lexicon, symptoms: createSymptoms(vocabulary, lexicon, keep) };

  /** Sees to it that parts are at hand. */
  function* needing(names: readonly PartName[]): Generator<Step, void, undefined> {
    const need = names.filter((name) => parts(name) === undefined);
    if (need.length > 0) yield { need };
  }

  /** Opens terms parts. */
  function* openTerms(numbers: Iterable<number>): Generator<Step, void, undefined> {
    const closed = [...new Set(numbers)].filter((number) => directory.documents > 0 && !lexicon.isOpen(number));
    yield* needing(closed.map((number): PartName => `terms-${number}`));
    for (const number of closed) {
      const part = parts(`terms-${number}`) as TermsPart | undefined;
      if (part) lexicon.open(number, part);
    }
  }

  /** Opens entries, for what was typed with their phrasings. */
  function* openEntries(numbers: readonly number[], typed: boolean): Generator<Step, OpenEntry[], undefined> {
    const kinds = typed ? (['entry', 'phrasings'] as const) : (['entry'] as const);
    yield* needing(numbers.flatMap((number) => kinds.map((kind): PartName => `${kind}-${number}`)));
    return numbers.flatMap((number) => {
      const part = parts(`entry-${number}`) as EntryPart | undefined;
      const phrasings = typed ? (parts(`phrasings-${number}`) as PhrasingsPart | undefined) : undefined;
      return part ? [library.open(number, part, phrasings)] : [];
    });
  }

  /** The paste as the search understands it; the parts that hold its words are open then. */
  function* understand(paste: string): Generator<Step, Query, undefined> {
    const reading = yield* readInSteps(paste, keep);
    const short = isShortQuery(reading);
    const typed = isTyped(reading);
    const korean = short && isKorean(paste);
    const translated = korean ? glossaryTerms(paste, vocabulary.glossary) : [];
    yield* openTerms(termsParts(reading, translated, lexicon.partOf));
    const counts = new Map(reading.counts);
    if (typed)
      yield* openTerms(
        unknownWords(counts, lexicon)
          .flatMap((word) => lexicon.spellingParts(word))
          .slice(0, MAX_TERMS_PARTS),
      );
    const corrections = typed ? correctTypos(counts, lexicon) : [];
    for (const term of translated) counts.set(term, Math.max(1, counts.get(term) ?? 0));
    return { paste, reading, counts, short, typed, korean, translated, corrections };
  }

  function* ranked(paste: string): Generator<Step, { reading: Reading; ranking: Ranked[] }, undefined> {
    const query = yield* understand(paste);
    const { reading, counts, short, typed } = query;
    const found = finder.find(counts, reading.pieces, short ? MAX_FOUND.short : MAX_FOUND.long);
    const entries = yield* openEntries(found, typed);
    const fits = yield* fitInSteps(reading.pieces, entries);
    return { reading, ranking: rank(gather(query, entries, fits, context)) };
  }

  function* fitInSteps(
    pieces: readonly ReadPiece[],
    entries: readonly OpenEntry[],
  ): Generator<Step, ReadonlyMap<number, PieceFit[]>, undefined> {
    const matcher = createMatcher(entries, lexicon.weightOf);
    const fits = new Map<number, PieceFit[]>();
    for (const [index, piece] of pieces.entries()) {
      if (index % PIECES_PER_STEP === PIECES_PER_STEP - 1) yield { done: READ + ((1 - READ) * index) / pieces.length };
      for (const fit of matcher.fits(piece.tokens)) {
        if (piece.seam !== undefined && !crosses(fit, piece, piece.seam)) continue;
        const list = fits.get(fit.signature.entry);
        if (list) list.push({ ...fit, piece });
        else fits.set(fit.signature.entry, [{ ...fit, piece }]);
      }
    }
    return fits;
  }

  return {
    *search(paste) {
      const { reading, ranking } = yield* ranked(paste);
      return toAnswer(reading, ranking, keep);
    },
    *explain(paste) {
      const { ranking } = yield* ranked(paste);
      return ranking.map(({ candidate, rank: sum, probability }) => ({
        slug: candidate.entry.data.slug,
        features: candidate.features,
        rank: sum,
        probability,
        shadowing: toShadowing(candidate),
      }));
    },
  };
}

function* readInSteps(paste: string, keep: KeepList): Generator<Step, Reading, undefined> {
  const steps = read(paste, keep);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: READ * step.value };
  }
}

/** The parts that hold the words of a paste; of too many those of lines that speak of trouble. */
function termsParts(reading: Reading, translated: readonly string[], partOf: (word: string) => number): number[] {
  const parts = new Set([...translated, ...reading.counts.keys()].map(partOf));
  for (const piece of reading.pieces) if (piece.kind !== 'line') for (const word of findingWords(piece)) parts.add(partOf(word));
  if (parts.size <= MAX_TERMS_PARTS) return [...parts];
  const telling = [...reading.pieces].sort((a, b) => Number(speaksOfTrouble(b.text)) - Number(speaksOfTrouble(a.text)));
  const first = new Set<number>();
  for (const piece of telling) {
    for (const word of findingWords(piece)) if (first.size < MAX_TERMS_PARTS) first.add(partOf(word));
    if (first.size >= MAX_TERMS_PARTS) break;
  }
  return [...first];
}

/** Whether the words seen stand on both sides of the seam of two joined lines; else one of the lines says it alone. */
function crosses({ alignment }: Fit, { tokens }: ReadPiece, seam: number): boolean {
  const first = tokens[alignment.pairs[0]?.token ?? 0];
  const last = tokens[alignment.pairs.at(-1)?.token ?? 0];
  return (first?.start ?? 0) < seam && (last?.end ?? 0) > seam;
}
