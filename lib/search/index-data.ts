/**
 * The index: documents → plain data, cut into parts so that a search downloads what its paste asks for and no more.
 *
 *     directory     vocabulary, and which terms part holds which words; downloaded once
 *     terms-<n>     a stretch of the sorted terms: how many entries say each, and the entries that it finds
 *     entry-<n>     an entry: what is compared with the paste in full, and shown
 *     phrasings-<n> what people call its fault; compared with what was typed only
 *
 * BM25 impacts are computed here, when the site is built, so that a search only adds bytes (Robertson & Zaragoza 2009, "The Probabilistic
 * Relevance Framework: BM25 and Beyond"; fields weighted before saturation, as in BM25F).
 */
import { pack } from './packed.ts';
import type { SearchDocument, SearchVocabulary } from './types.ts';
import { glossaryTerms, isKorean, type KeepList, terms, tokenize } from './words.ts';

/** Raised whenever an index that was downloaded earlier could no longer be read. */
export const INDEX_VERSION = 5;

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
/** A term finds the entries in which it has at least this impact, or that say it in a signature; the others only count it. */
const MIN_FINDING_IMPACT = 21;
/** Impacts from which the levels of a mark begin, and what a level stands for. */
const LEVEL_FROM = [0, MIN_FINDING_IMPACT, 24, 27] as const;
export const LEVEL_IMPACTS = [18, 22, 25, 29] as const;
/** The same for shares: the part of a signature's weight that a word carries, in the signature in which it carries most. */
const LEVEL_SHARE_FROM = [0, 0.001, 0.2, 0.4] as const;
export const LEVEL_SHARES = [0, 0.1, 0.3, 0.6] as const;
/** Entries that one term finds at most, those with the greatest impact: a word that thousands say finds none of them. */
const MAX_FINDS = 400;
/** Length of a terms part in characters, about three kilobytes when gzipped: a line of a log asks for a dozen of them. */
const PART_LENGTH = 6_000;

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

/** The symptoms, title and names of an entry: what a short query is compared with. */
function phrasingsOf({ title, slug, symptoms, names, ko }: SearchDocument): string[] {
  return [title, slug, ...symptoms, ...names, ko.title, ...ko.symptoms];
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
  const cut = cutTerms(sorted, postings);
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
  const spreadOfWords = (words: readonly string[]) => pack(words.map((word) => spreadOf(postings.get(word) ?? [], entries.length)));
  return {
    directory: {
      version: INDEX_VERSION,
      vocabulary: { components, ports, codes, products, glossary, literals },
      documents: documents.length,
      entries: entries.length,
      firstTerms: cut.map(([first]) => first).join('\n'),
      termCounts: pack(cut.map((part) => part.length)),
    },
    terms: cut.map((part) => toTermsPart(part, postings, entries.length)),
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
      const weights = words.map((word) => weightOfSpread(spreadOf(postings.get(word) ?? [], entries), entries));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      words.forEach((word, index) => {
        const posting = byEntry[entry]?.get(word);
        if (posting) posting.share = Math.max(posting.share, (weights[index] ?? 0) / all);
      });
    }
  });
}

/** How many entries say a term. What is explained elsewhere counts for its own words only: whatever is listed there, entries weigh the same. */
function spreadOf(postings: readonly Posting[], entries: number): number {
  return postings.filter(({ entry }) => entry < entries).length || postings.length;
}

/** The sorted terms in stretches of about one length. Korean ones begin a stretch of their own: most pastes have none. */
function cutTerms(sorted: readonly string[], postings: ReadonlyMap<string, readonly Posting[]>): string[][] {
  const parts: string[][] = [];
  let length = PART_LENGTH;
  let korean = false;
  for (const term of sorted) {
    if (length >= PART_LENGTH || isKorean(term) !== korean) {
      parts.push([]);
      length = 0;
      korean = isKorean(term);
    }
    parts.at(-1)?.push(term);
    length += term.length + 3 + 2 * finding(postings.get(term) ?? []).length;
  }
  return parts;
}

/** The postings by which a term finds entries. */
function finding(postings: readonly Posting[]): readonly Posting[] {
  const found = postings.filter(({ impact, share }) => share > 0 || impact >= MIN_FINDING_IMPACT);
  if (found.length <= MAX_FINDS) return found;
  return [...found]
    .sort((a, b) => b.impact - a.impact)
    .slice(0, MAX_FINDS)
    .sort((a, b) => a.entry - b.entry);
}

function toTermsPart(part: readonly string[], postings: ReadonlyMap<string, readonly Posting[]>, entries: number): TermsPart {
  const spread: number[] = [];
  const finds: number[] = [];
  const marks: number[] = [];
  for (const term of part) {
    const all = postings.get(term) ?? [];
    const found = finding(all);
    spread.push(spreadOf(all, entries), found.length);
    found.forEach(({ entry, impact, share }, index) => {
      finds.push(entry - (found[index - 1]?.entry ?? 0));
      marks.push(LEVEL_FROM.findLastIndex((from) => impact >= from) + 4 * LEVEL_SHARE_FROM.findLastIndex((from) => share >= from));
    });
  }
  return { terms: part.join('\n'), spread: pack(spread), finds: pack(finds), marks: pack(marks) };
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
