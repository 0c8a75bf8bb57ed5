import { spawnSync } from 'node:child_process';
import hcl from 'hcl2-parser';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readCorpus } from '../content/load.ts';
import { commandParts, fill } from '../variables/fill.ts';

const entries = readCorpus(process.cwd()).sources.map(({ entry }) => entry);

/** What bash says of a script without running it; empty if it parses. */
function shellProblems(script: string): string {
  return spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;
}

test('the parsers find what is wrong, so that these tests can fail', () => {
  expect(shellProblems("echo 'open")).not.toBe('');
  expect(hcl.parseToObject('a = [')[0]).toBeNull();
});

describe.each(entries.map((entry) => [entry.slug, entry] as const))('%s', (_, entry) => {
  const blocks = entry.sections.flatMap((section) => section.blocks);
  const examples = Object.fromEntries(Object.entries(entry.variables ?? {}).map(([name, { example }]) => [name, example]));

  test('every command, filled with its examples, parses in bash', () => {
    const commands = [
      ...blocks.filter(({ kind }) => kind === 'command').map(({ code }) => code),
      ...Object.values(entry.variables ?? {}).flatMap(({ find }) => (find === undefined ? [] : [find])),
    ].map((code) => fill(commandParts(code, new Set(Object.keys(examples))), examples).text);
    if (shellProblems(commands.join('\n')) === '') return;
    // One of them is broken: which?
    expect(commands.map((command) => [command, shellProblems(command)]).filter(([, problems]) => problems !== '')).toEqual([]);
  });

  test('every YAML, JSON and HCL file parses', () => {
    for (const { language, code } of blocks.filter(({ kind }) => kind === 'file')) {
      if (language === 'yaml') expect(parseAllDocuments(code).flatMap(({ errors }) => errors.map(String))).toEqual([]);
      if (language === 'json') expect(() => JSON.parse(code)).not.toThrow();
      if (language === 'hcl') expect(hcl.parseToObject(code)[0], code).not.toBeNull();
    }
  });
});
