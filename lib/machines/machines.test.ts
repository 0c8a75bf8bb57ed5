import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readCorpus } from '../content/load.ts';
import { createDirectory } from '../links/directory.ts';
import { entryFile, entryMarkdown } from './entry-file.ts';
import { atomFeed } from './feed.ts';
import { indexFile } from './index-file.ts';
import { llmsText, openSearch, sitemap } from './listings.ts';

const SITE = 'https://faultbook.example';
const ABOUT = { name: 'Faultbook', description: 'Paste <this> & "that".', site: SITE };
const { sources, vocabulary } = readCorpus(process.cwd());
const entries = sources.map(({ entry }) => entry);
const alerts = createDirectory(entries).alerts;
const xml = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'url', 'link', 'Url'].includes(name) }).parse(text);
};
const inSite = z.url().startsWith(SITE);

test('the feed is what RFC 4287 wants of one', () => {
  const date = z.iso.datetime();
  const link = z.object({ '@_href': z.url(), '@_rel': z.string().optional() });
  const { feed } = xml(atomFeed(entries, ABOUT));
  z.object({
    '@_xmlns': z.literal('http://www.w3.org/2005/Atom'),
    id: inSite,
    title: z.string().min(1),
    updated: date,
    author: z.object({ name: z.string() }),
    link: z.array(link).refine((links) => links.some((one) => one['@_rel'] === 'self' && one['@_href'] === `${SITE}/feed.xml`)),
    entry: z
      .array(z.object({ id: inSite, title: z.object({ '#text': z.string() }), updated: date, link: z.array(link) }))
      .length(entries.length)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  }).parse(feed);
});

test('titles and summaries in the feed are HTML without tags of their own', () => {
  const [entry] = entries;
  if (!entry) throw new Error('no entries');
  const feed = atomFeed([{ ...entry, title: 'pod <none> & more' }], ABOUT);
  expect(feed).toContain('pod &lt;none&gt; &amp; more');
});

test('the sitemap names every page once', () => {
  const { urlset } = xml(sitemap(entries, alerts, SITE));
  const locations = z
    .array(z.object({ loc: inSite, lastmod: z.iso.date().optional() }))
    .parse(urlset.url)
    .map(({ loc }) => loc);
  expect(new Set(locations).size).toBe(locations.length);
  expect(locations).toHaveLength(3 + entries.length + alerts.length);
});

test('the browser can search, and sends nothing to do it', () => {
  const { OpenSearchDescription: description } = xml(openSearch(ABOUT));
  z.object({
    ShortName: z.string().min(1).max(16),
    Description: z.string().min(1).max(1024),
    Url: z
      .array(z.object({ '@_type': z.string(), '@_template': inSite }))
      .refine((urls) => urls.some((url) => url['@_type'] === 'text/html' && url['@_template'] === `${SITE}/#q={searchTerms}`)),
  }).parse(description);
});

test('llms.txt has a title, a summary and every entry as Markdown', () => {
  const text = llmsText(entries, ABOUT, (slug) => vocabulary.components[slug]?.name ?? slug);
  expect(text).toMatch(/^# Faultbook\n\n> /);
  for (const { slug } of entries) expect(text).toContain(`(${SITE}/entries/${slug}.md)`);
});

const record = z.object({
  slug: z.string(),
  id: z.string().regex(/^FB-\d{4}$/),
  title: z.string().min(1),
  summary: z.string().min(1),
  severity: z.enum(['outage', 'degraded', 'nuisance']),
  url: inSite,
  markdown: inSite,
  json: inSite,
});

test('the index has a record for every entry', () =>
  z
    .object({ version: z.literal(1), site: z.literal(SITE), entries: z.array(record).length(entries.length) })
    .parse(indexFile(entries, SITE)));

describe.each(entries.map((entry) => [entry.slug, entry] as const))('%s', (_, entry) => {
  const commands = entry.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'command').map(({ code }) => code));

  test('its JSON says all of it', () => {
    const file = record
      .extend({
        version: z.literal(1),
        sections: z
          .array(z.object({ id: z.string(), title: z.string(), text: z.string(), steps: z.array(z.object({ id: z.string() })) }))
          .min(5),
        commands: z.array(
          z.object({ anchor: z.string(), title: z.string().min(1), effect: z.enum(['read', 'change', 'destroy']), code: z.string() }),
        ),
      })
      .parse(JSON.parse(JSON.stringify(entryFile(entry, SITE))));
    expect(file.commands.map(({ code }) => code)).toEqual(commands);
  });

  test('its Markdown keeps every command, and nothing of the entry format', () => {
    const markdown = entryMarkdown(entry, SITE);
    expect(markdown).toMatch(new RegExp(`^---\\nid: ${entry.id}\\n`));
    const plain = markdown.replace(/^[ \t]+/gm, '');
    for (const code of commands) expect(plain).toContain(code.replace(/^[ \t]+/gm, ''));
    expect(markdown).not.toMatch(/^\s*```\w+ \w+=|^\s*<\/?(?:Note|Warning)>/m);
    expect(markdown).not.toMatch(/\]\(\/entries/);
  });
});
