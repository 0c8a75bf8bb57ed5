/**
 * The index: documents → plain data that is downloaded once and searched without them.
 *
 * BM25 impacts are computed here, when the site is built, so that a search only adds bytes (Robertson & Zaragoza 2009, "The Probabilistic
 * Relevance Framework: BM25 and Beyond"; fields weighted before saturation, as in BM25F).
 */
import type { SearchDocument, SearchVocabulary } from './types.ts';
import { glossaryTerms, type KeepList, terms } from './words.ts';

/** Raised whenever an index that was downloaded earlier could no longer be read. */
export const INDEX_VERSION = 2;

/** What is kept of a document to show it and to align lines with it. */
export type IndexedEntry = Omit<SearchDocument, 'text' | 'ko'> & { ko: Omit<SearchDocument['ko'], 'summary'> };

/** The whole index, as JSON carries it. */
export type SearchIndex = {
  version: number;
  vocabulary: SearchVocabulary;
  entries: IndexedEntry[];
  /** All terms, sorted, one a line. */
  terms: string;
  /** For each term its postings: entry number (as a difference to the one before) and impact 9 to 31, alternating. */
  postings: number[][];
};

/** How much more a word counts in a field than in the body. Guarded by the ranking tests in engine.test.ts. */
const FIELD_WEIGHTS = { title: 5, names: 4, symptoms: 3, signatures: 3, summary: 2.5, components: 2, ko: 3, text: 1 } as const;
/** BM25's saturation and length normalisation; entries are of like length, so length counts little. */
const K1 = 1.2;
const B = 0.4;
/** Largest impact: five bits tell as much as eight, and take a quarter less to download. */
export const MAX_IMPACT = 31;
/**
 * Postings with less impact are left out: a word that the body says once, a quarter of all postings, tells little (static index pruning: Carmel
 * et al. 2001, "Static Index Pruning for Information Retrieval Systems"). docs/search.md has what it changed.
 */
const MIN_IMPACT = 9;

/** Numbers and codes that masking keeps. */
export function keepListOf(vocabulary: Pick<SearchVocabulary, 'ports' | 'codes'>): KeepList {
  return new Set([...vocabulary.ports.map(String), ...vocabulary.codes.map((code) => code.toLowerCase()), ...vocabulary.codes]);
}

/**
 * Builds the index.
 *
 * @example createEngine(buildIndex(entries.map(toSearchDocument), vocabulary)).search('connection reset by peer')
 */
export function buildIndex(documents: readonly SearchDocument[], vocabulary: SearchVocabulary): SearchIndex {
  const keep = keepListOf(vocabulary);
  const counted = documents.map((document) => countTerms(document, vocabulary, keep));
  const lengths = counted.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, number[]>();
  const lastEntry = new Map<string, number>();
  counted.forEach((counts, entry) => {
    const norm = 1 - B + (B * (lengths[entry] ?? 0)) / averageLength;
    for (const [term, frequency] of counts) {
      const impact = Math.round((MAX_IMPACT * frequency) / (frequency + K1 * norm * FIELD_WEIGHTS.summary));
      if (impact < MIN_IMPACT) continue;
      const list = postings.get(term) ?? [];
      list.push(entry - (lastEntry.get(term) ?? 0), impact);
      lastEntry.set(term, entry);
      postings.set(term, list);
    }
  });
  const sorted = [...postings.keys()].sort();
  const { components, ports, codes, products, glossary, literals } = vocabulary;
  return {
    version: INDEX_VERSION,
    vocabulary: { components, ports, codes, products, glossary, literals },
    entries: documents.map(({ text: _, ko: { summary: __, ...ko }, ...entry }) => ({ ...entry, ko })),
    terms: sorted.join('\n'),
    postings: sorted.map((term) => postings.get(term) ?? []),
  };
}

function countTerms(document: SearchDocument, vocabulary: SearchVocabulary, keep: KeepList): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of terms(text, keep)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(document.title, FIELD_WEIGHTS.title);
  add(document.names.join(' '), FIELD_WEIGHTS.names);
  add(document.slug, FIELD_WEIGHTS.names);
  for (const symptom of document.symptoms) add(symptom, FIELD_WEIGHTS.symptoms);
  for (const signature of document.signatures) add(signature.text, FIELD_WEIGHTS.signatures);
  add(document.summary, FIELD_WEIGHTS.summary);
  add(document.components.map((name) => vocabulary.components[name]?.name ?? name).join(' '), FIELD_WEIGHTS.components);
  for (const korean of [document.ko.title, document.ko.summary, ...document.ko.symptoms]) {
    add(korean, FIELD_WEIGHTS.ko);
    for (const term of glossaryTerms(korean, vocabulary.glossary)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  add(document.text, FIELD_WEIGHTS.text);
  return counts;
}
