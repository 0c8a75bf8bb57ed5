import type { SearchResult } from '#lib/search/types.ts';

/**
 * Why an entry is shown, as a sentence.
 *
 * @example reasonInWords({ reason: 'signature', lines: [7], … }) // → 'Line 7 is what this fault prints.'
 */
export function reasonInWords({ reason, lines, evidence }: Pick<SearchResult, 'reason' | 'lines' | 'evidence'>): string {
  const best = evidence[0]?.line ?? lines[0] ?? 1;
  const others = lines.filter((line) => line !== best).length;
  const more = others === 0 ? '' : ` So ${others === 1 ? 'does one more line' : `do ${others} more lines`}.`;
  switch (reason) {
    case 'signature':
      return `Line ${best} says what this fault prints.${more}`;
    case 'part':
      return `Line ${best} says most of what this fault prints.${more}`;
    case 'symptom':
      return 'Your words describe this symptom.';
    case 'words':
      return 'It speaks of the same things.';
    case 'typo':
      return 'It speaks of the same things, if a word is spelled another way.';
  }
}

/** The confidence, in words that a tired reader trusts rightly. */
export function confidenceInWords({ confidence, score }: Pick<SearchResult, 'confidence' | 'score'>): string {
  if (confidence === 'possible') return 'could also be';
  return score >= 0.9 ? 'almost certainly this' : score >= 0.75 ? 'very likely this' : 'probably this';
}
