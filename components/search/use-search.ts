'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createSearchClient, type SearchClient } from '#lib/search/client.ts';
import type { SearchAnswer } from '#lib/search/types.ts';

/** How far a search is. `paste` is what the answer belongs to, so that a page never shows an answer beside another text. */
export type SearchState =
  | { phase: 'idle' }
  | { phase: 'searching'; paste: string; read: number | undefined; previous: SearchAnswer | undefined }
  | { phase: 'answered'; paste: string; answer: SearchAnswer }
  | { phase: 'failed'; paste: string; message: string }
  | { phase: 'stopped'; paste: string };

/** Rest after the last key before a search starts: shorter than a pause between words, longer than between letters. */
const TYPING_REST_MS = 120;

/**
 * Searches a text in the worker whenever it changes; an answer to an older text never arrives.
 *
 * @param paste what is searched; blank text ends the search
 * @param atOnce the text was pasted, not typed: nothing is gained by waiting
 */
export function useSearch(paste: string, atOnce: boolean): { state: SearchState; retry: () => void; stop: () => void } {
  const client = useRef<SearchClient | undefined>(undefined);
  const [state, setState] = useState<SearchState>({ phase: 'idle' });
  const [attempt, setAttempt] = useState(0);

  const getClient = useCallback(() => {
    client.current ??= createSearchClient(() => new Worker(new URL('../../lib/search/worker.ts', import.meta.url), { type: 'module' }));
    return client.current;
  }, []);

  useEffect(() => {
    // The index is fetched while the reader still looks for the line to copy; a failure is reported when they search.
    getClient()
      .load()
      .catch(() => undefined);
    return () => {
      client.current?.close();
      client.current = undefined;
    };
  }, [getClient]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` starts the same search again
  useEffect(() => {
    if (paste.trim() === '') {
      client.current?.cancel();
      setState({ phase: 'idle' });
      return;
    }
    const timer = setTimeout(
      () => {
        setState((before) => ({
          phase: 'searching',
          paste,
          read: undefined,
          previous: before.phase === 'answered' ? before.answer : undefined,
        }));
        getClient()
          .search(paste, (read) => setState((now) => (now.phase === 'searching' && now.paste === paste ? { ...now, read } : now)))
          .then((answer) => {
            if (answer) setState({ phase: 'answered', paste, answer });
          })
          .catch((error: Error) => setState({ phase: 'failed', paste, message: error.message }));
      },
      atOnce ? 0 : TYPING_REST_MS,
    );
    return () => {
      clearTimeout(timer);
      client.current?.cancel();
    };
  }, [paste, atOnce, attempt, getClient]);

  return {
    state,
    retry: () => setAttempt((n) => n + 1),
    stop: () => {
      client.current?.cancel();
      setState({ phase: 'stopped', paste });
    },
  };
}
