import { describe, expect, test } from 'vitest';
import { toCorpus } from '../content/corpus.ts';
import { parseEntry } from '../content/parse.ts';
import type { Elsewhere, Vocabulary } from '../content/schema.ts';
import { checkCorpus } from './index.ts';

const VOCABULARY: Vocabulary = {
  components: { web: { name: 'Web', words: ['web'] } },
  platforms: { kubernetes: 'Kubernetes' },
  literals: ['none'],
  ports: [443],
  codes: ['503'],
  products: ['otherdb'],
  glossary: { 이름: 'name' },
};

/** A sound entry; `change` breaks it. */
function entryText(id: string, word: string, related: string): string {
  return `---
id: ${id}
title: The ${word} is gone
summary: The ${word} was removed, so put it back.
ko: { title: 제목, summary: 요약, symptoms: [증상] }
components: [web]
platforms: [kubernetes]
severity: outage
signatures:
  - '${word} daemon cannot open <host>'
  - '${word} daemon lost its ${word} socket'
  - '${word} socket vanished unexpectedly'
  - 'no ${word} left on device'
samples:
  - '${word} daemon cannot open api-1'
  - '${word} daemon lost its ${word} socket'
  - '${word} socket vanished unexpectedly'
  - not: all is fine today
  - not: nothing to report
symptoms: [the ${word} disappeared]
variables:
  host: { describe: Host of the daemon, example: api-1 }
related: [${related}]
origin: { documentation: 'https://example.com/${word}' }
references: [{ title: Manual, url: 'https://example.com/manual' }]
reviewed: 2026-11-21
---

## Symptom

It is gone.

## Cause

Somebody removed it.

## Check

1. Is it gone?

   \`\`\`bash title="List them" effect="read"
   ls <host>
   \`\`\`

   \`\`\`output when="cause"
   \`\`\`

   \`\`\`output when="not" see="${related}"
   ${word}
   \`\`\`

## Fix

1. Put it back.

   \`\`\`bash title="Put it back" effect="change" undo="rm <host>"
   touch <host>
   \`\`\`

## Verify

Look [again](/entries/${related}#check-1).
`;
}

function problemsOf(change: (text: string) => string): string[] {
  const changed = change(entryText('FB-0001', 'zebra', 'yak-gone'));
  const results = [
    parseEntry('content/entries/yak-gone.mdx', entryText('FB-0002', 'yak', 'zebra-gone')),
    parseEntry('content/entries/zebra-gone.mdx', changed),
  ];
  const corpus = toCorpus(results, VOCABULARY);
  const problems = [...corpus.problems, ...checkCorpus(corpus)];
  return problems.filter((problem) => problem.file.includes('zebra')).map(({ rule, line, message }) => `${line} ${rule} ${message}`);
}

const replace = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

test('a sound entry has no problems', () => {
  expect(problemsOf((text) => text)).toEqual([]);
});

