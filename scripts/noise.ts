/** Lines that any cluster prints all day: what a fault stands among. Made up; no product that the entries know is named. */

const SENTENCES = [
  'reconciled object',
  'successfully synced',
  'leader election lease renewed',
  'cache populated, starting workers',
  'heartbeat received',
  'health check ok',
  'request completed',
  'batch written',
  'session opened for user batch',
  'job finished',
  'configuration reloaded',
  'garbage collection done',
  'listening for changes',
  'worker idle',
  'snapshot taken',
  'queue drained',
  'token refreshed',
  'page served from cache',
] as const;

/** How a line is dressed: plain, logfmt, JSON, klog. */
const SHAPES = [
  (time: string, text: string, n: number) => `${time} INFO ${text} id=${n} took=${n % 90}ms`,
  (time: string, text: string, n: number) => `time="${time}" level=info msg="${text}" id=${n}`,
  (time: string, text: string, n: number) => `{"ts":"${time}","level":"info","msg":"${text}","id":${n}}`,
  (_: string, text: string, n: number) => `I1121 03:14:${String(n % 60).padStart(2, '0')}.123456       1 worker.go:${n % 500}] ${text}`,
] as const;

/**
 * A paste with 40 to 200 other lines before and after it; the same for the same seed.
 *
 * @example amidNoise('read: connection reset by peer', 'a-0008')
 */
export function amidNoise(text: string, seed: string): string {
  let state = [...seed].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  // Linear congruential generator (Numerical Recipes): chance that can be repeated.
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lines = (count: number) =>
    Array.from({ length: count }, () => {
      const time = `2026-11-21T03:${String(next(60)).padStart(2, '0')}:${String(next(60)).padStart(2, '0')}.${String(next(1000)).padStart(3, '0')}Z`;
      return SHAPES[next(SHAPES.length)]?.(time, SENTENCES[next(SENTENCES.length)] ?? '', next(100_000)) ?? '';
    }).join('\n');
  return `${lines(20 + next(80))}\n${text}\n${lines(20 + next(100))}`;
}
