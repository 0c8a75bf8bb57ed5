/**
 * npm test: everything that has to hold, in the order in which a failure is cheapest to hear of. Goes on after a failure, so that one run
 * shows all of them, and ends with "N passed, N failed", counted from the runners' own reports.
 *
 * `node scripts/test.mjs --no-browser` (npm run check) leaves the browser tests out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ensureExported, ensureInstalled, ROOT } from './prepare.mjs';

const RESULTS = path.join(ROOT, 'test-results');
const withBrowser = !process.argv.includes('--no-browser');

ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const total = { passed: 0, failed: 0 };
const failures = [];

/** A part that only passes or fails. */
function part(name, command, args) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  count(name, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, status);
}

/** A part whose runner writes a report; a runner that dies without one has failed. */
function reported(name, command, args, env, readReport) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  let counts = { passed: 0, failed: 1 };
  try {
    counts = readReport();
  } catch {
    console.error(`${name}: the runner left no report`);
  }
  // A runner that fails for another reason than a test (no test found, a page error in set-up) still fails.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  count(name, counts, status);
}

function count(name, { passed, failed }, status) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 || status !== 0) failures.push(name);
}

function report(file) {
  return JSON.parse(readFileSync(path.join(RESULTS, file), 'utf8'));
}

part('format and lint', 'npx', ['biome', 'check', '--error-on-warnings']);
part('types', 'npm', ['run', '--silent', 'types']);
reported('unit', 'npx', ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'], {}, () => {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests } = report('unit.json');
  if (numTotalTests === 0) return { passed: 0, failed: 1 };
  return { passed: numPassedTests, failed: Math.max(numFailedTests, Math.min(1, numFailedTestSuites)) };
});
part('content', 'npm', ['run', '--silent', 'check:content']);

if (withBrowser) {
  console.log('\n── build');
  ensureExported();
  ensureBuilt();
  const { ensureChromium } = await import('./chromium.mjs');
  try {
    const chromium = await ensureChromium();
    reported(
      'browser',
      'npx',
      ['playwright', 'test'],
      { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(RESULTS, 'browser.json') },
      () => {
        const { expected, unexpected, flaky, skipped } = report('browser.json').stats;
        // A test that passes only the second time has failed once, and a skipped one proves nothing.
        return { passed: expected, failed: unexpected + flaky + skipped };
      },
    );
  } catch (error) {
    console.error(error.message);
    count('browser', { passed: 0, failed: 1 }, 1);
  }
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
const summary = `${total.passed} passed, ${total.failed} failed`;
writeFileSync(path.join(RESULTS, 'summary.txt'), `${summary}\n`);
console.log(`\n${summary}`);
process.exit(failures.length > 0 ? 1 : 0);
