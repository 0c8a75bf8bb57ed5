/**
 * The kubectl commands of the entries, held against kubectl's own help (kubectl-flags.json, written by scripts/kubectl-flags.mjs): each names a command
 * that exists, with flags that it has.
 */
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../content/load.ts';
import { commandParts, fill } from '../variables/fill.ts';
import kubectl from './kubectl-flags.json' with { type: 'json' };

const COMMANDS: Readonly<Record<string, readonly string[]>> = kubectl.commands;
/** Flags that take no value, of those that may stand in front of a command's name. */
const SWITCHES = new Set(['-A', '--all-namespaces', '--insecure-skip-tls-verify', '--help', '-h']);

/** Plugins that entries use, which kubectl's own help does not know. */
const PLUGINS = new Set(['argo']);

/** The words of each kubectl invocation in a script: quoted texts as they are, up to where the shell ends the command. */
function invocations(script: string): string[][] {
  const text = script
    .replace(/<<-?\s*(['"]?)(\w+)\1[\s\S]*?\n\s*\2$/gm, '')
    .replace(/\\\n/g, ' ')
    .replace(/(^|\s)#[^\n]*/g, '$1');
  const words = text.match(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"|;&()<>`])+|[|;&()\n<>`]/g) ?? [];
  const found: string[][] = [];
  let current: string[] | undefined;
  for (const word of words) {
    if (/^[|;&()\n<>`]$/.test(word)) current = undefined;
    else if (word === 'kubectl') {
      current = [];
      found.push(current);
    } else current?.push(word);
  }
  // What stands in double quotes may hold a command of its own.
  return [
    ...found,
    ...[...text.matchAll(/\$\(([^()]*)\)/g)].flatMap(([, inner = '']) => (text.trim() === inner.trim() ? [] : invocations(inner))),
  ];
}

/** What is wrong with an invocation; empty if nothing is. */
function problemOf(words: readonly string[]): string {
  const names: string[] = [];
  const flags: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') {
      names.push(word);
      continue;
    }
    flags.push(word);
    // In front of the command's name a value could be taken for it.
    if (names.length === 0 && !word.includes('=') && !SWITCHES.has(word)) index += 1;
  }
  if (PLUGINS.has(names[0] ?? '')) return '';
  const [first = '', second = '', third = ''] = names;
  const command = [`${first} ${second} ${third}`, `${first} ${second}`, `${first} ${second.replace(/s$/, '')}`, first].find((name) =>
    Object.hasOwn(COMMANDS, name),
  );
  if (command === undefined) return `kubectl ${names[0] ?? ''}: no such command`;
  const known = new Set([...(COMMANDS[command] ?? []), ...kubectl.global, '--help', '-h']);
  const unknown = flags
    .map((flag) => (flag.startsWith('--') ? (flag.split('=')[0] ?? '') : flag.slice(0, 2)))
    .filter((flag) => !known.has(flag));
  return unknown.length === 0 ? '' : `kubectl ${command} has no ${unknown.join(', ')}`;
}

test.each([
  ['kubectl -n payments get pods -A -o wide', ''],
  ['kubectl rollout restart deploy/api -n a && kubectl logs api --previous | head', ''],
  ['kubectl get pods --watsh', 'kubectl get has no --watsh'],
  ['kubectl gett pods', 'kubectl gett: no such command'],
  ['X=$(kubectl get pods --oops)', 'kubectl get has no --oops'],
  ['kubectl exec api -- curl --fail http://a', ''],
])('%s', (script, expected) => {
  expect(
    invocations(script)
      .map(problemOf)
      .find((problem) => problem !== '') ?? '',
  ).toBe(expected);
});

const entries = readCorpus(process.cwd()).sources.map(({ entry }) => entry);

describe(`kubectl ${kubectl.version}`, () => {
  test.each(entries.map((entry) => [entry.slug, entry] as const))('knows the commands of %s', (_, entry) => {
    const examples = Object.fromEntries(Object.entries(entry.variables ?? {}).map(([name, { example }]) => [name, example]));
    const names = new Set(Object.keys(examples));
    const scripts = [
      ...entry.sections.flatMap(({ blocks }) => blocks).flatMap(({ kind, code }) => (kind === 'command' ? [code] : [])),
      ...Object.values(entry.variables ?? {}).flatMap(({ find }) => (find === undefined ? [] : [find])),
    ].map((code) => fill(commandParts(code, names), examples).text);
    expect(
      scripts
        .flatMap(invocations)
        .map(problemOf)
        .filter((problem) => problem !== ''),
    ).toEqual([]);
  });
});
