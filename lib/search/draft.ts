/**
 * Draft: an entry for a fault that nobody has written down yet, with what the paste already tells filled in. What it holds is masked and
 * redacted, because it is about to leave the page.
 */
import { redact } from './redact.ts';

/** Lines of the paste that a draft's sample holds at most. */
const MAX_SAMPLE_LINES = 12;
const MAX_LINE = 300;

/**
 * The text of a new entry.
 *
 * @param rarest the paste's most telling lines, masked, as the answer has them
 * @example draftEntry('dial tcp 10.0.0.7:9000: refused', [{ line: 1, text: 'dial tcp ‹ip:1›:‹number:1›: refused' }])
 */
export function draftEntry(paste: string, rarest: readonly { line: number; text: string }[]): string {
  // What was masked becomes a wildcard: the author names what the reader needs.
  const signatures = rarest.map(({ text }) =>
    redact(text)
      .replace(/‹[a-z]+:\d+›/g, '…')
      .slice(0, MAX_LINE),
  );
  const lines = paste.split(/\r?\n/);
  const telling = rarest[0]?.line ?? 1;
  const first = Math.max(0, Math.min(telling - 1 - MAX_SAMPLE_LINES / 2, lines.length - MAX_SAMPLE_LINES));
  const sample = redact(
    lines
      .slice(first, first + MAX_SAMPLE_LINES)
      .map((line) => line.slice(0, MAX_LINE))
      .join('\n'),
  );
  return template({ title: signatures[0] ?? 'The symptom in the words of the screen', signatures, sample });
}

/**
 * The text of a new entry for an alert that no entry answers.
 *
 * @param labels what came with the alert's link; their names become variables, their values stay behind
 * @example draftForAlert('KubeFooDown', [['namespace', 'payments']])
 */
export function draftForAlert(name: string, labels: readonly (readonly [name: string, value: string])[]): string {
  const alert = name.replace(/[^A-Za-z0-9_]/g, '');
  const variables = labels.map(([label]) => label).filter((label) => /^[a-z][a-z0-9_]*$/.test(label) && !NOT_VARIABLES.has(label));
  return template({
    title: 'The symptom in the words of the screen',
    signatures: ['what the program prints when this alert fires'],
    sample: 'what the terminal shows',
    alert: /^[A-Za-z]/.test(alert) ? alert : `Alert${alert}`,
    variables,
  });
}

/** Labels of every alert, which no command needs. */
const NOT_VARIABLES = new Set(['alertname', 'severity', 'prometheus', 'endpoint', 'instance', 'job', 'uid', 'metrics_path']);

type Draft = { title: string; signatures: readonly string[]; sample: string; alert?: string; variables?: readonly string[] };

function template({ title, signatures, sample, alert, variables = [] }: Draft): string {
  return `---
id: FB-…                  # the next free one: npm run new prints it
title: ${quoted(title)}
summary: One sentence, cause, then fix.
ko:
  title: …
  summary: …
  symptoms: […]
components: […]           # from content/vocabulary.yaml
platforms: [kubernetes]
severity: degraded        # outage | degraded | nuisance
signatures:               # four or more wordings; <name> captures what the commands need
${signatures.map((signature) => `  - ${quoted(signature)}`).join('\n')}
samples:
  - |
${sample.replace(/^/gm, '    ')}
  - not: |
      a look-alike that belongs to another entry
symptoms:
  - what one would type when there is no error text
${alert === undefined ? '' : `alerts: [${alert}]\n`}${variables.length === 0 ? '' : `variables:\n${variables.map((name) => `  ${name.replaceAll('_', '-')}: { describe: …, example: …, labels: [${name}] }`).join('\n')}\n`}related: […]
origin: { documentation: https://… }
references:
  - { title: …, url: https://… }
reviewed: …
---

## Symptom

## Cause

## Check

1. What decides it?

   \`\`\`bash title="…" effect="read"
   kubectl …
   \`\`\`

   \`\`\`output when="cause"
   \`\`\`

   \`\`\`output when="not"
   \`\`\`

## Fix

## Verify
`;
}

/** A YAML text in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
