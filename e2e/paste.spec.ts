import { copied, expect, expectAccessible, paste, pasteText, test } from './fixtures.ts';

test('a pasted log leads to the entry, whose commands know the target, and the copy is the command alone', async ({ page }) => {
  await page.goto('/');
  await paste(page, pasteText('prometheus-scrape-reset-strict-mtls.txt'));

  await expect(page.getByRole('status').filter({ hasText: 'A known fault in' })).toBeVisible();
  const result = page.getByRole('article').first();
  await expect(result.getByRole('heading')).toHaveText('Prometheus targets are down with "connection reset by peer"');
  await expect(result).toContainText('Line 4 says what this fault prints.');
  const marked = result.getByRole('list', { name: 'Lines of the paste that match' }).locator('mark');
  await expect(marked.filter({ hasText: 'connection reset by peer' }).first()).toBeVisible();
  await expect(result.getByLabel('Read from the paste')).toContainText('10.42.3.17:8080');
  await expectAccessible(page);

  await result.getByRole('link', { name: /Prometheus targets are down/ }).click();
  await expect(page).toHaveURL('/entries/prometheus-scrape-reset-strict-mtls');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('connection reset by peer');

  await page.getByLabel('namespace', { exact: true }).fill('shop');
  expect(await copied(page, /Copy ?: List the mTLS policies/)).toBe('kubectl get peerauthentication -A');
});

test('four words give the entry, with the reason', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Error message, log or question').fill('connection reset by peer');
  const result = page.getByRole('article').first();
  await expect(result.getByRole('heading')).toContainText('Prometheus targets are down');
  await expect(result).toContainText('Line 1 says what this fault prints.');
});

test('events of kubectl describe are read', async ({ page }) => {
  await page.goto('/');
  await paste(page, pasteText('istio-injection-webhook-timeout.txt'));
  await expect(page.getByRole('article').first().getByRole('link').first()).toHaveAttribute(
    'href',
    '/entries/istio-injection-webhook-timeout',
  );
});

test('every example on the home page is known', async ({ page }) => {
  await page.goto('/');
  for (const name of await page.locator('.paste-examples button').allTextContents()) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('status').filter({ hasText: /known fault/i })).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
  }
});

test('the paste is still there after reading an entry, and after a clear that was a slip', async ({ page }) => {
  await page.goto('/');
  await paste(page, 'connection reset by peer');
  await page.getByRole('article').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/entries/);
  await page.goBack();
  await expect(page.getByLabel('Error message, log or question')).toHaveValue('connection reset by peer');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('a link with #q= restores a search', async ({ page }) => {
  await page.goto('/#q=connection%20reset%20by%20peer');
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down');
});

test('what is pasted before the scripts are there is read when they are', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByLabel('Error message, log or question').fill('connection reset by peer');
  release();
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down');
  await expect(page.getByLabel('Error message, log or question')).toHaveValue('connection reset by peer');
});
