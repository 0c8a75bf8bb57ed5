/** npm start: installs what is missing, builds what is out of date, serves the site, and says where. */
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ROOT, stop } from './prepare.mjs';

const port = process.env.PORT ?? '3000';
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) stop(`PORT=${port} is no port; try PORT=3000 npm start`);
ensureInstalled();
ensureBuilt();

const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', port], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'pipe'],
});
let printed = '';
let announced = false;
server.stdout.on('data', (chunk) => {
  if (announced) return;
  printed += chunk;
  if (!/Ready in/.test(printed)) return;
  announced = true;
  console.log(`Faultbook is at http://localhost:${port} (stop it with Ctrl+C)`);
});
server.stderr.on('data', (chunk) => {
  if (String(chunk).includes('EADDRINUSE')) stop(`Port ${port} is taken by another program; try PORT=${Number(port) + 1} npm start`);
  process.stderr.write(chunk);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => {
  if (!announced && code !== 0) process.stdout.write(printed);
  process.exit(code ?? (signal === null ? 1 : 0));
});
