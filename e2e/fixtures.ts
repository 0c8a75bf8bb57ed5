import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** How many times slower than this machine the browser's processor is made, so that pages are used before their scripts are there. */
const SLOWDOWN = Number(process.env.E2E_SLOWDOWN ?? 1);

/**
 * The tests of this folder: an error on the page or in the console fails them, and so does any request to another origin.
 *
 * `allowConsole` names what a test provokes on purpose.
 */
export const test = base.extend<{ allowConsole: RegExp | undefined; watch: undefined }>({
  allowConsole: [undefined, { option: true }],
  watch: [
    async ({ page, allowConsole, baseURL }, use) => {
      const problems: string[] = [];
      const isExpected = (text: string) => allowConsole?.test(text) ?? false;
      page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !isExpected(message.text())) problems.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
          problems.push(`request to another origin: ${request.url()}`);
      });
      if (SLOWDOWN > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Text of e2e/pastes/<name>. */
export function pasteText(name: string): string {
  return readFileSync(new URL(`./pastes/${name}`, import.meta.url), 'utf8');
}

/** Gives a text to the paste box as the clipboard does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Error message, log or question').evaluate((field: HTMLTextAreaElement, pasted) => {
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // What the page does not take itself goes into the field, as the browser would put it there.
    if (field.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
}

/** What a copy button puts on the clipboard. A click before the scripts are there does nothing, and is made again. */
export async function copied(page: Page, name: RegExp): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await expect(async () => {
    await page.getByRole('button', { name }).first().click({ timeout: 5000 });
    await expect.poll(clipboard, { timeout: 3000 }).not.toBe('');
  }).toPass();
  return clipboard();
}

/** Asserts that axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}
