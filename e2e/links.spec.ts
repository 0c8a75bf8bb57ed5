import { copied, expect, expectAccessible, test } from './fixtures.ts';

const ALERT = 'alertname=KubeHpaReplicasMismatch&namespace=payments&horizontalpodautoscaler=orders&severity=warning';

test('an alert opens its entry with the commands filled, and copying gives exactly that text', async ({ page }) => {
  await page.goto(`/runbooks/kubernetes/KubeHpaReplicasMismatch?${ALERT}`);
  await expect(page).toHaveURL(new RegExp(`/entries/kubernetes-hpa-metrics-unavailable\\?${ALERT}$`));
  await expect(page.getByRole('textbox', { name: 'namespace', exact: true })).toHaveValue('payments');
  await expect(page.getByRole('textbox', { name: 'hpa', exact: true })).toHaveValue('orders');
  expect(await copied(page, /The HPA after the fix/)).toBe('kubectl get hpa orders -n payments');
});

test('one click clears one value', async ({ page }) => {
  await page.goto(`/entries/kubernetes-hpa-metrics-unavailable?${ALERT}`);
  await page.getByRole('button', { name: 'Clear hpa' }).click();
  await expect(page.getByRole('textbox', { name: 'hpa', exact: true })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'namespace', exact: true })).toHaveValue('payments');
});

test('a link with values is made on request, and carries no secret', async ({ page }) => {
  await page.goto('/entries/kubernetes-hpa-metrics-unavailable?namespace=payments&pod=AKIAABCDEFGHIJKLMNOP');
  const link = new URL(await copied(page, /^Copy a link with these values/));
  expect([...link.searchParams]).toEqual([['namespace', 'payments']]);
});

test('several entries for one alert: told apart by their first checks, with the parameters kept', async ({ page }) => {
  await page.goto('/r/KubePodNotReady?namespace=payments&pod=api-0');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('KubePodNotReady');
  await expect(page.getByText('First check:')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.locator('#answers a[href^="/entries/"], #answers h2 a').first().click();
  await expect(page).toHaveURL(/\/entries\/[a-z0-9-]+\?namespace=payments&pod=api-0$/);
});

test('on a phone no page is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of [
    '/r/KubePodNotReady?namespace=payments',
    '/alerts/kubepodnotready',
    '/alerts',
    '/entries/kubernetes-coredns-loop',
    '/entries/kubernetes-failedmount-missing-object',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
  }
});

test.describe('an alert that nobody knows', () => {
  test.use({ allowConsole: /404/ });
  test('says so, with its name, its labels and a draft; status 404', async ({ page }) => {
    const response = await page.goto('/runbooks/general/KubePodFluxCapacitorDown?namespace=payments&severity=critical');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('KubePodFluxCapacitorDown');
    await expect(page.getByText('payments')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nearest, but not a match' })).toBeVisible();
    expect(await copied(page, /draft of an entry/)).toContain('alerts: [KubePodFluxCapacitorDown]');
    await expectAccessible(page);
  });

  test('a mistyped entry stays an unknown page, a known name in another letter case does not', async ({ page }) => {
    await page.goto('/entries/no-such-entry?pod=a');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await page.goto('/entries/OOMKilled#fix');
    await expect(page).toHaveURL(/\/entries\/kubernetes-oomkilled#fix$/);
  });
});

test('an old name and an id lead to the entry', async ({ page }) => {
  for (const ref of ['oomkilled', 'fb-0030', 'FB-0030']) {
    await page.goto(`/r/${ref}?pod=api-0#fix`);
    await expect(page).toHaveURL(/\/entries\/kubernetes-oomkilled\?pod=api-0#fix$/);
  }
});

test('a hostile value is quoted or refused, never spliced in', async ({ page }) => {
  await page.goto(`/r/FB-0052?namespace=${encodeURIComponent('x; rm -rf /')}&hpa=${encodeURIComponent('$(reboot)\n')}`);
  await expect(page).toHaveURL(/kubernetes-hpa-metrics-unavailable/);
  const text = await copied(page, /The HPA after the fix/);
  expect(text).toContain("-n 'x; rm -rf /'");
  expect(text).not.toMatch(/hpa \$\(reboot\)/);
});

test('alerts are listed, each with its page', async ({ page }) => {
  await page.goto('/alerts');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'KubeNodeNotReady', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('KubeNodeNotReady');
  await expect(page.locator('.answer')).not.toHaveCount(0);
});

test('a check is answered by pasting its output', async ({ page }) => {
  await page.goto('/entries/kubernetes-dns-lookup-failed');
  const step = page.locator('#check-2');
  await step.getByText('Paste what it printed').click();
  await step
    .getByRole('textbox')
    .fill('coredns-1 0/1 CrashLoopBackOff\n[FATAL] plugin/loop: Loop (127.0.0.1:1 -> :53) detected for zone "."');
  await expect(step.getByRole('status').last()).toContainText('this cause is out');
  await expect(step.getByRole('status').last().getByRole('link')).toHaveAttribute('href', '/entries/kubernetes-coredns-loop');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a runbook link leads to the entry, whose open places are visible', async ({ page }) => {
    await page.goto('/r/KubeHpaReplicasMismatch?namespace=payments');
    await page.waitForURL(/\/entries\/kubernetes-hpa-metrics-unavailable/);
    await expect(page.locator('.command pre', { hasText: '<namespace>' }).first()).toBeVisible();
  });
});

test('for machines: each address has its content type', async ({ request }) => {
  for (const [path, type] of [
    ['/entries/kubernetes-oomkilled.md', 'text/markdown'],
    ['/entries/kubernetes-oomkilled.json', 'application/json'],
    ['/index.json', 'application/json'],
    ['/feed.xml', 'application/atom+xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/opensearch.xml', 'application/opensearchdescription+xml'],
    ['/llms.txt', 'text/plain'],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toContain(type);
  }
});

test('a link unfurls: title with severity, summary and a picture', async ({ page, request }) => {
  await page.goto('/entries/kubernetes-oomkilled');
  const meta = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
  expect(await meta('og:title')).toContain('(degraded)');
  expect(await meta('og:description')).not.toBe('');
  const picture = await request.get(new URL((await meta('og:image')) ?? '').pathname);
  expect(picture.headers()['content-type']).toBe('image/png');
});
