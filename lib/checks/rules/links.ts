import type { Link } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { anchorsOf } from '../../content/entry.ts';
import { slugOf } from '../../content/parse.ts';
import type { Problem } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';
import { nearest } from './related.ts';

const ENTRY_PATH = /^\/entries\/([^#?]+)(?:#(.+))?$/;

/** Links inside Faultbook lead to an entry, and to an anchor that the entry has; links elsewhere are https. */
export const links: Rule = ({ bodies, slugs }) => {
  const bySlug = new Map(bodies.map((body) => [slugOf(body.file), body]));
  return bodies.flatMap(({ file, tree }) => {
    const problems: Problem[] = [];
    visit(tree, 'link', (link: Link) => {
      const place = { file, line: link.position?.start.line ?? 1, column: link.position?.start.column ?? 1 };
      const wrong = (message: string, hint: string) =>
        problems.push({ rule: 'links/target', ...place, message: `[${plainText(link)}](${link.url}): ${message}`, hint });
      const internal = ENTRY_PATH.exec(link.url.startsWith('#') ? `/entries/${slugOf(file)}${link.url}` : link.url);
      if (internal) {
        const [, slug = '', anchor] = internal;
        const target = bySlug.get(slug);
        if (!slugs.includes(slug)) wrong(`there is no entry "${slug}".`, nearest(slug, slugs));
        else if (target && anchor !== undefined && !anchorsOf(target).includes(anchor))
          wrong(`${slug} has no anchor "${anchor}".`, `Anchors: ${anchorsOf(target).join(', ')}`);
      } else if (!link.url.startsWith('https://')) {
        wrong('leads neither to an entry nor to an https:// address.', '/entries/<slug>#check, or https://…');
      }
    });
    return problems;
  });
};
