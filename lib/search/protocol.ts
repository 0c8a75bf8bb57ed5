/**
 * What the page and the search worker say to each other. One search at a time: a newer one ends an older one.
 */
import type { SearchAnswer } from './types.ts';

/** Page → worker. */
export type SearchRequest =
  | { kind: 'load' }
  | { kind: 'search'; id: number; paste: string }
  /** Ends the running search. */
  | { kind: 'cancel' };

/** Worker → page. */
export type SearchMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; read: number }
  | { kind: 'answer'; id: number; answer: SearchAnswer; ms: number }
  | { kind: 'failed'; id: number | undefined; message: string };
