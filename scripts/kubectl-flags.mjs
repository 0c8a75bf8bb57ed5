/**
 * node scripts/kubectl-flags.mjs: writes lib/checks/kubectl-flags.json, the flags that each command of the kubectl on this machine knows, from its
 * own help. Run it again with a newer kubectl; the tests read the file and need no kubectl.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const help = (...words) => execFileSync('kubectl', [...words, '--help'], { encoding: 'utf8' });
const flagsOf = (text) =>
  [...text.matchAll(/^ {4}(?:(-\w), )?(--[\w-]+)=/gm)].flatMap(([, short, long]) => (short ? [short, long] : [long]));
/** Names under "Available Commands:" and its like: two blanks, a word, blanks, a sentence. */
const commandsOf = (text) => {
  const usage = text.indexOf('\nUsage:');
  return [...text.slice(0, usage < 0 ? undefined : usage).matchAll(/^ {2}([a-z][a-z-]+) {2,}\S/gm)].map(([, name]) => name);
};

const commands = {};
function visit(words) {
  const text = help(...words);
  const inner = /Available .*Commands|Commands:/.test(text) ? commandsOf(text) : [];
  if (words.length > 0) commands[words.join(' ')] = flagsOf(text).sort();
  if (words.length < 3) for (const name of inner) visit([...words, name]);
}
visit([]);
const { clientVersion } = JSON.parse(execFileSync('kubectl', ['version', '--client', '-o', 'json'], { encoding: 'utf8' }));
const file = new URL('../lib/checks/kubectl-flags.json', import.meta.url);
const global = [...execFileSync('kubectl', ['options'], { encoding: 'utf8' }).matchAll(/^ {4}(?:(-\w), )?(--[\w-]+)=/gm)].flatMap(
  ([, short, long]) => (short ? [short, long] : [long]),
);
writeFileSync(
  file,
  `${JSON.stringify({ version: clientVersion.gitVersion.replace(/-.*/, ''), global: global.sort(), commands }, null, 1)}\n`,
);
