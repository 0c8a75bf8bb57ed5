/**
 * The engine off the main thread. Between two steps of a long paste the worker looks at its messages, so that a newer search (or a cancel)
 * ends an older one at once.
 */
import { createEngine, type Engine } from './engine.ts';
import type { SearchMessage, SearchRequest } from './protocol.ts';

/** How long one stretch of work lasts before messages are looked at. */
const STRETCH_MS = 25;

let engine: Engine | undefined;
let current = 0;

const post = (message: SearchMessage) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'load') load(data);
  else if (data.kind === 'search') void search(data.id, data.paste);
  else current = -1;
});

function load({ index }: Extract<SearchRequest, { kind: 'load' }>): void {
  try {
    engine = createEngine(index);
    post({ kind: 'ready' });
  } catch (error) {
    post({ kind: 'failed', id: undefined, message: messageOf(error) });
  }
}

async function search(id: number, paste: string): Promise<void> {
  if (!engine) return post({ kind: 'failed', id, message: 'search: the index is not loaded yet' });
  current = id;
  const started = performance.now();
  try {
    const steps = engine.searchInSteps(paste);
    let stretchEnd = started + STRETCH_MS;
    for (;;) {
      const step = steps.next();
      if (step.done) return post({ kind: 'answer', id, answer: step.value, ms: performance.now() - started });
      if (performance.now() < stretchEnd) continue;
      post({ kind: 'progress', id, read: step.value });
      await nextTask();
      if (current !== id) return;
      stretchEnd = performance.now() + STRETCH_MS;
    }
  } catch (error) {
    post({ kind: 'failed', id, message: messageOf(error) });
  }
}

/** Lets the messages that have arrived be handled; a timer would wait four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
