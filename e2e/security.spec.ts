import { expect, test } from './fixtures.ts';

for (const path of ['/', '/entries/istio-rbac-access-denied']) {
  test(`${path} says which scripts may run, and an inline script that was planted does not`, async ({ page }) => {
    await page.route(path, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</body>', '<script>window.planted = true</script></body>');
      await route.fulfill({ response, body });
    });
    await page.goto(path);
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', /script-src 'self' 'sha256-/);
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  });
}

test.use({ allowConsole: /Content Security Policy|violates the following/ });

test('every answer forbids requests to other origins', async ({ request }) => {
  for (const path of ['/', '/entries', '/search-index.json']) {
    const { 'content-security-policy': policy } = (await request.get(path)).headers();
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("default-src 'self'");
  }
});
