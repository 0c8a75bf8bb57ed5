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
