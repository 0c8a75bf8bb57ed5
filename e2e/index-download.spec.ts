import { expect, test } from './fixtures.ts';

test.use({ allowConsole: /Failed to load resource/ });

test('an index that cannot be had is said, the paste is kept, and the next try works', async ({ page }) => {
  let failing = true;
  await page.route('**/search-index.json', (route) => (failing ? route.fulfill({ status: 503, body: 'busy' }) : route.continue()));
  await page.goto('/');
  await page.getByLabel('Error message, log or question').fill('connection reset by peer');
  await expect(page.getByRole('status').filter({ hasText: 'HTTP 503' })).toContainText('Your paste is still here');
  failing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down');
});

test('without a network the page says so', async ({ page }) => {
  await page.route('**/search-index.json', (route) => route.abort());
  await page.goto('/');
  await page.getByLabel('Error message, log or question').fill('connection reset by peer');
  await expect(page.getByRole('status').filter({ hasText: 'no connection' })).toBeVisible();
});

test('a search fetches the entries that it needs, not all of them, and no more for the same paste', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/search/')) fetched.push(request.url());
  });
  await page.goto('/');
  const field = page.getByLabel('Error message, log or question');
  await field.fill('connection reset by peer');
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down');
  const entries = fetched.filter((url) => url.includes('/entry-')).length;
  expect(entries).toBeGreaterThan(0);
  expect(entries).toBeLessThan(30);
  const before = fetched.length;
  await field.fill('connection reset by peer ');
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down');
  expect(fetched).toHaveLength(before);
});

test('a part that is gone is not asked for again: the directory of the new build is', async ({ page }) => {
  let outdated = true;
  await page.route('**/search-index.json', async (route) => {
    const response = await route.fetch();
    const directory = await response.json();
    await route.fulfill({ response, json: outdated ? { ...directory, build: 'gone' } : directory });
    outdated = false;
  });
  await page.goto('/');
  await page.getByLabel('Error message, log or question').fill('connection reset by peer');
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down');
});
