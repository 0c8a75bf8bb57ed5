/**
 * Terms: text → what it is looked up under. People say in other forms what programs print ("sidecar doesn't inject", `failed to inject sidecar`,
 * "injection"), so the forms of a word are one term. Lines are still compared word by word (words.ts).
 */
import { stemmer } from 'stemmer';
import { isKorean, type KeepList, singular, tokenize } from './words.ts';

/** Words whose term is remembered: a language's words come again and again, a log's ids do not. */
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/**
 * The term of a word: its stem, if it is an English word, and else the word itself. The term of a term is the term.
 *
 * Stems by M. F. Porter, 1980, "An algorithm for suffix stripping", Program 14(3): 130–137; stripped until nothing is left to strip.
 *
 * @param word in lower case
 * @example ['inject', 'injected', 'injection'].map(termOf) // → ['inject', 'inject', 'inject']
 */
export function termOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  let term = word;
  if (/^[a-z]{4,}$/.test(word)) for (let shorter = stemmer(term); shorter !== term; shorter = stemmer(term)) term = shorter;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, term);
  return term;
}

/**
 * The terms of a text: those of its words, of the parts of camel-case words, and for Korean the character bigrams, because particles stick to
 * nouns (파드가, 파드를).
 *
 * @example terms('CrashLoopBackOff', keep) // → ['crashloopbackoff', 'crash', 'loop', 'back', 'off']
 */
export function terms(text: string, keep: KeepList): string[] {
  return tokenize(text, keep).flatMap((token) => (token.word === '' ? [] : termsOf(token.word, text.slice(token.start, token.end))));
}

/** The terms of one word; `raw` is how it was spelled. */
export function termsOf(word: string, raw: string): string[] {
  if (isKorean(word)) return bigrams(word);
  const parts = raw.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  if (parts.length < 2 || !/[a-z][A-Z]|[A-Z]{2}[a-z]/.test(raw)) return [termOf(word)];
  return [word, ...parts.filter((part) => part.length > 2).map((part) => part.toLowerCase())].map(termOf);
}

function bigrams(word: string): string[] {
  return word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/**
 * What a Korean query is about, in English: each of its words is cut into the longest names of the glossary, from left to right. Names of one
 * syllable are verbs' stems, and count at the start of a word only.
 *
 * @example glossaryTerms('파드재시작이 안됨', { 파드: 'pod', 재시작: 'restart', 시작: 'start', 안: 'not' }) // → ['pod', 'restart', 'not']
 */
export function glossaryTerms(text: string, glossary: Readonly<Record<string, string>>): string[] {
  const words = text.match(/[\uac00-\ud7a3]+/g) ?? [];
  return words.flatMap((word) => {
    const english: string[] = [];
    for (let at = 0; at < word.length; ) {
      const name = longestName(word, at, glossary);
      if (name !== undefined) english.push(...(glossary[name] ?? '').split(' ').map((word) => termOf(singular(word))));
      at += name?.length ?? 1;
    }
    return english;
  });
}

/** Longest name that a glossary may hold, in syllables. */
const MAX_NAME = 8;

function longestName(word: string, at: number, glossary: Readonly<Record<string, string>>): string | undefined {
  for (let length = Math.min(MAX_NAME, word.length - at); length >= (at === 0 ? 1 : 2); length -= 1) {
    const name = word.slice(at, at + length);
    if (Object.hasOwn(glossary, name)) return name;
  }
  return undefined;
}
