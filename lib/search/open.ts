/** Opens the engine on content that is at hand, as the CLI, the checks and the evaluation have it. */
import type { Content } from '../content/corpus.ts';
import { buildIndex } from './build-index.ts';
import { searchDocuments } from './document.ts';
import { type OpenedEngine, openEngine } from './engine.ts';

/**
 * An engine over this content.
 *
 * @example engineOver(getContent()).search('connection reset by peer').results[0]?.slug
 */
export function engineOver(content: Content): OpenedEngine {
  return openEngine(buildIndex(searchDocuments(content), content.vocabulary));
}
