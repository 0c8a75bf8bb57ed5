/**
 * The index as plain data, cut into parts so that a search downloads what its paste asks for and no more.
 *
 *     directory     vocabulary, and which terms part holds which words; downloaded once
 *     terms-<n>     a stretch of the sorted terms: how many entries say each, and the entries that it finds
 *     entry-<n>     an entry: what is compared with the paste in full, and shown
 *     phrasings-<n> what people call its fault; compared with what was typed only
 *
 * build-index.ts makes it; this is what both sides know of it.
 */

import { glossaryTerms, terms } from './terms.ts';
import type { SearchDocument, SearchVocabulary } from './types.ts';
import { type KeepList, tokenize } from './words.ts';

/** Raised whenever an index that was downloaded earlier could no longer be read. */
export const INDEX_VERSION = 6;

/** What is kept of a document to show it and to align lines with it. */
export type IndexedEntry = Omit<SearchDocument, 'text' | 'symptoms' | 'names' | 'ko'>;

/** What a search begins with. */
export type IndexDirectory = {
  version: number;
  vocabulary: SearchVocabulary;
  /** How many documents there are: entries, and after them what is explained elsewhere. */
  documents: number;
  entries: number;
  /** The first term of each terms part, one a line, and the packed numbers of their terms. */
  firstTerms: string;
  termCounts: string;
};

/** A stretch of the sorted terms. */
export type TermsPart = {
  /** One a line. */
  terms: string;
  /** Packed, for each term: how many entries say it, and how many documents it finds. */
  spread: string;
  /** Packed: the entries that each term finds, as differences to the one before. */
  finds: string;
  /** Packed, for each of those: the level of its impact, and four times the level of its share in one of the entry's signatures. */
  marks: string;
};

/** An entry with its terms. */
export type EntryPart = IndexedEntry & {
  /** Packed: the numbers of its terms, as differences to the one before, and their impacts. */
  terms: string;
  impacts: string;
  /** Packed: how many entries say each word of its signatures, in the order of `signatureWords`. */
  spread: string;
};

/** What people call an entry's fault: its title, slug, symptoms and names, in both languages. */
export type PhrasingsPart = {
  texts: string[];
  /** Packed: how many entries say each word of them, in the order of `phrasingWords`. */
  spread: string;
};

/** The whole index. */
export type SearchIndex = { directory: IndexDirectory; terms: TermsPart[]; entries: EntryPart[]; phrasings: PhrasingsPart[] };

/** The name of a part of the index, as it stands in its address: `terms-3`, `entry-17`. */
export type PartName = `${'terms' | 'entry' | 'phrasings'}-${number}`;
export type Part = TermsPart | EntryPart | PhrasingsPart;

/** The parts of an index by their names. */
export function partsOf({ terms, entries, phrasings }: SearchIndex): Map<PartName, Part> {
  return new Map<PartName, Part>([
    ...terms.map((part, number) => [`terms-${number}`, part] as const),
    ...entries.map((part, number) => [`entry-${number}`, part] as const),
    ...phrasings.map((part, number) => [`phrasings-${number}`, part] as const),
  ]);
}

/** Largest impact: five bits tell as much as eight, and take a quarter less to download. */
export const MAX_IMPACT = 31;
/** Impacts from which the levels of a mark begin, and what a level stands for. */
export const LEVEL_FROM = [0, 21, 24, 27] as const;
export const LEVEL_IMPACTS = [18, 22, 25, 29] as const;
/** The same for shares: the part of a signature's weight that a word carries, in the signature in which it carries most. */
export const LEVEL_SHARE_FROM = [0, 0.001, 0.2, 0.4] as const;
export const LEVEL_SHARES = [0, 0.1, 0.3, 0.6] as const;
/** Largest weight of a word, whatever the number of entries, so that tuned constants hold for 20 entries and for 10,000. */
const MAX_WEIGHT = 5;
/** Even the commonest word tells something in its place in a signature. */
const MIN_WEIGHT = 0.25;

/**
 * How much a word tells: 0.25 when every entry says it, up to 5 when one does, 0 when none does (inverse document frequency, scaled).
 *
 * @param spread how many entries say it
 */
export function weightOfSpread(spread: number, entries: number): number {
  if (spread === 0) return 0;
  const scale = MAX_WEIGHT / Math.log((Math.max(1, entries) + 1) / 1.5);
  return Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, Math.log((entries + 1) / (spread + 0.5)) * scale));
}

/** Numbers and codes that masking keeps. */
export function keepListOf(vocabulary: Pick<SearchVocabulary, 'ports' | 'codes'>): KeepList {
  return new Set([...vocabulary.ports.map(String), ...vocabulary.codes.map((code) => code.toLowerCase()), ...vocabulary.codes]);
}

/** The terms of a phrasing, Korean ones also in English. */
export function phrasingTerms(phrasing: string, vocabulary: SearchVocabulary, keep: KeepList): string[] {
  return [...terms(phrasing, keep), ...glossaryTerms(phrasing, vocabulary.glossary)];
}

/** The words whose weight must be known to align lines with an entry's signatures, each once, in a fixed order. */
export function signatureWords({ signatures }: IndexedEntry, keep: KeepList): string[] {
  return [...new Set(signatures.flatMap(({ text }) => tokenize(text, keep).map(({ word }) => word)))].filter((word) => word !== '');
}

/** The words whose weight must be known to compare queries with phrasings, each once, in a fixed order. */
export function phrasingWords(texts: readonly string[], vocabulary: SearchVocabulary, keep: KeepList): string[] {
  return [...new Set(texts.flatMap((text) => phrasingTerms(text, vocabulary, keep)))];
}
