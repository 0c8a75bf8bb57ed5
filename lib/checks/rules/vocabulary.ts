import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** Components, platforms and the products of `applies` are words of content/vocabulary.yaml. */
export const vocabulary: Rule = ({ sources, vocabulary: known }) =>
  sources.flatMap(({ entry, at }) => {
    const unknown = (what: string, name: string, path: PropertyKey[], names: string[]): Problem[] =>
      names.includes(name)
        ? []
        : [
            {
              rule: `vocabulary/${what}`,
              file: entry.file,
              ...at(path),
              message: `"${name}" is no ${what} of content/vocabulary.yaml.`,
              hint: `Known: ${names.join(', ')}`,
            },
          ];
    const components = Object.keys(known.components);
    const platforms = Object.keys(known.platforms);
    return [
      ...entry.components.flatMap((name, index) => unknown('component', name, ['components', index], components)),
      ...entry.platforms.flatMap((name, index) => unknown('platform', name, ['platforms', index], platforms)),
      ...Object.keys(entry.applies ?? {}).flatMap((name) => unknown('product', name, ['applies', name], [...components, ...platforms])),
    ];
  });
