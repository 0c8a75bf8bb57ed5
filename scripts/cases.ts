/**
 * What npm run fit learns from: pastes with their candidates, of which it is known which is right.
 *
 * Beside the pastes of the file these are the entries' own samples; phrasings that are taken out of the index and asked for, since what people
 * type is never quite what stands there; what is explained elsewhere, known and taken out, as the near misses that nobody has written down yet;
 * and single words.
 */
import type { Content } from '../lib/content/corpus.ts';
import type { Shadowing } from '../lib/search/answer.ts';
import { searchDocuments } from '../lib/search/document.ts';
import { type OpenedEngine, openEngine } from '../lib/search/engine.ts';
import type { Features } from '../lib/search/features.ts';
import { buildIndex } from '../lib/search/index-data.ts';
import { engineOver } from '../lib/search/open.ts';
import type { SearchDocument } from '../lib/search/types.ts';
import type { Query } from './evaluation.ts';
import { amidNoise } from './noise.ts';

/** A paste of the file; texts of one `group` come from one source. */
export type GroupedQuery = Query & { group?: string };

/** Where a case comes from: the file, as it is or amid other lines, or the content. */
export type Origin = 'given' | 'copy' | 'sample' | 'phrase' | 'elsewhere' | 'stranger' | 'word';

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
/** One in so many of an entry's phrasings, and of what is explained elsewhere, is taken out of the index and asked for. */
const PARTS = 5;
/** How many of those parts are learnt from; more only take longer. */
const LEARNT_PARTS = 2;
/** One in so many of all words is asked for alone. */
const WORD_PART = 30;

/** All cases; those of queries whose entry does not exist are left out. */
export function casesOf(content: Content, queries: readonly GroupedQuery[]): Case[] {
  const engine = engineOver(content);
  const documents = searchDocuments(content);
  const vocabulary = content.vocabulary;
  const without = (change: (document: SearchDocument, number: number) => SearchDocument[]) =>
    openEngine(buildIndex(documents.flatMap(change), vocabulary));
  return [
    ...givenCases(engine, new Set(content.entries.map(({ slug }) => slug)), queries),
    ...sampleCases(engine, content),
    ...documents
      .filter(({ elsewhere }) => elsewhere)
      .flatMap((document) => saidBy(document).map((text) => toCase(engine, 'elsewhere', document.slug, text, { answer: document.slug }))),
    ...parts().flatMap((part) => {
      const kept = (_: unknown, index: number) => index % PARTS !== part;
      const fewer = without((document) =>
        document.elsewhere
          ? [document]
          : [
              {
                ...document,
                symptoms: document.symptoms.filter(kept),
                ko: { ...document.ko, symptoms: document.ko.symptoms.filter(kept) },
              },
            ],
      );
      return documents
        .filter(({ elsewhere }) => !elsewhere)
        .flatMap(({ slug, symptoms, ko }) =>
          [symptoms, ko.symptoms]
            .flatMap((all) => all.filter((phrase, index) => !kept(phrase, index)))
            .map((text) => toCase(fewer, 'phrase', slug, text, { answer: slug })),
        );
    }),
    ...parts().flatMap((part) => {
      const isOut = ({ elsewhere }: SearchDocument, number: number) => elsewhere !== undefined && number % PARTS === part;
      const fewer = without((document, number) => (isOut(document, number) ? [] : [document]));
      return documents
        .filter(isOut)
        .flatMap((document) => saidBy(document).map((text) => toCase(fewer, 'stranger', document.slug, text, { answer: null })));
    }),
    ...wordsOf(documents, content).map((word) => toCase(engine, 'word', word, word, { answer: null })),
  ];
}

function parts(): number[] {
  return Array.from({ length: LEARNT_PARTS }, (_, part) => part);
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

function givenCases(engine: OpenedEngine, slugs: ReadonlySet<string>, queries: readonly GroupedQuery[]): Case[] {
  return queries
    .filter(({ slug }) => slug === null || slugs.has(slug))
    .flatMap(({ id, slug, accept, kind, text, group = id }) => {
      const asGiven = toCase(engine, 'given', group, text, { answer: slug, accept });
      // The same line must be found in a long log, so every paste is learnt a second time with other lines around it.
      return kind === 'typed' || kind === 'ko'
        ? [asGiven]
        : [asGiven, toCase(engine, 'copy', group, amidNoise(text, id), { answer: slug, accept })];
    });
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
    ...signatures.map(({ text, requires = [] }) => [text.replaceAll('…', 'x'), ...requires.slice(0, 1)].join('\n')),
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
