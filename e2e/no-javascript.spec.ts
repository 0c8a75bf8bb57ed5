import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('an entry reads, its commands with their holes visible', async ({ page }) => {
  await page.goto('/entries/istio-sidecar-not-injected');
  for (const section of ['Symptom', 'Cause', 'Check', 'Fix', 'Verify'])
    await expect(page.getByRole('heading', { name: section, exact: true })).toBeVisible();
  await expect(page.locator('.command [data-variable="namespace"]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
});

test('browse and filter work by the URL', async ({ page }) => {
  await page.goto('/entries');
  await page.getByLabel('Words').fill('webhook timeout');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(/webhook/i);
});

test('the home page says what needs scripts, and leads to what does not', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await page.getByRole('link', { name: 'browse the entries' }).click();
  await expect(page).toHaveURL('/entries');
});
