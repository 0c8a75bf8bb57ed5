/**
 * A Chromium for the browser tests: one that is on the machine, else Playwright's own, else one from the system's package manager.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Package managers and how each installs Chromium without asking. */
const PACKAGE_MANAGERS = [
  {
    command: 'apt-get',
    steps: [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ],
  },
  { command: 'dnf', steps: [['install', '-y', 'chromium']] },
  { command: 'apk', steps: [['add', 'chromium']] },
  { command: 'pacman', steps: [['-S', '--noconfirm', 'chromium']] },
];

/** Path of a Chromium that is there already, if any. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH=${chosen} does not exist`);
  return chosen ?? SYSTEM_PATHS.find((path) => existsSync(path));
}

/**
 * Finds or installs a Chromium.
 *
 * @returns its path
 * @throws Error that says what to install, when none can be had
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('No Chromium on this machine; trying Playwright’s own …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  for (const { command, steps } of PACKAGE_MANAGERS) {
    if (spawnSync(command, ['--version'], { stdio: 'ignore' }).error) continue;
    console.log(`Trying ${command} …`);
    const root = process.getuid?.() === 0;
    for (const step of steps)
      spawnSync(root ? command : 'sudo', root ? step : ['-n', command, ...step], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH.',
  );
}
