import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandParts, fill } from './fill.ts';
import { isPlain, quote, refusal } from './quote.ts';

/** Values that somebody could put into a link that an alert or a colleague hands out. */
const HOSTILE = [
  '; rm -rf /',
  '$(id)',
  '`id`',
  '${IFS}',
  '"; id; "',
  "'; id; '",
  "it's",
  'a b',
  'a && b || c',
  '> /etc/passwd',
  '*',
  '~root',
  '!history',
  '#comment',
  'back\\slash',
  'trailing\\',
  '=ls',
  '한국어-네임스페이스',
  'päyments',
  '<pod>',
];

/** What the shell hands to a program for the command's only word. */
const wordSeenBy = (shell: string, word: string) => execFileSync(shell, ['-c', `printf '%s' ${word}`], { encoding: 'utf8' });

test.skipIf(process.platform === 'win32').each(HOSTILE)('%j reaches the program as one word, whatever quotes the author wrote', (value) => {
  for (const template of ['<x>', "'<x>'", '"<x>"', "'a=<x>'", '"a=<x>"', 'a=<x>']) {
    const { text, unfilled } = fill(commandParts(`printf %s ${template}`, new Set(['x'])), { x: value });
    expect(unfilled).toEqual([]);
    expect(wordSeenBy('sh', text.slice('printf %s '.length))).toBe(template.replace(/["']/g, '').replace('<x>', value));
  }
});

test.skipIf(process.platform === 'win32').each(HOSTILE)('%j stays text in a here-document', (value) => {
  for (const delimiter of ['EOF', "'EOF'", '"EOF"']) {
    const { text } = fill(commandParts(`cat <<${delimiter}\nname: <x>\nEOF`, new Set(['x'])), { x: value });
    expect(execFileSync('sh', ['-c', text], { encoding: 'utf8' })).toBe(`name: ${value}\n`);
  }
});

test.each(HOSTILE)('%j is left out where a second program reads the text', (value) => {
  for (const command of [
    "sh -c 'curl <x>'",
    'sh -c "curl <x>"',
    "awk '/<x>/ {print}' log",
    'jq \'.["<x>"]\'',
    'echo `ls <x>`',
    'watch ls <x>',
    'ls # <x>',
  ]) {
    if (value === '<pod>' || isPlain(value)) continue;
    expect(fill(commandParts(command, new Set(['x'])), { x: value })).toEqual({ text: command, unfilled: ['x'] });
  }
});

test.each([
  ['payments', 'payments'],
  ['10.0.3.17:8080', '10.0.3.17:8080'],
  ['arn:aws:iam::123456789012:role/lbc', 'arn:aws:iam::123456789012:role/lbc'],
  ['app=payments', 'app=payments'],
  ['; rm -rf /', "'; rm -rf /'"],
  ["it's", String.raw`'it'\''s'`],
  ['=ls', "'=ls'"],
])('%j stands bare as %s', (value, written) => {
  expect(quote(value, 'bare')).toBe(written);
});

test.each([
  ['-n', 'starts with a hyphen, so a command would read it as an option'],
  ['--all', 'starts with a hyphen, so a command would read it as an option'],
  ['a\nb', 'holds a line break or an invisible character'],
  ['a\rb', 'holds a line break or an invisible character'],
  ['a\u0000b', 'holds a line break or an invisible character'],
  ['a\u001b[2Jb', 'holds a line break or an invisible character'],
  ['a\u202eb', 'holds a line break or an invisible character'],
  ['a\u200bb', 'holds a line break or an invisible character'],
  ['a\u2028b', 'holds a line break or an invisible character'],
  ['a'.repeat(301), 'is longer than 300 characters'],
])('%j is put into no command: it %s', (value, reason) => {
  expect(refusal(value)).toBe(reason);
  for (const quoting of ['bare', 'single', 'double', 'heredoc', 'plain', 'verbatim'] as const)
    expect(quote(value, quoting)).toBeUndefined();
});

test('an empty value fills nothing', () => {
  expect(quote('', 'bare')).toBeUndefined();
});

test('an exclamation mark leaves double quotes, since an interactive bash expands it there', () => {
  expect(quote('a!b', 'double')).toBe(`a"'!'"b`);
});
