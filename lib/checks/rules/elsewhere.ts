import type { Problem } from '../../content/problem.ts';
import { printed } from '../../variables/template.ts';
import { engineOf, type Rule } from '../rule.ts';

/** What is explained elsewhere has an id of its own, names what the vocabulary knows, and no entry claims what it says. */
export const elsewhere: Rule = (corpus, isAsked) => [...names(corpus, isAsked), ...claims(corpus, isAsked)];

const names: Rule = ({ slugs, elsewhere: sources, vocabulary }) => {
  const taken = new Set(slugs);
  const lists = { components: Object.keys(vocabulary.components), products: vocabulary.products };
  return sources.flatMap(({ file, item, at }): Problem[] => {
    const problems: Problem[] = [];
    if (taken.has(item.id))
      problems.push({
        rule: 'elsewhere/unique',
        file,
        ...at(['id']),
        message: `"${item.id}" is taken already.`,
        hint: 'Choose another id.',
      });
    taken.add(item.id);
    for (const [list, known] of Object.entries(lists)) {
      for (const [index, name] of (item[list as keyof typeof lists] ?? []).entries()) {
        if (known.includes(name)) continue;
        const message = `"${name}" is none of the ${list} of content/vocabulary.yaml.`;
        problems.push({ rule: `elsewhere/${list}`, file, ...at([list, index]), message, hint: `Known: ${known.join(', ')}` });
      }
    }
    return problems;
  });
};

/** Whatever such a thing prints and is called: nothing is claimed. */
const claims: Rule = (corpus, isAsked) => {
  if (corpus.sources.length < corpus.slugs.length) return [];
  const engine = engineOf(corpus);
  return corpus.elsewhere
    .filter(({ file }) => isAsked(file))
    .flatMap(({ file, item, at }) => {
      const said: { path: PropertyKey[]; text: string }[] = [
        ...item.signatures.map(({ text, requires = [] }, index) => ({
          path: ['signatures', index],
          // The first of the words without which it is not recognised.
          text: [printed(text, {}), ...requires.slice(0, 1)].join('\n'),
        })),
        ...(item.symptoms ?? []).map((text, index) => ({ path: ['symptoms', index], text })),
        ...(item.ko ?? []).map((text, index) => ({ path: ['ko', index], text })),
      ];
      return said.flatMap(({ path, text }): Problem[] => {
        const [first] = engine.search(text).results;
        if (first?.confidence !== 'match') return [];
        const signature = first.evidence[0] ? `: "${first.evidence[0].signature}"` : '';
        const message = `${first.slug} claims "${text}" (${first.score.toFixed(2)}, ${first.reason}${signature}).`;
        const hint =
          'If that entry explains it, take it out here; if not, make the entry’s signature more telling, or give it requires: or not:.';
        return [{ rule: 'elsewhere/claims', file, ...at(path), message, hint }];
      });
    });
};
