import { expect, test } from './fixtures.ts';

test('from the paste box to an entry without a mouse', async ({ page }) => {
  await page.goto('/');
  // A key pressed before the scripts are there does nothing, and is pressed again.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByLabel('Error message, log or question')).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('rbac_access_denied_matched_policy[none]');
  const link = page.getByRole('article').first().getByRole('link').first();
  await expect(link).toBeVisible();
  for (let presses = 0; presses < 8 && !(await link.evaluate((node) => node === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/entries/istio-rbac-access-denied');
});

test('the first stop of every page skips to its content', async ({ page }) => {
  for (const path of ['/', '/entries', '/entries/istio-rbac-access-denied']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});
