/** An answer as text for a terminal. */
import type { ReadsLike, SearchAnswer, SearchResult } from '../lib/search/types.ts';

/**
 * What `npx faultbook search` prints.
 *
 * @example formatAnswer(answer) // → 'Prometheus targets are down …\n  prometheus-scrape-reset-strict-mtls (match, 0.98)\n  line 4: …'
 */
export function formatAnswer({ outcome, results, readsLike, rarest }: SearchAnswer): string {
  if (outcome === 'empty') return 'Nothing to look for: only blanks, timestamps or signs.';
  const known = results.filter((result) => result.confidence === 'match');
  const possible = results.filter((result) => result.confidence === 'possible').slice(0, 3);
  const blocks = known.map(formatMatch);
  if (known.length === 0)
    blocks.push(
      [
        'No known match.',
        ...(readsLike ? formatReadsLike(readsLike) : []),
        ...rarest.map(({ line, text }) => `  line ${line} says most: ${text}`),
      ].join('\n'),
    );
  if (possible.length > 0) blocks.push(['Could also be:', ...possible.map(({ title, slug }) => `  ${title} (${slug})`)].join('\n'));
  return blocks.join('\n\n');
}

function formatReadsLike({ title, healthy, see, evidence }: ReadsLike): string[] {
  return [
    `  ${healthy ? 'what a healthy system prints' : 'reads like something known, which no entry explains'}: ${title}`,
    ...(see === undefined ? [] : [`  explained at ${see}`]),
    ...(evidence === undefined ? [] : [`  line ${evidence.line}: ${evidence.text}`]),
  ];
}

function formatMatch({ slug, title, summary, score, evidence, captured, firstCheck }: SearchResult): string {
  const lines = [title, `  ${slug} (match, ${score.toFixed(2)})`, `  ${summary}`];
  for (const { line, text } of evidence.slice(0, 2)) lines.push(`  line ${line}: ${text}`);
  for (const [name, value] of Object.entries(captured)) lines.push(`  ${name} = ${value}`);
  if (firstCheck.command !== '')
    lines.push(`  first check: ${firstCheck.text}`, ...firstCheck.command.split('\n').map((command) => `    ${command}`));
  return lines.join('\n');
}
