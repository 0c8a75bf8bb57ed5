/**
 * Downloads the index: the directory first, then the parts that searches ask for, each once. A failed download is not remembered.
 */
import type { Parts } from './engine.ts';
import type { Part, PartName } from './index-data.ts';
import { INDEX_URL, partUrl, readPart, type ServedDirectory } from './served.ts';

/** Terms parts of a small index: they are fetched while the reader still looks for the line to copy. */
const MAX_AHEAD = 16;

/** The site has been built anew since the directory was fetched: what is here does not fit what is there. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
}

/** The index of one build, as far as it is here. */
export type Download = {
  directory: ServedDirectory;
  parts: Parts;
  /**
   * Fetches parts.
   *
   * @throws OutdatedError when the site no longer has them
   * @throws Error in words for the reader, when they cannot be had
   */
  fetch(names: readonly PartName[]): Promise<void>;
  /** Fetches what most searches of a small index will ask for. */
  fetchAhead(): void;
};

/**
 * Begins a download.
 *
 * @param fresh the directory is asked for anew, whatever the browser keeps
 * @throws Error in words for the reader, when the directory cannot be had
 */
export async function startDownload({ fresh = false } = {}): Promise<Download> {
  const response = await get(INDEX_URL, fresh ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`The search index could not be downloaded (HTTP ${response.status}).`);
  const directory = (await response.json()) as ServedDirectory;
  const here = new Map<PartName, Part>();
  const underWay = new Map<PartName, Promise<void>>();

  async function fetchPart(name: PartName): Promise<void> {
    const answer = await get(partUrl(directory.build, name));
    if (answer.status === 404) throw new OutdatedError('The site has been updated meanwhile; reload the page.');
    if (!answer.ok) throw new Error(`A part of the search index could not be downloaded (HTTP ${answer.status}).`);
    here.set(name, await readPart(await answer.arrayBuffer()));
  }

  async function fetchParts(names: readonly PartName[]): Promise<void> {
    await Promise.all(
      names.map((name) => {
        if (here.has(name)) return undefined;
        const started = underWay.get(name) ?? fetchPart(name).finally(() => underWay.delete(name));
        underWay.set(name, started);
        return started;
      }),
    );
  }

  return {
    directory,
    parts: (name) => here.get(name),
    fetch: fetchParts,
    fetchAhead() {
      const count = directory.firstTerms.split('\n').length;
      // Whoever searches is told if these cannot be had; until then nobody has asked.
      if (count <= MAX_AHEAD) fetchParts(Array.from({ length: count }, (_, number): PartName => `terms-${number}`)).catch(() => undefined);
    },
  };
}

async function get(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options).catch(() => undefined);
  if (!response) throw new Error('The search index could not be downloaded: no connection to this site.');
  return response;
}
