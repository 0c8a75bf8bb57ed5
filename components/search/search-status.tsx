import type { SearchAnswer } from '#lib/search/types.ts';
import type { SearchState } from './use-search.ts';

type SearchStatusProps = { state: SearchState; onRetry: () => void; onStop: () => void };

/** How the search goes, for eyes and for screen readers: one sentence, and what can be done about it. */
export function SearchStatus({ state, onRetry, onStop }: SearchStatusProps) {
  return (
    <div className="search-status">
      <p role="status" aria-live="polite">
        {sentence(state)}
      </p>
      {state.phase === 'searching' && state.read !== undefined && (
        <>
          <progress value={state.read} max={1} aria-label="Part of the paste that was read" />
          <button type="button" className="button" onClick={onStop}>
            Stop
          </button>
        </>
      )}
      {(state.phase === 'failed' || state.phase === 'stopped') && (
        <button type="button" className="button" onClick={onRetry}>
          {state.phase === 'failed' ? 'Try again' : 'Search again'}
        </button>
      )}
    </div>
  );
}

function sentence(state: SearchState): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'searching':
      // A line is answered before anybody could read this; only long pastes say how far they are.
      return state.read === undefined ? '' : `Reading the paste: ${Math.round(state.read * 100)} %`;
    case 'failed':
      return `${state.message} Your paste is still here.`;
    case 'stopped':
      return 'Stopped. Your paste is still here.';
    case 'answered':
      return answerSentence(state.answer);
  }
}

/**
 * An answer in one sentence.
 *
 * @example answerSentence(answer) // → '2 known faults in 300 lines.'
 */
export function answerSentence({ outcome, results, read, questions }: SearchAnswer): string {
  if (outcome === 'empty')
    return 'There is nothing to look for in this paste: only blanks, timestamps or signs. Paste the line that says what went wrong.';
  const known = results.filter((result) => result.confidence === 'match').length;
  const where = read.lines > 1 ? ` in ${read.lines.toLocaleString('en')} lines` : '';
  const cut = read.truncated ? ' The paste was longer than that; its end was not read.' : '';
  if (outcome === 'unknown') return `No known match${where}.${cut}`;
  if (known === 1 && questions.length > 0) return `One line, several possible causes${where}.${cut}`;
  return `${known === 1 ? 'A known fault' : `${known} known faults`}${where}.${cut}`;
}
