import { expect, expectAccessible, test } from './fixtures.ts';

test('browse, filter, open an entry', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Entries' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entries' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Component').selectOption({ label: 'Argo Rollouts' });
  await page.getByLabel('Severity').selectOption('degraded');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/component=argo-rollouts/);
  await expect(page.getByRole('status').first()).toContainText(/\d+ of \d+ entries/);
  await page.getByRole('link', { name: /route/i }).first().click();
  await expect(page).toHaveURL('/entries/argo-rollouts-virtualservice-route-missing');
});

test('a filter that nothing fits says so and leads back', async ({ page }) => {
  await page.goto('/entries?q=zzzzzz');
  await expect(page.getByText('Nothing fits all of that')).toBeVisible();
  await page.getByRole('link', { name: 'Show all entries' }).click();
  await expect(page.getByRole('status').first()).toContainText(/^\d+ entries$/);
});
