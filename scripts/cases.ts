/**
 * What npm run fit learns from: pastes with their candidates, of which it is known which is right.
 *
 * Beside the pastes of the file these are the entries' own samples; phrasings that are taken out of the index and asked for, since what people
 * type is never quite what stands there; what is explained elsewhere, known and taken out, as the near misses that nobody has written down yet;
 * and single words.
 */
import type { Content } from '../lib/content/corpus.ts';
import { buildIndex } from '../lib/search/build-index.ts';
import { searchDocuments } from '../lib/search/document.ts';
import { type OpenedEngine, openEngine } from '../lib/search/engine.ts';
import type { Features } from '../lib/search/features.ts';
import { engineOver } from '../lib/search/open.ts';
import type { Shadowing } from '../lib/search/shadow.ts';
import type { SearchDocument } from '../lib/search/types.ts';
import { printed } from '../lib/variables/template.ts';
import type { Query } from './evaluation.ts';
import { amidNoise } from './noise.ts';

/** Where a case comes from: the file, as it is, amid other lines or asked of fewer wordings; or the content. */
export type Origin = 'given' | 'copy' | 'thinned' | 'sample' | 'phrase' | 'elsewhere' | 'stranger' | 'word';

/** A paste's candidates. */
export type Case = {
  group: string;
  origin: Origin;
  /** The paste is a sample that this candidate must not claim; whether another may, nobody has said. */
  not?: number;
  right: boolean[];
  /** An entry explains it. */
  hasAnswer: boolean;
  features: Features[];
  shadowing: Shadowing[];
};

/** Candidates per paste that are learnt from. */
const MAX_CANDIDATES = 20;
/** One in so many wordings, and of what is explained elsewhere, is taken out of the index, so that others have to do. */
const PARTS = 3;
/** From this loss on the right entry is known by less. */
const HARDER = 0.1;
/** One in so many of all words is asked for alone. */
const WORD_PART = 30;

/** All cases; those of queries whose entry does not exist are left out. */
export function casesOf(content: Content, queries: readonly Query[]): Case[] {
  const engine = engineOver(content);
  const documents = searchDocuments(content);
  const slugs = new Set(content.entries.map(({ slug }) => slug));
  const judged = queries.filter(({ slug }) => slug === null || slugs.has(slug));
  return [
    ...judged.flatMap((query) => givenCases(engine, query)),
    ...sampleCases(engine, content),
    ...documents
      .filter(({ elsewhere }) => elsewhere)
      .flatMap((document) => saidBy(document).map((text) => toCase(engine, 'elsewhere', document.slug, text, { answer: document.slug }))),
    ...Array.from({ length: PARTS }, (_, part) => thinnedCases(engine, documents, content, judged, part)).flat(),
    ...wordsOf(documents, content).map((word) => toCase(engine, 'word', word, word, { answer: null })),
  ];
}

/** What the content lacks: a part of all wordings is taken out, and asked for; pastes that were known by them have to be known by the others. */
function thinnedCases(
  engine: OpenedEngine,
  documents: readonly SearchDocument[],
  { vocabulary }: Content,
  queries: readonly Query[],
  part: number,
): Case[] {
  const isKept = (_: unknown, index: number) => index % PARTS !== part;
  const isOut = (_: unknown, index: number) => !isKept(_, index);
  const entries = documents.filter(({ elsewhere }) => !elsewhere);
  const elsewhere = documents.filter((document) => document.elsewhere);
  const thinned = openEngine(
    buildIndex(
      [
        ...entries.map(({ signatures, symptoms, ko, ...rest }) => ({
          ...rest,
          signatures: signatures.filter(isKept),
          symptoms: symptoms.filter(isKept),
          ko: { ...ko, symptoms: ko.symptoms.filter(isKept) },
        })),
        ...elsewhere.filter(isKept),
      ],
      vocabulary,
    ),
  );
  return [
    ...queries.flatMap(({ id, slug, accept, text, group = id }) => {
      const answer = { answer: slug, accept };
      const before = toCase(engine, 'thinned', group, text, answer);
      const after = toCase(thinned, 'thinned', group, text, answer);
      return isHarder(before, after) ? [after] : [];
    }),
    ...entries.flatMap(({ slug, symptoms, ko }) =>
      [symptoms, ko.symptoms].flatMap((all) => all.filter(isOut)).map((text) => toCase(thinned, 'phrase', slug, text, { answer: slug })),
    ),
    ...elsewhere
      .filter(isOut)
      .flatMap((document) => saidBy(document).map((text) => toCase(thinned, 'stranger', document.slug, text, { answer: null }))),
  ];
}

