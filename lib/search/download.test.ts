import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { OutdatedError, startDownload } from './download.ts';
import { readPart } from './served.ts';

/** A site that answers with these files and counts what it was asked for. */
function serve(files: Record<string, unknown>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const file = files[url];
    if (file instanceof Error) throw file;
    return typeof file === 'number' ? new Response('', { status: file }) : file ? Response.json(file) : new Response('', { status: 404 });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

const DIRECTORY = { build: 'b1', version: 3, entries: 1, firstTerms: 'a\nm', termCounts: 'BB' };

test('a part is fetched once, however often it is asked for', async () => {
  const asked = serve({ '/search-index.json': DIRECTORY, '/search/b1/terms-1.part': { terms: 'm' } });
  const download = await startDownload();
  await Promise.all([download.fetch(['terms-1']), download.fetch(['terms-1'])]);
  await download.fetch(['terms-1']);
  expect(asked).toEqual(['/search-index.json', '/search/b1/terms-1.part']);
  expect(download.parts('terms-1')).toEqual({ terms: 'm' });
  expect(download.parts('terms-0')).toBeUndefined();
});

test.each([
  ['gzipped', (text: string) => gzipSync(text)],
  ['unpacked by the browser', (text: string) => Buffer.from(text)],
])('a part is read when it arrives %s', async (_, made) => {
  const bytes = made('{"terms":"m"}');
  expect(await readPart(new Uint8Array(bytes).buffer)).toEqual({ terms: 'm' });
});

test('a part that failed is asked for again', async () => {
  const files: Record<string, unknown> = { '/search-index.json': DIRECTORY, '/search/b1/entry-0.part': 503 };
  serve(files);
  const download = await startDownload();
  await expect(download.fetch(['entry-0'])).rejects.toThrow(/HTTP 503/);
  files['/search/b1/entry-0.part'] = { slug: 'a' };
  await download.fetch(['entry-0']);
  expect(download.parts('entry-0')).toEqual({ slug: 'a' });
});

test('a part that is gone says that the site has been updated', async () => {
  serve({ '/search-index.json': DIRECTORY });
  const download = await startDownload();
  await expect(download.fetch(['entry-7'])).rejects.toBeInstanceOf(OutdatedError);
});

test.each([
  [503, /HTTP 503/],
  [new TypeError('failed to fetch'), /no connection/],
])('a directory that cannot be had is said in words (%s)', async (file, says) => {
  serve({ '/search-index.json': file });
  await expect(startDownload()).rejects.toThrow(says);
});
