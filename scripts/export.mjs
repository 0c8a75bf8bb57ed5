/**
 * npm run export: the whole site as static files in out/, for any host of files. What a server does beside pages is done here (an entry's
 * Markdown and JSON stand beside its page) or in the browser (addresses in another letter case: 404.html looks the name up).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, forgetBuild, ROOT, stop } from './prepare.mjs';

const OUT = path.join(ROOT, 'out');

ensureInstalled();
forgetBuild();
rmSync(OUT, { recursive: true, force: true });
process.env.FAULTBOOK_EXPORT = '1';
for (const [command, ...args] of [
  ['node_modules/next/dist/bin/next', 'build'],
  ['scripts/seal.mjs', 'out'],
]) {
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) stop('The static files could not be made; the lines above say why.');
}
for (const file of readdirSync(path.join(OUT, 'raw'))) renameSync(path.join(OUT, 'raw', file), path.join(OUT, 'entries', file));
rmSync(path.join(OUT, 'raw'), { recursive: true });
console.log('The site is in out/: serve it with any host of static files that finds /a in a.html and answers 404.html where nothing is.');
