import { expect, test } from 'vitest';
import { stepTitle } from './step-title.ts';

test.each([
  ['Ambient: enrol the running Prometheus pod. No restart; the next scrape goes through.', 'Ambient: enrol the running Prometheus pod'],
  ['Is it a reset, and which targets are spared?', 'Is it a reset, and which targets are spared?'],
  ['Set istio.io/rev to 1.22.3 on the\nnamespace. Then restart.', 'Set istio.io/rev to 1.22.3 on the namespace'],
  ['Restart it:', 'Restart it'],
  ['No full stop', 'No full stop'],
])('%j is called %j', (text, title) => {
  expect(stepTitle(text)).toBe(title);
});
