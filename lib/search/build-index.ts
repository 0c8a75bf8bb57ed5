/**
 * Builds the index: documents → plain data (index-data.ts), when the site is built, so that a search only adds bytes.
 *
 * BM25 impacts: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"; fields weighted before saturation, as in BM25F.
 */
import {
  INDEX_VERSION,
  keepListOf,
  LEVEL_FROM,
  LEVEL_SHARE_FROM,
  MAX_IMPACT,
  phrasingWords,
  type SearchIndex,
  signatureWords,
  type TermsPart,
  weightOfSpread,
} from './index-data.ts';
import { pack } from './packed.ts';
import { glossaryTerms, termOf, terms } from './terms.ts';
import type { SearchDocument, SearchVocabulary } from './types.ts';
import { isKorean, type KeepList, tokenize } from './words.ts';

/** How much more a word counts in a field than in the body. Guarded by the ranking tests in engine.test.ts. */
const FIELD_WEIGHTS = { title: 5, names: 4, symptoms: 3, signatures: 3, summary: 2.5, components: 2, ko: 3, text: 1 } as const;
/** BM25's saturation and length normalisation; entries are of like length, so length counts little. */
const K1 = 1.2;
const B = 0.4;
/**
 * Postings with less impact are left out: a word that the body says once, a quarter of all postings, tells little (static index pruning: Carmel
 * et al. 2001, "Static Index Pruning for Information Retrieval Systems"). docs/search.md has what it changed.
 */
const MIN_IMPACT = 9;
/** A term finds the entries in which it has at least this impact, or that say it in a signature; the others only count it. */
const MIN_FINDING_IMPACT = LEVEL_FROM[1];
/** Documents that one term finds at most, those with the greatest impact: a word that everybody says tells them apart no better than that. */
const MAX_FINDS = 400;
/** The same as a part of all documents, and how many it may find even of a few. docs/search.md has what it changed. */
const MAX_FINDS_PART = 0.1;
const MIN_FINDS = 40;
/** Length of a terms part in characters, about three kilobytes when gzipped: a line of a log asks for a dozen of them. */
const PART_LENGTH = 6_000;

/** The symptoms, title and names of an entry: what a short query is compared with. */
function phrasingsOf({ title, slug, symptoms, names, ko }: SearchDocument): string[] {
  return [title, slug, ...symptoms, ...names, ko.title, ...ko.symptoms];
}

/** Where a term stands, while the index is built. */
type Posting = { entry: number; impact: number; share: number };

/**
 * Builds the index.
 *
 * @example openEngine(buildIndex(entries.map(toSearchDocument), vocabulary)).search('connection reset by peer')
 */
export function buildIndex(given: readonly SearchDocument[], vocabulary: SearchVocabulary): SearchIndex {
  const entries = given.filter(({ elsewhere }) => !elsewhere);
  const documents = [...entries, ...given.filter(({ elsewhere }) => elsewhere)];
  const keep = keepListOf(vocabulary);
  const { components, ports, codes, products, glossary, literals } = vocabulary;
  const { postings, byEntry } = collectPostings(documents, vocabulary, keep);
  setShares(documents, entries.length, postings, byEntry, keep);
  const sorted = [...postings.keys()].sort();
  const most = mostFound(documents.length);
  const cut = cutTerms(
    sorted.map((term) => {
      const all = postings.get(term) ?? [];
      return { term, spread: spreadOf(all, entries.length), finds: finding(all, entries.length, most) };
    }),
  );
  const own: { terms: number[]; impacts: number[]; last: number }[] = documents.map(() => ({ terms: [], impacts: [], last: 0 }));
  sorted.forEach((term, number) => {
    for (const { entry, impact } of postings.get(term) ?? []) {
      const list = own[entry];
      if (!list) continue;
      list.terms.push(number - list.last);
      list.impacts.push(impact);
      list.last = number;
    }
  });
  const spreadOfWords = (words: readonly string[]) => pack(words.map((word) => spreadOf(postings.get(termOf(word)) ?? [], entries.length)));
  return {
    directory: {
      version: INDEX_VERSION,
      vocabulary: { components, ports, codes, products, glossary, literals },
      documents: documents.length,
      entries: entries.length,
      firstTerms: cut.map(([first]) => first?.term).join('\n'),
      termCounts: pack(cut.map((part) => part.length)),
    },
    terms: cut.map(toTermsPart),
    entries: documents.map(({ text: _, symptoms: __, names: ___, ko: ____, ...entry }, number) => ({
      ...entry,
      terms: pack(own[number]?.terms ?? []),
      impacts: pack(own[number]?.impacts ?? []),
      spread: spreadOfWords(signatureWords(entry, keep)),
    })),
    phrasings: documents.map((document) => {
      const texts = phrasingsOf(document);
      return { texts, spread: spreadOfWords(phrasingWords(texts, vocabulary, keep)) };
    }),
  };
}

