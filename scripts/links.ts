/** `faultbook links`, `faultbook publish` and `faultbook rename`: what keeps links alive. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCorpus, readSound } from '../lib/content/load.ts';
import { SLUG } from '../lib/content/schema.ts';
import { PUBLISHED_FILE, record } from '../lib/links/published.ts';
import { withAlias, withNewSlug } from '../lib/links/rename.ts';
import { checkLinks, type Finding, type Suggestion, suggestLinks } from '../lib/links/runbook.ts';
import { SITE } from '../lib/site.ts';

const MARKDOWN = /\.(?:md|mdx|markdown|txt)$/i;
const RULES = /\.(?:ya?ml|rules|json)$/i;

/**
 * Reads runbooks and rule files and reports links to this site that lead nowhere.
 *
 * @returns exit code: 0 all is well, 1 something has to be mended
 */
export function links(root: string, paths: readonly string[], { suggest, site }: { suggest: boolean; site: string | undefined }): number {
  const entries = readSound(root).sources.map(({ entry }) => entry);
  const address = (site ?? SITE.baseUrl).replace(/\/+$/, '');
  const files = paths.flatMap(filesIn);
  const findings: Finding[] = [];
  const suggestions: Suggestion[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    findings.push(...checkLinks(file, text, entries, address));
    if (!suggest || !RULES.test(file)) continue;
    const found = suggestLinks(file, text, entries, address);
    suggestions.push(...found.suggestions);
    findings.push(...found.findings);
  }
  for (const { file, line, column, kind, message, hint } of findings)
    console.log(`${file}:${line}:${column}  ${kind}\n  ${message}${hint === undefined ? '' : `\n  ↳ ${hint}`}\n`);
  for (const { file, line, column, alert, slugs, yaml } of suggestions)
    console.log(
      `${file}:${line}:${column}  ${alert} has no runbook_url; ${slugs.join(', ')} ${slugs.length === 1 ? 'answers' : 'answer'} it\n${yaml.replace(/^/gm, '  ')}\n`,
    );
  const broken = findings.filter(({ kind }) => kind !== 'moved').length;
  console.log(
    `${files.length} ${files.length === 1 ? 'file' : 'files'}, links to ${address}: ${broken} to mend, ${findings.length - broken} moved${suggest ? `, ${suggestions.length} suggested` : ''}`,
  );
  return broken > 0 ? 1 : 0;
}

function filesIn(name: string): string[] {
  if (!existsSync(name)) throw new Error(`links: there is no file or folder ${name}`);
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((file) => (MARKDOWN.test(file) || RULES.test(file)) && !file.split(path.sep).includes('node_modules'))
    .map((file) => path.join(name, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Records every name and anchor of today's entries, so that a check can keep them working for ever. */
export function publish(root: string): number {
  const { sources, published } = readSound(root);
  const next = record(
    published,
    sources.map(({ entry }) => entry),
  );
  writeFileSync(path.join(root, PUBLISHED_FILE), `${lines(next)}\n`);
  console.log(`${PUBLISHED_FILE}: ${Object.keys(next).length} entries recorded`);
  return 0;
}

/** One entry a line, so that a change is read at a glance. */
function lines(published: Readonly<Record<string, unknown>>): string {
  return `{\n${Object.entries(published)
    .map(([id, value]) => `  ${JSON.stringify(id)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}`;
}

/** Gives an entry another slug: renames its file, keeps the old name as an alias, and changes whatever named it. */
export function rename(root: string, from: string | undefined, to: string | undefined): number {
  const problem = cannotRename(root, from, to);
  if (problem !== undefined || from === undefined || to === undefined) {
    console.error(`rename: ${problem}`);
    return 2;
  }
  const folder = path.join(root, 'content/entries');
  const changed: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.mdx'))) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    const next = name === `${from}.mdx` ? withAlias(withNewSlug(text, from, to), from) : withNewSlug(text, from, to);
    if (next === text) continue;
    writeFileSync(file, next);
    changed.push(`content/entries/${name}`);
  }
  renameSync(path.join(folder, `${from}.mdx`), path.join(folder, `${to}.mdx`));
  console.log(`content/entries/${from}.mdx is content/entries/${to}.mdx now; changed: ${changed.join(', ')}`);
  return publish(root);
}

function cannotRename(root: string, from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return 'from which slug to which? npx faultbook rename OLD NEW';
  const { slugs, sources } = readCorpus(root);
  if (!slugs.includes(from)) return `there is no entry "${from}"`;
  if (!SLUG.test(to)) return `"${to}" is no slug: small letters, digits and single hyphens`;
  if (slugs.includes(to)) return `there is an entry "${to}" already`;
  const owner = sources.find(({ entry }) => entry.slug !== from && entry.aliases?.includes(to))?.entry.slug;
  return owner === undefined ? undefined : `"${to}" is an alias of ${owner}`;
}
