import { expect, expectAccessible, paste, pasteText, test } from './fixtures.ts';

test('a fault that nobody has written down is said to be unknown, with what to search for and a draft', async ({ page }) => {
  await page.goto('/');
  await paste(page, pasteText('no-match-database-migration.txt'));
  await expect(page.getByRole('status').filter({ hasText: 'No known match' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No known match' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.locator('.rarest')).toContainText('already exists');
  const draft = await page.getByRole('link', { name: /new file/ }).getAttribute('href');
  expect(decodeURIComponent(draft ?? '')).toContain('signatures:');
  await expectAccessible(page);
});

test('what is explained elsewhere is named, with the line that says so', async ({ page }) => {
  await page.goto('/');
  await paste(page, 'The Deployment "orders" is invalid: spec.selector: Invalid value: v1.LabelSelector{}: field is immutable');
  const noMatch = page.getByRole('region', { name: 'No known match' });
  await expect(noMatch).toContainText('cannot be changed after the object was created');
  await expect(noMatch.locator('mark').first()).toBeVisible();
  await paste(page, 'Release "orders" has been upgraded. Happy Helming!\nSTATUS: deployed\nREVISION: 7');
  await expect(noMatch).toContainText('what a healthy system prints');
  await expect(page.getByRole('link', { name: /new file/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('secrets are masked in the draft', async ({ page }) => {
  await page.goto('/');
  await paste(page, 'FATAL flux capacitor failed: DB_PASSWORD=hunter2fake\nAuthorization: Bearer not-a-real-token-1234');
  const draft = decodeURIComponent((await page.getByRole('link', { name: /new file/ }).getAttribute('href')) ?? '');
  expect(draft).toContain('flux capacitor');
  expect(draft).not.toContain('hunter2fake');
  expect(draft).not.toContain('not-a-real-token');
});