/** Whether the right entry is known by less than before; without one, whether nothing any more says that it is explained elsewhere. */
function isHarder(before: Case, after: Case): boolean {
  const evidence = ({ right, features }: Case) =>
    Math.max(0, ...features.map(({ signature, symptom }, index) => (right[index] ? Math.max(signature, symptom) : 0)));
  const isElsewhere = ({ shadowing }: Case) => shadowing.some(({ elsewhere }) => elsewhere);
  return before.hasAnswer ? evidence(after) < evidence(before) - HARDER : isElsewhere(before) && !isElsewhere(after);
}

/** @param answer the candidate that is right, an entry or not; null if none is */
function toCase(
  engine: OpenedEngine,
  origin: Origin,
  group: string,
  text: string,
  { answer, accept = [] }: { answer: string | null; accept?: readonly string[] },
): Case {
  const candidates = engine.explain(text).slice(0, MAX_CANDIDATES);
  return {
    group,
    origin,
    right: candidates.map(({ slug }) => slug === answer || accept.includes(slug)),
    hasAnswer: answer !== null && origin !== 'elsewhere',
    features: candidates.map(({ features }) => features),
    shadowing: candidates.map(({ shadowing }) => shadowing),
  };
}

function givenCases(engine: OpenedEngine, { id, slug, accept, kind, text, group = id }: Query): Case[] {
  const asGiven = toCase(engine, 'given', group, text, { answer: slug, accept });
  // The same line must be found in a long log, so every paste is learnt a second time with other lines around it.
  return kind === 'typed' || kind === 'ko'
    ? [asGiven]
    : [asGiven, toCase(engine, 'copy', group, amidNoise(text, id), { answer: slug, accept })];
}

function sampleCases(engine: OpenedEngine, { entries }: Content): Case[] {
  return entries.flatMap(({ slug, samples }) =>
    samples.map(({ wins, paste }): Case => {
      const one = toCase(engine, 'sample', slug, paste, { answer: wins ? slug : null });
      return wins ? one : { ...one, not: engine.explain(paste).findIndex((candidate) => candidate.slug === slug) };
    }),
  );
}

/** What is explained elsewhere as it would be pasted or typed. */
function saidBy({ signatures, symptoms, ko }: SearchDocument): string[] {
  return [
    ...signatures.map(({ text, requires = [] }) => [printed(text, {}), ...requires.slice(0, 1)].join('\n')),
    ...symptoms,
    ...ko.symptoms,
  ];
}

/** Single words that are not what a fault is called: products, and words that happen to stand in an entry, are not to be answered. */
function wordsOf(documents: readonly SearchDocument[], { vocabulary }: Content): string[] {
  const names = new Set(
    documents.flatMap(({ title, symptoms, names: aliases, signatures }) =>
      [title, ...symptoms, ...aliases, ...signatures.map(({ text }) => text)].map((name) => name.toLowerCase()),
    ),
  );
  const words = buildIndex(documents, vocabulary)
    .terms.flatMap(({ terms }) => terms.split('\n'))
    .filter((term) => /^[a-z]{4,}$/.test(term));
  const products = Object.values(vocabulary.components).map(({ name }) => name.toLowerCase());
  return [...products, ...words.filter((_, index) => index % WORD_PART === 0)].filter((word) => !names.has(word));
}
