import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeptIndex } from './kept-index.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'faultbook-'));
  for (const folder of ['content', 'lib']) symlinkSync(path.resolve(folder), path.join(root, folder));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const first = () => openKeptIndex(root).search('ImagePullBackOff').results[0]?.slug;
const kept = () => readdirSync(path.join(root, '.cache')).map((name) => path.join(root, '.cache', name));

test('the index is made once, and made anew where what was kept cannot be read', () => {
  const slug = first();
  expect(slug).toBe('kubernetes-image-pull-backoff');
  const [file = ''] = kept();
  const made = statSync(file).mtimeMs;
  expect(first()).toBe(slug);
  expect(kept()).toEqual([file]);
  expect(statSync(file).mtimeMs).toBe(made);
  writeFileSync(file, '{"directory":');
  expect(first()).toBe(slug);
  expect(kept()).toEqual([file]);
});
