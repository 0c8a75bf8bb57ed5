/** Opens the engine on entries that are at hand, as the CLI, the checks and the evaluation have them. */
import type { Entry } from '../content/entry.ts';
import { toSearchDocument } from './document.ts';
import { type OpenedEngine, openEngine } from './engine.ts';
import { buildIndex } from './index-data.ts';
import type { SearchVocabulary } from './types.ts';

/**
 * An engine over these entries.
 *
 * @example engineOver(getEntries(), getVocabulary()).search('connection reset by peer').results[0]?.slug
 */
export function engineOver(entries: readonly Entry[], vocabulary: SearchVocabulary): OpenedEngine {
  return openEngine(buildIndex(entries.map(toSearchDocument), vocabulary));
}
