/**
 * What goes into the engine and what comes out. Plain data, the same in the worker, on the server, in the CLI and in tests.
 */
import type { Entry } from '../content/entry.ts';
import type { Vocabulary } from '../content/schema.ts';

/** What the engine needs to know of an entry; lib/search/document.ts makes it. */
export type SearchDocument = Pick<Entry, 'slug' | 'id' | 'title' | 'summary' | 'severity' | 'components' | 'signatures' | 'symptoms'> & {
  ko: Entry['ko'];
  /** Other names that lead here: aliases and alert names. */
  names: string[];
  /** Conditions of the whole entry. */
  context: string[];
  requires: string[];
  not: string[];
  /** Declared variables: only these are slots in the signatures. */
  variables: string[];
  /** Slugs of entries whose fault this fault brings about. */
  causes: string[];
  /** The words of the body, code included. */
  text: string;
  /** The first thing to look at: what tells this fault from others. */
  firstCheck: FirstCheck;
  /** No entry, but something that is explained elsewhere: it is never an answer, and keeps entries from claiming what is not theirs. */
  elsewhere?: { healthy: boolean; see?: string; products: string[] };
};

/** A step of `Check`: its question, and the command that answers it. */
export type FirstCheck = { text: string; title: string; command: string };

/** What the engine needs to know of the field. */
export type SearchVocabulary = Pick<Vocabulary, 'components' | 'ports' | 'codes' | 'products' | 'glossary' | 'literals'>;

/**
 * Why an entry is shown, best rung first:
 * `signature` a line of the paste is what this fault prints; `part` most of such a line; `symptom` the reader's words are a symptom, title or
 * alias of the entry; `words` the entry speaks of what the paste speaks of; `typo` the same after spelling is forgiven.
 */
export type Reason = 'signature' | 'part' | 'symptom' | 'words' | 'typo';

/** `match`: shown as the answer. `possible`: shown as "could also be". */
export type Confidence = 'match' | 'possible';

/** Half-open range of UTF-16 offsets in a line of the paste. */
export type Span = { start: number; end: number };

/** A line of the paste that speaks for an entry. */
export type Evidence = {
  /** 1-based line of the paste. */
  line: number;
  /** The line as pasted, cut to a readable length around the match. */
  text: string;
  /** The matching parts of `text`. */
  spans: Span[];
  /** The signature that it was aligned with, as the author wrote it. */
  signature: string;
  /** How much of the signature's weight was seen, 0 to 1. */
  coverage: number;
};

/** A recognised or possible fault. */
export type SearchResult = {
  slug: string;
  title: string;
  summary: string;
  severity: SearchDocument['severity'];
  components: string[];
  confidence: Confidence;
  /** Estimated probability that this entry explains the paste, 0 to 1. */
  score: number;
  reason: Reason;
  /** Best line first; empty where words alone speak for the entry. */
  evidence: Evidence[];
  /** All lines of the paste that speak for the entry, in order, 1-based. */
  lines: number[];
  /** Words of the paste, outside the evidence, that made the entry likelier. */
  supporting: string[];
  /** Variable → value read from the paste. */
  captured: Record<string, string>;
  firstCheck: FirstCheck;
};

/** What a paste without an answer reads like: something that is explained elsewhere, or output that is all right. */
export type ReadsLike = {
  title: string;
  healthy: boolean;
  /** The official page about it. */
  see?: string;
  /** The line that says so; none where only typed words do. */
  evidence?: Evidence;
};

/** One line that several entries explain equally well: asked as one question. */
export type Question = { line: number; text: string; slugs: string[] };

/** The answer to a paste. */
export type SearchAnswer = {
  /** `empty`: nothing but blanks or noise was pasted. `unknown`: nothing known is in it. `known`: at least one result is a `match`. */
  outcome: 'empty' | 'unknown' | 'known';
  /** Best first; `match` before `possible`. */
  results: SearchResult[];
  questions: Question[];
  /** Where nothing is known: what it reads like, if that can be said. */
  readsLike?: ReadsLike;
  /** Where nothing is known: the paste's rarest lines, masked, as what one would search for. */
  rarest: { line: number; text: string }[];
  /** How much of the paste was read. `truncated` says that it was longer than the engine reads. */
  read: { lines: number; characters: number; truncated: boolean };
};
