import type { Problem } from '../../content/problem.ts';
import { toSearchDocument } from '../../search/document.ts';
import { buildIndex, keepListOf } from '../../search/index-data.ts';
import { createLexicon } from '../../search/lexicon.ts';
import { createLibrary } from '../../search/library.ts';
import { createMatcher } from '../../search/matcher.ts';
import { tokenize } from '../../search/words.ts';
import { parseTemplate } from '../../variables/template.ts';
import type { Rule } from '../rule.ts';

/** How much of itself a signature must see in its own text. */
const MIN_COVERAGE = 0.75;

/** Every signature finds the text that it describes, its variables filled with their examples: one that cannot never finds anything. */
export const findable: Rule = ({ sources, vocabulary }) => {
  const index = buildIndex(
    sources.map(({ entry }) => toSearchDocument(entry)),
    vocabulary,
  );
  const keep = keepListOf(vocabulary);
  const lexicon = createLexicon(index.directory);
  for (const [number, part] of index.terms.entries()) lexicon.open(number, part);
  const library = createLibrary(vocabulary, lexicon, keep);
  const matcher = createMatcher(
    index.entries.map((part, number) => library.open(number, part)),
    lexicon.weightOf,
  );
  return sources.flatMap(({ entry, at }, number) =>
    entry.signatures.flatMap(({ text }, position): Problem[] => {
      const variables = entry.variables ?? {};
      const filled = parseTemplate(text, new Set(Object.keys(variables))).reduce(
        (said, part) =>
          said +
          (part.kind === 'text'
            ? part.text
            : part.kind === 'variable'
              ? (variables[part.name]?.example ?? 'x')
              : // What a wildcard stands for begins a word of its own.
                /\w$/.test(said)
                ? '-x'
                : 'x'),
        '',
      );
      const own = matcher.fits(tokenize(filled, keep)).find(({ signature }) => signature.entry === number && signature.index === position);
      if (own && own.alignment.coverage >= MIN_COVERAGE) return [];
      return [
        {
          rule: 'signatures/findable',
          file: entry.file,
          ...at(['signatures', position]),
          message: `"${text}" does not find its own text "${filled}"${own ? `: only ${Math.round(own.alignment.coverage * 100)} % of it` : ''}.`,
          hint: 'Keep the telling clause, in words that stand in the text as written; numbers and ids are masked.',
        },
      ];
    }),
  );
};