/** Where each term stands, in order of entries, and the same by entry. */
type Postings = { postings: Map<string, Posting[]>; byEntry: Map<string, Posting>[] };

function collectPostings(documents: readonly SearchDocument[], vocabulary: SearchVocabulary, keep: KeepList): Postings {
  const counted = documents.map((document) => countTerms(document, vocabulary, keep));
  const lengths = counted.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  // What is explained elsewhere has no body: beside it an entry would seem long, and it would seem to say each of its words as its very subject.
  const ofEntries = lengths.filter((_, number) => documents[number]?.elsewhere === undefined);
  const averageLength = ofEntries.reduce((sum, length) => sum + length, 0) / Math.max(1, ofEntries.length);
  const postings = new Map<string, Posting[]>();
  const byEntry = counted.map((counts, entry) => {
    const own = new Map<string, Posting>();
    const norm = documents[entry]?.elsewhere ? 1 : 1 - B + (B * (lengths[entry] ?? 0)) / averageLength;
    for (const [term, frequency] of counts) {
      const impact = Math.round((MAX_IMPACT * frequency) / (frequency + K1 * norm * FIELD_WEIGHTS.summary));
      if (impact < MIN_IMPACT) continue;
      const list = postings.get(term) ?? [];
      const posting = { entry, impact, share: 0 };
      list.push(posting);
      postings.set(term, list);
      own.set(term, posting);
    }
    return own;
  });
  return { postings, byEntry };
}

/** How much of its entry's signatures each word carries. */
function setShares(
  documents: readonly SearchDocument[],
  entries: number,
  postings: Postings['postings'],
  byEntry: Postings['byEntry'],
  keep: KeepList,
): void {
  documents.forEach(({ signatures }, entry) => {
    for (const { text } of signatures) {
      const words = [...new Set(tokenize(text, keep).flatMap(({ word }) => (word === '' ? [] : [word])))];
      const weights = words.map((word) => weightOfSpread(spreadOf(postings.get(termOf(word)) ?? [], entries), entries));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      words.forEach((word, index) => {
        const posting = byEntry[entry]?.get(termOf(word));
        if (posting) posting.share = Math.max(posting.share, (weights[index] ?? 0) / all);
      });
    }
  });
}

/** Counted once for each list of postings: a common word stands in most entries, and is asked for by each of them. */
const spreads = new WeakMap<readonly Posting[], number>();

/** How many entries say a term. What is explained elsewhere counts for its own words only: whatever is listed there, entries weigh the same. */
function spreadOf(postings: readonly Posting[], entries: number): number {
  const spread = spreads.get(postings) ?? (postings.filter(({ entry }) => entry < entries).length || postings.length);
  spreads.set(postings, spread);
  return spread;
}

/** A term as the index keeps it: how many entries say it, and the postings by which it finds documents. */
type Term = { term: string; spread: number; finds: readonly Posting[] };

/** The sorted terms in stretches of about one length. Korean ones begin a stretch of their own: most pastes have none. */
function cutTerms(sorted: readonly Term[]): Term[][] {
  const parts: Term[][] = [];
  let length = PART_LENGTH;
  let korean = false;
  for (const one of sorted) {
    if (length >= PART_LENGTH || isKorean(one.term) !== korean) {
      parts.push([]);
      length = 0;
      korean = isKorean(one.term);
    }
    parts.at(-1)?.push(one);
    length += one.term.length + 3 + 2 * one.finds.length;
  }
  return parts;
}

/** The postings by which a term finds documents. What is explained elsewhere has few words, so each of them finds it. */
function finding(postings: readonly Posting[], entries: number, most: number): readonly Posting[] {
  const found = postings.filter(({ entry, impact, share }) => share > 0 || impact >= MIN_FINDING_IMPACT || entry >= entries);
  if (found.length <= most) return found;
  return [...found]
    .sort((a, b) => b.impact - a.impact)
    .slice(0, most)
    .sort((a, b) => a.entry - b.entry);
}

/** How many documents one term finds at most. */
function mostFound(documents: number): number {
  return Math.min(MAX_FINDS, Math.max(MIN_FINDS, Math.ceil(MAX_FINDS_PART * documents)));
}

function toTermsPart(part: readonly Term[]): TermsPart {
  const spreads: number[] = [];
  const finds: number[] = [];
  const marks: number[] = [];
  for (const { spread, finds: found } of part) {
    spreads.push(spread, found.length);
    found.forEach(({ entry, impact, share }, index) => {
      finds.push(entry - (found[index - 1]?.entry ?? 0));
      marks.push(LEVEL_FROM.findLastIndex((from) => impact >= from) + 4 * LEVEL_SHARE_FROM.findLastIndex((from) => share >= from));
    });
  }
  return { terms: part.map(({ term }) => term).join('\n'), spread: pack(spreads), finds: pack(finds), marks: pack(marks) };
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
