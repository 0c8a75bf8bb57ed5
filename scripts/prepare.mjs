/**
 * What has to be there before anything runs: Node, the packages, the build. Uses nothing but Node itself, because on a fresh clone nothing
 * else is there. Whether packages and build are current is told by a hash of what they were made from, not by time stamps, which a clone resets.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// Nothing is reported to anybody, not even that something was built.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const MIN_NODE = [20, 9];
/** What the packages are installed from. */
const PACKAGE_FILES = ['package.json', 'package-lock.json', '.npmrc'];
/** What the site is built from. */
const SOURCES = [
  ...PACKAGE_FILES,
  'app',
  'components',
  'content',
  'lib',
  'public',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'scripts/export.mjs',
  'scripts/policy.mjs',
  'scripts/seal.mjs',
];
const INSTALL_MARK = 'node_modules/.faultbook-installed';
const BUILD_MARK = '.next/faultbook-built';
const EXPORT_MARK = '.cache/faultbook-exported';

/** Ends the program with a message for a person. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @throws nothing: an old Node ends the program with what to install. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  stop(
    `Faultbook needs Node ${MIN_NODE.join('.')} or later; this is ${process.versions.node}. Install one from https://nodejs.org or with your version manager.`,
  );
}

/** Installs the packages of package-lock.json, if they are not there already. */
export function ensureInstalled() {
  ensureNode();
  const wanted = hashOf(PACKAGE_FILES);
  if (readMark(INSTALL_MARK) === wanted) return;
  console.log('Installing packages (npm ci) …');
  // Development packages too: the build and the tests are made of them.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], 'The packages could not be installed. Is the npm registry reachable?');
  writeMark(INSTALL_MARK, wanted);
}

/** Builds the site, if there is no build of just these sources. */
export function ensureBuilt() {
  if (isCurrent(BUILD_MARK, '.next/BUILD_ID')) return;
  console.log('Building the site (next build) …');
  forgetBuild();
  run('npm', ['run', '--silent', 'build'], 'The site could not be built; the lines above say why.');
  writeMark(BUILD_MARK, hashOfSources());
}

/** Makes the static files in out/, if they are not of just these sources. */
export function ensureExported() {
  if (isCurrent(EXPORT_MARK, 'out/index.html')) return;
  console.log('Making the static files (npm run export) …');
  run('npm', ['run', '--silent', 'export'], 'The static files could not be made; the lines above say why.');
  writeMark(EXPORT_MARK, hashOfSources());
}

/** The build in .next is no longer the server's: Next.js uses the folder for every kind of build. */
export function forgetBuild() {
  rmSync(path.join(ROOT, BUILD_MARK), { force: true });
}

function isCurrent(mark, result) {
  return readMark(mark) === hashOfSources() && existsSync(path.join(ROOT, result));
}

function hashOfSources() {
  return hashOf(SOURCES, [process.env.SITE_URL ?? '', process.env.REPOSITORY_URL ?? '']);
}

/** Runs a program in the project's folder and ends with `failure` if it fails. */
export function run(command, args, failure) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) stop(failure);
}

function hashOf(names, values = []) {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${value}\0`);
  for (const name of names) {
    for (const file of filesOf(name))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(name) {
  const full = path.join(ROOT, name);
  if (!existsSync(full)) return [];
  if (path.extname(name) !== '' || name.startsWith('.')) return [name];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function readMark(file) {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function writeMark(file, value) {
  mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  writeFileSync(path.join(ROOT, file), value);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
