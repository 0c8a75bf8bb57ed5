/**
 * Signals of the paste itself: the same for all its candidates, they say how far an answer may be believed at all.
 */
import type { WordScores } from './bm25.ts';
import { asksForInstructions, speaksOfTrouble } from './evidence.ts';
import type { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { PieceFit } from './matcher.ts';
import type { Reading } from './reading.ts';
import type { Context, Query } from './signals.ts';
import { glossaryTerms, terms } from './terms.ts';

/** Known part of a Korean query from which it counts as one about this field; every language's small words are known. */
const KOREAN_KNOWN_FROM = 0.6;
/** Weight of a short query's known words at which it says half of what it can: about two words that one entry has alone. */
const HALF_SAID = 10;
/** Longest part of a line that is looked at for words of trouble. */
const MAX_TROUBLE = 2_000;

/** What a paste says of itself. */
export type QuerySignals = {
  features: Pick<Features, 'short' | 'said' | 'known' | 'trouble' | 'instructions' | 'korean'>;
  /** One typed word. */
  single: boolean;
  /** It names a product that is none of the field's components. */
  foreignProduct: boolean;
  /** Whether a line beside those that fit speaks of trouble: then they do not make the paste healthy output. */
  hasTroubleBeside(fits: readonly PieceFit[]): boolean;
};

/** @param words what the paste's words say, over the entries that were found */
export function signalsOfQuery(query: Query, words: WordScores, context: Context): QuerySignals {
  const { paste, reading, counts, short, typed, korean, translated } = query;
  const known = korean ? knownKorean(paste, context) : short ? knownPart(counts.keys(), context.lexicon) : 1;
  return {
    features: {
      short: short ? 1 : 0,
      said: short ? words.full / (words.full + HALF_SAID) : 0,
      known,
      trouble: typed || reading.pieces.some((piece) => speaksOfTrouble(piece.text)) ? 1 : 0,
      instructions: typed && asksForInstructions(paste) ? 1 : 0,
      korean: korean ? Math.max(0, (known - KOREAN_KNOWN_FROM) / (1 - KOREAN_KNOWN_FROM)) : 0,
    },
    single: typed && reading.pieces.flatMap(({ tokens }) => tokens).length === 1,
    foreignProduct: context.vocabulary.products.some((product) => reading.words.has(product) || translated.includes(product)),
    hasTroubleBeside: troubleIn(reading),
  };
}

/** Levels included, which peeling takes off. Looked for when output is first to be called healthy: most pastes are not. */
function troubleIn({ pieces, lines }: Reading): QuerySignals['hasTroubleBeside'] {
  let troubled: number[] | undefined;
  return (fits) => {
    troubled ??= pieces.filter(({ line }) => speaksOfTrouble((lines[line - 1] ?? '').slice(0, MAX_TROUBLE))).map(({ line }) => line);
    const explained = new Set(fits.map(({ piece }) => piece.line));
    return troubled.some((line) => !explained.has(line));
  };
}

/** Part of a short query that means something here: words that no entry knows speak against all of them. */
function knownPart(words: Iterable<string>, lexicon: Lexicon): number {
  const all = [...words];
  return all.length === 0 ? 0 : all.filter((term) => lexicon.weightOf(term) > 0).length / all.length;
}

/** The same for Korean, word by word: one is known if the glossary has a part of it, or if half of its bigrams are. */
function knownKorean(query: string, { vocabulary, keep, lexicon }: Context): number {
  const words = query.split(/[^\p{L}\p{N}_.-]+/u).filter((word) => word !== '');
  const known = words.filter((word) => glossaryTerms(word, vocabulary.glossary).length > 0 || knownPart(terms(word, keep), lexicon) >= 0.5);
  return words.length === 0 ? 0 : known.length / words.length;
}