describe('each mistake is found where it stands', () => {
  test.each([
    [
      'no front matter',
      (text: string) => text.replace(/^---/, ''),
      '1 front-matter/missing The file does not start with front matter between two lines of "---".',
    ],
    [
      'an unknown key',
      replace('severity: outage', 'severity: outage\nowner: me'),
      '9 front-matter/unknown-key "owner" is no key of an entry.',
    ],
    ['a missing key', replace('reviewed: 2026-11-21\n', ''), '2 front-matter/missing-key "reviewed" is missing.'],
    [
      'a wrong value',
      replace('severity: outage', 'severity: bad'),
      '8 front-matter/value severity is none of outage, degraded, nuisance; found "bad".',
    ],
    ['broken YAML', replace('title: The', 'title: "The'), expect.stringContaining('front-matter/yaml')],
    ['a broken tag', replace('It is gone.', 'It is <gone.'), expect.stringContaining('body/mdx')],
    ['an unknown component', replace('[web]', '[wep]'), '6 vocabulary/component "wep" is no component of content/vocabulary.yaml.'],
    [
      'a neighbour that does not exist',
      replace('related: [yak-gone]', 'related: [yak-went]'),
      '23 related/target There is no entry "yak-went".',
    ],
    ['an id given twice', replace('FB-0001', 'FB-0002'), expect.stringMatching(/ids\/unique FB-0002 belongs to/)],
    [
      'an alias that hides an entry',
      replace('related: [', 'aliases: [yak-gone]\nrelated: ['),
      expect.stringContaining('aliases/unique The alias "yak-gone" is the entry yak-gone already.'),
    ],
    ['a missing section', replace('## Verify', '### Verify'), expect.stringContaining('sections/missing No "## Verify" section')],
    [
      'sections out of order',
      (text: string) => text.replace('## Symptom', '## X').replace('## Cause', '## Symptom').replace('## X', '## Cause'),
      expect.stringContaining('sections/order "## Symptom" stands after "## Cause".'),
    ],
    ['an empty section', replace('Somebody removed it.', ''), expect.stringContaining('sections/empty')],
    ['an import', replace('It is gone.', 'import x from "y"'), expect.stringContaining('mdx/esm')],
    [
      'an expression',
      replace('It is gone.', 'It is {gone}.'),
      expect.stringContaining('mdx/expression {gone} is an expression; an entry has none.'),
    ],
    [
      'a tag of nobody',
      replace('It is gone.', '<Danger>gone</Danger>'),
      expect.stringContaining('mdx/tag <Danger> is no tag of an entry.'),
    ],
    [
      'an unknown language',
      replace('```bash title="List', '```perl title="List'),
      expect.stringContaining('fences/language "perl" is no language of a fence.'),
    ],
    ['no effect', replace(' effect="read"', ''), expect.stringContaining('fences/attribute A command (```bash) needs effect="…".')],
    ['a change without its undo', replace(' undo="rm <host>"', ''), expect.stringContaining('fences/undo')],
    [
      'a destruction without its loss',
      replace('effect="change" undo="rm <host>"', 'effect="destroy"'),
      expect.stringContaining('fences/loses'),
    ],
    [
      'a picture that is none',
      replace('Somebody removed it.', 'Somebody.\n\n```dot title="t" describe="d"\ndigraph { a -> }\n```'),
      expect.stringContaining('diagrams/syntax Graphviz cannot draw this'),
    ],
    ['a prompt in a command', replace('   ls <host>', '   $ ls <host>'), expect.stringContaining('fences/prompt')],
    ['a change in Check', replace('effect="read"', 'effect="change" undo="no"'), expect.stringContaining('check/read-only')],
    [
      'a step without the other answer',
      replace('```output when="not" see="yak-gone"', '```output'),
      expect.stringContaining('check/outputs This step does not show what is printed if it is not this fault.'),
    ],
    [
      'an undeclared placeholder',
      replace('ls <host>', 'ls <hosts>'),
      expect.stringContaining('variables/declared <hosts> in a command is not declared.'),
    ],
    [
      'a variable of no use',
      replace('variables:', 'variables:\n  pod: { describe: Pod, example: a }'),
      expect.stringContaining('variables/used The variable "pod" is used nowhere.'),
    ],
    [
      'a dead link',
      replace('(/entries/yak-gone#check-1)', '(/entries/yak-gone#check-9)'),
      expect.stringContaining('links/target [again](/entries/yak-gone#check-9): yak-gone has no anchor "check-9".'),
    ],
    ['something left to do', replace('It is gone.', 'TODO'), expect.stringContaining('todo "TODO" is left in the entry.')],
    [
      'a sample that finds another entry',
      replace("  - 'zebra socket vanished unexpectedly'\n  - not", "  - 'yak socket vanished unexpectedly'\n  - not"),
      expect.stringContaining('ranking/first This sample finds yak-gone first'),
    ],
    [
      'a signature that cannot find itself',
      replace('no zebra left on device', '7f3a9c2d1e 12345 10.0.0.7'),
      expect.stringContaining('signatures/findable'),
    ],
    [
      'a condition of numbers alone',
      replace('severity: outage', "severity: outage\nrequires: ['27017']"),
      expect.stringContaining('conditions/masked In "27017"'),
    ],
    [
      'a claim on a sample of its not:',
      replace('not: all is fine today', 'not: zebra daemon lost its zebra socket'),
      expect.stringContaining('ranking/claims'),
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(problemsOf(change)).toContainEqual(expected);
  });
});

test('two entries that claim one signature are both told', () => {
  // The second of the two in the order of files is the one that is named.
  const texts = [
    entryText('FB-0001', 'zebra', 'yak-gone').replace('no zebra left', 'no yak left'),
    entryText('FB-0002', 'yak', 'zebra-gone'),
  ];
  const results = ['zebra-gone', 'yak-gone'].map((slug, index) => parseEntry(`content/entries/${slug}.mdx`, texts[index] ?? ''));
  const found = checkCorpus(toCorpus(results, VOCABULARY)).filter((problem) => problem.rule === 'signatures/unique');
  expect(found.map(({ message }) => message)).toEqual(['zebra-gone has the signature "no yak left on device" already.']);
});

describe('what is explained elsewhere', () => {
  const problemsWith = (item: Partial<Elsewhere>) => {
    const results = [
      parseEntry('content/entries/yak-gone.mdx', entryText('FB-0002', 'yak', 'zebra-gone')),
      parseEntry('content/entries/zebra-gone.mdx', entryText('FB-0001', 'zebra', 'yak-gone')),
    ];
    const sound: Elsewhere = { id: 'goat-gone', title: 'The goat is gone', signatures: [{ text: 'goat bridge collapsed over …' }] };
    const elsewhere = [{ file: 'content/elsewhere/goats.yaml', item: { ...sound, ...item }, at: () => ({ line: 1, column: 1 }) }];
    return checkCorpus(toCorpus(results, VOCABULARY, { elsewhere })).map(({ rule, message }) => `${rule} ${message}`);
  };

  test('is fine as it should be', () => expect(problemsWith({})).toEqual([]));
  test.each([
    ['has an id of its own', { id: 'yak-gone' }, 'elsewhere/unique "yak-gone" is taken already.'],
    [
      'is about known components',
      { components: ['wep'] },
      'elsewhere/components "wep" is none of the components of content/vocabulary.yaml.',
    ],
    ['is about known products', { products: ['wep'] }, 'elsewhere/products "wep" is none of the products of content/vocabulary.yaml.'],
    [
      'is not what an entry is about',
      { symptoms: ['the zebra is gone'] },
      expect.stringMatching(/^elsewhere\/claims zebra-gone claims "the zebra is gone"/),
    ],
    [
      'has signatures of its own',
      { signatures: [{ text: 'no zebra left on device' }] },
      expect.stringMatching(/^signatures\/unique zebra-gone has/),
    ],
  ])('%s', (_, item, expected) => expect(problemsWith(item)).toContainEqual(expected));
});

test('all problems of a file are reported at once, of its body too where its front matter cannot be read', () => {
  const rules = problemsOf((text) =>
    text.replace('severity: outage', 'severity: bad').replace('## Verify', '### Verify').replace('effect="read"', 'effect="red"'),
  );
  expect(rules.map((problem) => problem.split(' ')[1])).toEqual(
    expect.arrayContaining(['front-matter/value', 'sections/missing', 'fences/effect']),
  );
});
