import { expect, paste, test } from './fixtures.ts';

const NOISE = '2026-11-21T03:14:07.482Z INFO reconciled object generation=7 took=12ms\n';

const CASES: { name: string; text: () => string; says: RegExp }[] = [
  { name: 'timestamps alone', text: () => '2026-11-21T03:14:07Z\n2026-11-21T03:14:08Z\n', says: /There is nothing to look for/ },
  { name: 'one line of a million characters', text: () => 'x7y'.repeat(333_333), says: /No known match|nothing to look for/ },
  {
    name: 'binary',
    text: () => Array.from({ length: 4000 }, (_, index) => String.fromCharCode(index % 256)).join(''),
    says: /No known match|nothing to look for/,
  },
  { name: 'broken UTF-16', text: () => '\ud800 error \udfff\ud800 failed', says: /No known match|nothing to look for/ },
  { name: 'right-to-left text', text: () => 'خطأ: تعذر الاتصال \u202e بالخادم', says: /No known match/ },
  {
    name: 'HTML',
    text: () => '<script>window.executed = true</script><img src=x onerror="window.executed = true">',
    says: /No known match|nothing to look for/,
  },
];

for (const { name, text, says } of CASES) {
  test(`${name}: a clear sentence, and nothing is executed`, async ({ page }) => {
    await page.goto('/');
    await paste(page, text());
    await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible({ timeout: 20_000 });
    expect(await page.evaluate(() => 'executed' in window)).toBe(false);
  });
}

test('blanks ask for nothing', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Error message, log or question').fill('  \n\t ');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No known match' })).toHaveCount(0);
});

test('ten megabytes are read with progress while the page answers, and the fault in them is found', async ({ page }) => {
  await page.goto('/');
  const lines = Math.ceil(10_000_000 / NOISE.length);
  const text = `${NOISE.repeat(lines)}Get "http://10.42.3.17:8080/metrics": read tcp 10.42.1.9:51822->10.42.3.17:8080: read: connection reset by peer\n${NOISE.repeat(20)}`;
  await paste(page, text);
  await expect(page.getByText(/million characters/)).toBeVisible();
  // The page answers the keyboard while the worker reads.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('article').first()).toContainText('Prometheus targets are down', { timeout: 45_000 });
  await expect(page.getByRole('article').first()).toContainText(`Line ${lines + 1} says`);
});
