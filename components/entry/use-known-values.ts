import { useSyncExternalStore } from 'react';
import { type KnownValues, knownOnServer, knownValues, subscribe } from '#lib/variables/store.ts';

/** The reader's values, again whenever one changes; none while the page is still as the server made it. */
export function useKnownValues(): KnownValues {
  return useSyncExternalStore(subscribe, knownValues, knownOnServer);
}
