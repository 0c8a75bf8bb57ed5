import { expect, expectAccessible, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the home page, empty and with a result (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await expectAccessible(page);
    await page.getByLabel('Error message, log or question').fill('connection reset by peer');
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectAccessible(page);
  });

  test(`axe finds nothing on the list of entries (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/entries?component=istio');
    await expectAccessible(page);
  });
}
