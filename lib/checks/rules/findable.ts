import type { Problem } from '../../content/problem.ts';
import { buildIndex } from '../../search/build-index.ts';
import { searchDocuments } from '../../search/document.ts';
import { keepListOf } from '../../search/index-data.ts';
import { createLexicon } from '../../search/lexicon.ts';
import { createLibrary } from '../../search/library.ts';
import { createMatcher } from '../../search/matcher.ts';
import { tokenize } from '../../search/words.ts';
import { printed } from '../../variables/template.ts';
import { holdersOf, type Rule } from '../rule.ts';

/** How much of itself a signature must see in its own text. */
const MIN_COVERAGE = 0.75;

/** Every signature finds the text that it describes, its variables filled with their examples: one that cannot never finds anything. */
export const findable: Rule = ({ sources, elsewhere, vocabulary }, isAsked) => {
  const index = buildIndex(
    searchDocuments({ entries: sources.map(({ entry }) => entry), elsewhere: elsewhere.map(({ item }) => item) }),
    vocabulary,
  );
  const keep = keepListOf(vocabulary);
  const lexicon = createLexicon(index.directory);
  for (const [number, part] of index.terms.entries()) lexicon.open(number, part);
  const library = createLibrary(vocabulary, lexicon, keep);
  return holdersOf({ sources, elsewhere }).flatMap(({ file, at, signatures, variables }, number) => {
    const part = index.entries[number];
    if (!part || !isAsked(file)) return [];
    const matcher = createMatcher([library.open(number, part)], lexicon.weightOf);
    return signatures.flatMap(({ text }, position): Problem[] => {
      const filled = printed(text, variables);
      const own = matcher.fits(tokenize(filled, keep)).find(({ signature }) => signature.index === position);
      if (own && own.alignment.coverage >= MIN_COVERAGE) return [];
      return [
        {
          rule: 'signatures/findable',
          file,
          ...at(['signatures', position]),
          message: `"${text}" does not find its own text "${filled}"${own ? `: only ${Math.round(own.alignment.coverage * 100)} % of it` : ''}.`,
          hint: 'Keep the telling clause, in words that stand in the text as written; numbers and ids are masked.',
        },
      ];
    });
  });
};
