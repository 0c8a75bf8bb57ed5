/**
 * The page's side of the search: starts the worker, which downloads what it needs, and asks it. A worker that could not start is not remembered:
 * the next search tries again.
 */
import type { SearchMessage, SearchRequest } from './protocol.ts';
import type { SearchAnswer } from './types.ts';

/** Why a search could not be answered, in words for the reader; `retry` says whether asking again can help. */
export class SearchError extends Error {
  override readonly name = 'SearchError';
}

/** Asks one worker. */
export type SearchClient = {
  /** Starts the download without asking anything. @throws SearchError */
  load(): Promise<void>;
  /**
   * Answers a paste, or `undefined` when a newer search has taken its place.
   *
   * @param onProgress part of the paste that was read so far, 0 to 1; called only for pastes that take a while
   * @throws SearchError when the index cannot be had or the engine fails
   */
  search(paste: string, onProgress?: (read: number) => void): Promise<SearchAnswer | undefined>;
  /** Ends the running search; its promise resolves to `undefined`. */
  cancel(): void;
  /** Ends the worker. */
  close(): void;
};

type Pending = {
  id: number;
  onProgress: ((read: number) => void) | undefined;
  resolve: (answer: SearchAnswer | undefined) => void;
  reject: (error: SearchError) => void;
};

/**
 * Creates a client; nothing is downloaded before it is used.
 *
 * @param createWorker starts lib/search/worker.ts; given by the page, because bundlers must see the URL
 */
export function createSearchClient(createWorker: () => Worker): SearchClient {
  let ready: Promise<Worker> | undefined;
  let pending: Pending | undefined;
  let lastId = 0;

  const settle = (answer: SearchAnswer | undefined) => {
    pending?.resolve(answer);
    pending = undefined;
  };
  const fail = (message: string) => {
    pending?.reject(new SearchError(message));
    pending = undefined;
  };

  async function start(): Promise<Worker> {
    const worker = createWorker();
    await new Promise<void>((resolve, reject) => {
      worker.onerror = (event) =>
        reject(new SearchError(`search: the worker could not start (${event.message || 'its script did not load'})`));
      worker.onmessage = ({ data }: MessageEvent<SearchMessage>) =>
        data.kind === 'failed' ? reject(new SearchError(data.message)) : resolve();
      post(worker, { kind: 'load' });
    }).catch((error: unknown) => {
      worker.terminate();
      throw error;
    });
    worker.onerror = (event) => {
      ready = undefined;
      worker.terminate();
      fail(`search: the worker stopped (${event.message})`);
    };
    worker.onmessage = ({ data }: MessageEvent<SearchMessage>) => {
      if (data.kind === 'ready' || !pending || data.id !== pending.id) return;
      if (data.kind === 'progress') pending.onProgress?.(data.read);
      else if (data.kind === 'answer') settle(data.answer);
      else fail(data.message);
    };
    return worker;
  }

  function load(): Promise<Worker> {
    ready ??= start().catch((error: unknown) => {
      ready = undefined;
      throw error instanceof SearchError ? error : new SearchError(`search: ${error instanceof Error ? error.message : String(error)}`);
    });
    return ready;
  }

  return {
    load: async () => void (await load()),
    async search(paste, onProgress) {
      settle(undefined);
      lastId += 1;
      const id = lastId;
      const worker = await load();
      if (id !== lastId) return undefined;
      return new Promise((resolve, reject) => {
        pending = { id, onProgress, resolve, reject };
        post(worker, { kind: 'search', id, paste });
      });
    },
    cancel() {
      lastId += 1;
      if (!pending) return;
      settle(undefined);
      void ready?.then((worker) => post(worker, { kind: 'cancel' }));
    },
    close() {
      settle(undefined);
      void ready?.then((worker) => worker.terminate());
      ready = undefined;
    },
  };
}

function post(worker: Worker, request: SearchRequest): void {
  worker.postMessage(request);
}
