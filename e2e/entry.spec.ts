import { expect, expectAccessible, test } from './fixtures.ts';

const ENTRY = '/entries/istio-ambient-hbone-port-blocked';

test('a deep link opens the entry at its section and at its step', async ({ page }) => {
  await page.goto(`${ENTRY}#fix`);
  await expect(page.getByRole('heading', { name: 'Fix', exact: true })).toBeInViewport();
  await page.goto(`${ENTRY}#check-2`);
  await expect(page.locator('#check-2')).toBeInViewport();
});

test('a link with values fills the commands', async ({ page }) => {
  await page.goto('/entries/istio-sidecar-not-injected?namespace=shop');
  await expect(page.locator('.command pre', { hasText: '-n shop' }).first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on an entry (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(ENTRY);
    await expectAccessible(page);
  });
}

test('nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ['/', '/entries', ENTRY, '/entries/prometheus-scrape-reset-strict-mtls']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test.describe('an unknown address', () => {
  test.use({ allowConsole: /404/ });
  test('answers with status 404 and a way on', async ({ page }) => {
    const response = await page.goto('/entries/no-such-entry');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await expectAccessible(page);
  });
});
