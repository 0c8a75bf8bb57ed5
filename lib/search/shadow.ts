/**
 * Shadow: which entries something that is explained elsewhere keeps from being the answer (docs/decisions/0010-explained-elsewhere.md).
 */
import type { Candidate } from './signals.ts';

/** So far ahead, in the share of what was seen, something that is explained elsewhere says it better whatever else speaks for an entry. */
const OUTDONE = { line: 0.3, phrasing: 0.2 };
/** Whether a candidate is no entry. */
export function isElsewhere({ entry }: Candidate): boolean {
  return entry.data.elsewhere !== undefined;
}

/** What decides whether a candidate stands in another's shadow. */
export type Shadowing = {
  elsewhere: boolean;
  /** Line → how well it fits one of the signatures, best line first. */
  lines: ReadonlyMap<number, number>;
  /** How far what was typed is one of its phrasings, or one of its signatures; 0 where nothing was. */
  phrased: number;
};

/** A candidate's part in that. */
export function toShadowing(candidate: Candidate): Shadowing {
  const lines = new Map<number, number>();
  for (const { piece, strength } of candidate.fits) if (!lines.has(piece.line)) lines.set(piece.line, strength);
  const { symptom, coverage, explained } = candidate.features;
  return { elsewhere: isElsewhere(candidate), lines, phrased: symptom === 0 ? 0 : Math.max(symptom, coverage * explained) };
}

/**
 * The entries that cannot be the answer, because something that is explained elsewhere comes before them and leaves them no line, or says far
 * better what their best line, or the words that were typed, say.
 *
 * @param ordered the candidates, best first
 * @returns their places in that order
 * @example
 * const line4 = { lines: new Map([[4, 0.9]]), phrased: 0 };
 * shadowedBy([{ elsewhere: true, ...line4 }, { elsewhere: false, ...line4 }]) // → Set { 1 }
 */
export function shadowedBy(ordered: readonly Shadowing[]): Set<number> {
  const rivals = ordered.filter(({ elsewhere }) => elsewhere);
  const first = ordered.findIndex(({ elsewhere }) => elsewhere);
  const shadowed = new Set<number>();
  const taken = new Set<number>();
  ordered.forEach((one, place) => {
    const lines = [...one.lines.keys()];
    if (one.elsewhere) for (const line of lines) taken.add(line);
    else if (rivals.some((rival) => isOutdone(one, rival))) shadowed.add(place);
    else if (first >= 0 && first < place && lines.every((line) => taken.has(line))) shadowed.add(place);
  });
  return shadowed;
}

function isOutdone({ lines, phrased }: Shadowing, rival: Shadowing): boolean {
  const [[line, strength] = [undefined, 0]] = lines;
  const onLine = line === undefined ? [...rival.lines.values()][0] : rival.lines.get(line);
  return (onLine ?? 0) - strength >= OUTDONE.line || rival.phrased - phrased >= OUTDONE.phrasing;
}
