/**
 * The library: the entries that have been opened, ready to be compared with a paste.
 *
 * An entry is opened when a search first looks at it: its signatures are compiled, its terms unpacked. Ten thousand entries cost nothing
 * before that.
 */
import { type EntryPart, type IndexedEntry, type PhrasingsPart, phrasingWords, signatureWords } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import { unpack } from './packed.ts';
import { type CompiledSignature, compileSignature } from './signature.ts';
import type { SearchVocabulary } from './types.ts';
import type { KeepList } from './words.ts';

/** A signature of an entry, compiled. `weight`: what its words tell, each counted once. */
export type KnownSignature = { entry: number; index: number; compiled: CompiledSignature; weight: number };

/** An entry that has been opened. */
export type OpenEntry = {
  number: number;
  data: IndexedEntry;
  /** What people call its fault; none as long as nothing was typed. */
  phrasings: readonly string[];
  /** Term number → impact. */
  impacts: ReadonlyMap<number, number>;
  signatures: readonly KnownSignature[];
  /** Word → the signatures that it helps to find, and its weight. */
  finding: ReadonlyMap<string, readonly { index: number; weight: number }[]>;
};

/** A signature is found by its rarest words, as many as carry this part of its weight. */
export const FINDING_PART = 0.75;

/** Opens entries, each once. */
export type Library = { open(number: number, part: EntryPart, phrasings?: PhrasingsPart): OpenEntry };

/** Creates an empty library. */
export function createLibrary(vocabulary: SearchVocabulary, lexicon: Lexicon, keep: KeepList): Library {
  const opened = new Map<number, OpenEntry>();
  const learn = (words: readonly string[], packed: string) => {
    const spread = unpack(packed);
    for (const [index, word] of words.entries()) lexicon.learn(word, spread[index] ?? 0);
  };
  const openEntry = (number: number, part: EntryPart): OpenEntry => {
    learn(signatureWords(part, keep), part.spread);
    const signatures = compile(number, part, lexicon, keep);
    return { number, data: part, phrasings: [], impacts: impactsOf(part), signatures, finding: findingWords(signatures) };
  };
  return {
    open(number, part, phrasings) {
      const entry = opened.get(number) ?? openEntry(number, part);
      opened.set(number, entry);
      if (phrasings && entry.phrasings.length === 0) {
        learn(phrasingWords(phrasings.texts, vocabulary, keep), phrasings.spread);
        entry.phrasings = phrasings.texts;
      }
      return entry;
    },
  };
}

function impactsOf({ terms, impacts }: EntryPart): Map<number, number> {
  const values = unpack(impacts);
  let number = 0;
  return new Map(
    unpack(terms).map((difference, index) => {
      number += difference;
      return [number, values[index] ?? 0];
    }),
  );
}

function compile(number: number, { signatures, variables }: EntryPart, lexicon: Lexicon, keep: KeepList): KnownSignature[] {
  const declared = new Set(variables);
  return signatures.map(({ text }, index) => {
    const compiled = compileSignature(text, declared, keep, lexicon.weightOf);
    return { entry: number, index, compiled, weight: [...weightsOf(compiled).values()].reduce((sum, one) => sum + one, 0) };
  });
}

/** What each word of a signature tells, however often it stands there. */
function weightsOf({ words, weights }: CompiledSignature): Map<string, number> {
  return new Map(words.map((word, at) => [word, weights[at] ?? 0]));
}

function findingWords(signatures: readonly KnownSignature[]): OpenEntry['finding'] {
  const finding = new Map<string, { index: number; weight: number }[]>();
  for (const { index, compiled, weight } of signatures) {
    let carried = 0;
    for (const [word, own] of [...weightsOf(compiled)].sort((a, b) => b[1] - a[1])) {
      if (carried >= weight * FINDING_PART) break;
      carried += own;
      const list = finding.get(word);
      if (list) list.push({ index, weight: own });
      else finding.set(word, [{ index, weight: own }]);
    }
  }
  return finding;
}
