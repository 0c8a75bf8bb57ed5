#!/usr/bin/env node
/** npx faultbook: starts scripts/faultbook.ts, which Node 20 cannot run by itself. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

let tsx;
try {
  tsx = createRequire(import.meta.url).resolve('tsx');
} catch {
  console.error('faultbook: its packages are not installed yet; run npm ci in the repository first');
  process.exit(2);
}
const script = fileURLToPath(new URL('../scripts/faultbook.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', tsx, script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);
