import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Runs the command as a shell would. */
function faultbook(args: string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/faultbook.mjs', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

describe('faultbook search', () => {
  test('a known fault: its name, the line, the first check; exit code 0', () => {
    const { status, stdout } = faultbook(['search'], 'fine\nread: connection reset by peer\n');
    expect(status).toBe(0);
    expect(stdout).toContain('prometheus-scrape-reset-strict-mtls (match');
    expect(stdout).toContain('line 2: read: connection reset by peer');
  });

  test('an unknown fault: exit code 1', () => {
    expect(faultbook(['search'], 'FATAL flux capacitor failed')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('No known match.'),
    });
  });

  test('--json gives the whole answer', () => {
    expect(JSON.parse(faultbook(['search', '--json'], 'connection reset by peer').stdout)).toMatchObject({ outcome: 'known' });
  });

  test('--jsonl answers line by line, and says which line it cannot read', () => {
    const { status, stdout, stderr } = faultbook(
      ['search', '--jsonl'],
      '{"id":"a","text":"connection reset by peer"}\nno json\n{"id":7,"text":"all is well"}\n',
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers[0]).toMatchObject({ id: 'a', results: expect.any(Array) });
    expect(answers[0].results[0]).toMatchObject({ slug: 'prometheus-scrape-reset-strict-mtls', confident: true });
    expect(answers[1]).toMatchObject({ id: 7, ms: expect.any(Number) });
    expect(status).toBe(2);
    expect(stderr).toContain('no json');
  });

  test('an option that is not known: exit code 2 and the usage', () => {
    expect(faultbook(['search', '--yaml'], '')).toMatchObject({ status: 2, stderr: expect.stringContaining('--yaml is not known here') });
  });
});

test('faultbook export prints all entries', () => {
  const entries = JSON.parse(faultbook(['export'], '').stdout);
  expect(entries[0]).toMatchObject({
    slug: expect.any(String),
    commands: expect.any(Array),
    signatures: expect.any(Array),
    text: expect.any(String),
  });
  expect(entries.length).toBeGreaterThanOrEqual(27);
}, 20_000);

test('a reader that stops reading is no error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', 'node bin/faultbook.mjs export | head -c 20'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
