/**
 * The engine off the main thread. Between two steps of a long paste the worker looks at its messages, so that a newer search (or a cancel)
 * ends an older one at once; when the engine needs a part of the index, the worker fetches it.
 */
import { type Download, OutdatedError, startDownload } from './download.ts';
import { createEngine, type Engine } from './engine.ts';
import type { SearchMessage, SearchRequest } from './protocol.ts';

/** How long one stretch of work lasts before messages are looked at. */
const STRETCH_MS = 25;

let opened: { engine: Engine; download: Download } | undefined;
let current = 0;

const post = (message: SearchMessage) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'load') void load();
  else if (data.kind === 'search') void search(data.id, data.paste);
  else current = -1;
});

async function load(): Promise<void> {
  try {
    const { download } = await open();
    post({ kind: 'ready' });
    download.fetchAhead();
  } catch (error) {
    post({ kind: 'failed', id: undefined, message: messageOf(error) });
  }
}

async function open(options?: { fresh: boolean }) {
  const download = await startDownload(options);
  opened = { engine: createEngine(download.directory, download.parts), download };
  return opened;
}

async function search(id: number, paste: string): Promise<void> {
  current = id;
  const started = performance.now();
  try {
    const answer = await answerOf(id, paste).catch(async (error: unknown) => {
      if (!(error instanceof OutdatedError)) throw error;
      await open({ fresh: true });
      return answerOf(id, paste);
    });
    if (answer) post({ kind: 'answer', id, answer, ms: performance.now() - started });
  } catch (error) {
    if (current === id) post({ kind: 'failed', id, message: messageOf(error) });
  }
}

/** The answer, or `undefined` when another search has taken this one's place. */
async function answerOf(id: number, paste: string) {
  if (!opened) throw new Error('search: the index is not loaded yet');
  const { engine, download } = opened;
  const steps = engine.search(paste);
  let stretchEnd = performance.now() + STRETCH_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if ('need' in step.value) await download.fetch(step.value.need);
    else if (performance.now() < stretchEnd) continue;
    else {
      post({ kind: 'progress', id, read: step.value.done });
      await nextTask();
    }
    if (current !== id) return undefined;
    stretchEnd = performance.now() + STRETCH_MS;
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
