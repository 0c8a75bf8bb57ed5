import { bundleMDX } from 'mdx-bundler';
import { getMDXComponent } from 'mdx-bundler/client';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { rehypeAnchors, rehypeFences } from './blocks.ts';
import { parseEntry } from './parse.ts';

/** The sections that the parser finds, and the page that the compiler makes, from the same body. */
async function render(
  body: string,
  components: Record<string, (props: Record<string, string> & { children?: ReactNode }) => ReactNode> = {},
) {
  const sections = sectionsOf(body);
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({ ...options, rehypePlugins: [[rehypeAnchors, { sections }], rehypeFences] }),
  });
  const step = ({ id = '', children }: Record<string, string> & { children?: ReactNode }) => createElement('li', { id }, children);
  const list = ({ children }: { children?: ReactNode }) => createElement('ol', null, children);
  return renderToStaticMarkup(createElement(getMDXComponent(code), { components: { Steps: list, Step: step, ...components } }));
}

const FRONT_MATTER = `---
id: FB-0001
title: t
summary: s
ko: { title: t, summary: s, symptoms: [s] }
components: [a]
platforms: [a]
severity: outage
signatures: [a, b, c, d]
samples: [a, b, c, not: d, not: e]
symptoms: [a]
related: [a]
origin: { documentation: https://example.org }
references: [{ title: a, url: https://example.org }]
reviewed: 2026-11-21
---
`;

function sectionsOf(body: string) {
  const { source, problems } = parseEntry('content/entries/a.mdx', FRONT_MATTER + body);
  if (!source) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return source.entry.sections;
}

test('headings and steps have the anchors that the parser gives them, over several lists of a section', async () => {
  const html = await render('## Check\n\n1. One?\n2. Two?\n\nText.\n\n3. Three?\n\n## Fix\n\n1. Four.\n');
  expect([...html.matchAll(/id="([^"]*)"/g)].map((match) => match[1])).toEqual(['check', 'check-1', 'check-2', 'check-3', 'fix', 'fix-1']);
});

test('a numbered list inside a step is no list of steps', async () => {
  const html = await render('## Fix\n\n1. One.\n\n   1. inner\n\n2. Two.\n');
  expect([...html.matchAll(/<li id="([^"]*)"/g)].map((match) => match[1])).toEqual(['fix-1', 'fix-2']);
});

test.each([
  ['Enrol it. No restart.', '<p><strong>Enrol it.</strong> No restart.</p>'],
  ['Set `a.b` to 1.2. Then go.', '<p><strong>Set <code>a.b</code> to 1.2.</strong> Then go.</p>'],
  ['No full stop', '<p><strong>No full stop</strong></p>'],
])('the first sentence of the step %j is its title', async (text, expected) => {
  expect(await render(`## Fix\n\n1. ${text}\n\n   More.\n`)).toContain(expected);
});

test('a fence becomes the tag of its kind, with its code and attributes to the letter', async () => {
  const code = 'jq -r ".a | \\"\\(.b)\\"" <<\'EOF\'\n  {"x": "<name>", "y": `z` & ${HOME}}\nEOF';
  const seen: Record<string, string>[] = [];
  const Command = (props: Record<string, string>) => {
    seen.push(props);
    return null;
  };
  await render(
    `## Fix\n\n1. Run it.\n\n   \`\`\`bash title='It is "this"' effect="change" undo="a && <b>"\n${code.replace(/^/gm, '   ')}\n   \`\`\`\n`,
    { Command },
  );
  expect(seen).toEqual([{ title: 'It is "this"', effect: 'change', undo: 'a && <b>', language: 'bash', code }]);
});

test('an empty output has empty code', async () => {
  const seen: Record<string, string>[] = [];
  const Output = (props: Record<string, string>) => {
    seen.push(props);
    return null;
  };
  await render('## Check\n\n```output when="not"\n```\n', { Output });
  expect(seen).toEqual([{ when: 'not', language: 'output', code: '' }]);
});
