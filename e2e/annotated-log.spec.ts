import { expect, expectAccessible, paste, test } from './fixtures.ts';

const LOG = Array.from({ length: 60 }, (_, index) =>
  index === 20
    ? 'Error: Get "http://orders.payments:8080/": dial tcp: lookup orders.payments on 172.20.0.10:53: no such host'
    : index === 45
      ? 'Warning FailedMount kubelet MountVolume.SetUp failed for volume "config" : configmap "orders-config" not found'
      : `2026-11-21T03:14:${String(index).padStart(2, '0')}Z info served request ${index}`,
).join('\n');

test('a log is shown again: marked, labelled, folded, and keys lead through it', async ({ page }) => {
  await page.goto('/');
  await paste(page, LOG);
  const log = page.getByRole('region', { name: 'Where it is in the paste' });
  await expect(log.locator('[data-recognised]')).toHaveCount(2);
  await expect(log.locator('mark').first()).toBeVisible();
  await expect(log.getByRole('link', { name: 'kubernetes-failedmount-missing-object' })).toBeVisible();
  await expect(log.locator('[data-line="1"]')).toHaveCount(0);
  await log.getByRole('button', { name: /18 lines/ }).click();
  await expect(log.locator('[data-line="1"]')).toHaveCount(1);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('n');
  await expect(log.locator('[data-line="21"]')).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('n');
  await expect(log.locator('[data-line="46"]')).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('p');
  await expect(log.locator('[data-line="21"]')).toHaveAttribute('data-current', 'true');
  await expectAccessible(page);
});

test('a link to the search restores it without its secrets', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await paste(page, 'password=hunter2hunter2\nMountVolume.SetUp failed for volume "config" : configmap "orders-config" not found');
  await page.getByRole('button', { name: /^Copy a link/ }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(link)).not.toContain('hunter2');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: /MountVolume/ })).toBeVisible();
});
