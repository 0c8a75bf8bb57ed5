/**
 * npm run new SLUG: starts an entry from the template, with the next free id and today's date. Refuses to overwrite.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { nextId } from '../lib/checks/rules/ids.ts';
import { readCorpus } from '../lib/content/load.ts';
import { SLUG } from '../lib/content/schema.ts';
import { draftEntry } from '../lib/search/draft.ts';

const slug = process.argv[2] ?? '';
const file = `content/entries/${slug}.mdx`;
if (!SLUG.test(slug)) {
  console.error(`new: "${slug}" is no slug. Small letters, digits and single hyphens: npm run new istio-sidecar-not-injected`);
  process.exit(2);
}
if (existsSync(file)) {
  console.error(`new: ${file} is there already`);
  process.exit(1);
}
const { sources } = readCorpus(process.cwd());
const today = new Date().toISOString().slice(0, 10);
const draft = draftEntry('one line exactly as the terminal shows it', [])
  .replace(/^id: .*$/m, `id: ${nextId(sources.map(({ entry }) => entry.id))}`)
  .replace(/^reviewed: .*$/m, `reviewed: ${today}`);
writeFileSync(file, draft);
console.log(`${file} written. How to fill it: content/README.md. Check it: npm run check:content -- ${file}`);
