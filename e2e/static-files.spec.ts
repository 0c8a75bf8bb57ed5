import { expect, paste, pasteText, test } from './fixtures.ts';

/** The site from static files (npm run export): what a server does beside pages, the browser does here. */
test.use({ baseURL: `http://localhost:${Number(process.env.E2E_PORT ?? '3210') + 1}` });

test('a paste is answered', async ({ page }) => {
  await page.goto('/');
  await paste(page, pasteText('istio-injection-webhook-timeout.txt'));
  await expect(page.getByRole('article').first().getByRole('link').first()).toHaveAttribute(
    'href',
    '/entries/istio-injection-webhook-timeout',
  );
});

test('a runbook link opens its entry with the commands filled', async ({ page }) => {
  await page.goto('/r/kubehpareplicasmismatch?namespace=payments&horizontalpodautoscaler=orders');
  await expect(page).toHaveURL(/\/entries\/kubernetes-hpa-metrics-unavailable\?namespace=payments/);
  await expect(page.getByRole('textbox', { name: 'namespace', exact: true })).toHaveValue('payments');
  await expect(page.locator('.command', { hasText: 'get hpa' }).first()).toContainText('orders');
});

test.describe('an address for which there is no file', () => {
  test.use({ allowConsole: /404/ });

  test('is looked up by the browser: kube-prometheus writes alerts in capitals', async ({ page }) => {
    await page.goto('/runbooks/kubernetes/KubeHpaReplicasMismatch?namespace=payments');
    await expect(page).toHaveURL(/\/entries\/kubernetes-hpa-metrics-unavailable\?namespace=payments$/);
  });

  test('and several entries for one alert are told apart', async ({ page }) => {
    await page.goto('/runbooks/kubernetes/KubePodNotReady?namespace=payments');
    await expect(page).toHaveURL(/\/r\/kubepodnotready\?namespace=payments$/);
    await expect(page.getByText('First check:')).not.toHaveCount(0);
  });

  test('an unknown alert gets the honest page', async ({ page }) => {
    const response = await page.goto('/runbooks/general/KubePodFluxCapacitorDown?namespace=payments');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('KubePodFluxCapacitorDown');
  });
});

test('the list of entries is filtered by its URL', async ({ page }) => {
  await page.goto('/entries?q=webhook+timeout');
  await expect(page.getByRole('status').filter({ hasText: /\d+ of \d+ entries/ })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Words' })).toHaveValue('webhook timeout');
  const shown = page.locator('#entries > li:visible');
  await expect(shown.first()).toBeVisible();
  expect(await shown.count()).toBeLessThan(await page.locator('#entries > li').count());
});

test('entries for tools stand beside their pages', async ({ request }) => {
  const markdown = await request.get('/entries/kubernetes-oomkilled.md');
  expect(await markdown.text()).toContain('id: FB-0030');
  expect(await (await request.get('/entries/kubernetes-oomkilled.json')).json()).toMatchObject({ id: 'FB-0030' });
});

test('pages carry the whole policy themselves', async ({ page }) => {
  await page.goto('/entries/kubernetes-oomkilled');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});
