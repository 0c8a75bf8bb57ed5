/** What `npm run eval` measures, and `npm run fit` improves. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { OpenedEngine } from '../lib/search/engine.ts';
import type { SearchAnswer } from '../lib/search/types.ts';

const querySchema = z.object({
  id: z.string(),
  slug: z.string().nullable(),
  accept: z.array(z.string()).default([]),
  kind: z.string().default('paste'),
  text: z.string(),
  group: z.string().optional(),
});

/**
 * A paste with its right answer; `slug: null` where nothing should be answered, `accept` are other right answers, texts of one `group` come from
 * one source.
 */
export type Query = z.infer<typeof querySchema>;

/**
 * The pastes of a JSON Lines file: one `{ id, slug, accept, kind, text, group }` a line, of which `accept`, `kind` and `group` may be missing.
 *
 * @throws Error that names the file and the line, if one is something else
 */
export function readQueries(file: string): Query[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index): Query[] => {
      if (line.trim() === '') return [];
      try {
        return [querySchema.parse(JSON.parse(line))];
      } catch (error) {
        const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
        throw new Error(`${file}:${index + 1}: not { "id", "slug", "text" } as JSON on one line\n${what}`);
      }
    });
}

/** The pastes of the file that a command was given; without one, or with a broken one, the command ends and says why. */
export function queriesFor(command: 'eval' | 'fit' | 'bench', file: string | undefined): Query[] {
  try {
    if (file === undefined) throw new Error(`which file? npm run ${command} -- FILE.jsonl`);
    return readQueries(file);
  } catch (error) {
    console.error(`${command}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}

/** Shares are 0 to 1. */
export type Measures = {
  positives: number;
  negatives: number;
  /** Right entry first. */
  top1: number;
  top3: number;
  /** Mean reciprocal rank over the first five. */
  mrr: number;
  /** Positives answered with confidence `match`, right or wrong. */
  confident: number;
  /** Positives whose first result is wrong and shown as a match. */
  wrongButConfident: number;
  /** Negatives with a match. */
  falseAlarms: number;
  /** Right entry first as a match, or no match on a negative; of all. */
  handledRight: number;
};

/** A query that was not handled right. */
export type Failure = { id: string; kind: string; expected: string | null; outcome: string; text: string; results: string[] };

export type Evaluation = { all: Measures; byKind: Record<string, Measures>; withoutEntry: number; failures: Failure[] };

type Judged = { query: Query; rank: number; confident: boolean; right: boolean; answer: SearchAnswer };

/** Asks the engine all queries and judges its answers; queries for other entries than `slugs` are counted only. */
export function evaluate(engine: Pick<OpenedEngine, 'search'>, slugs: ReadonlySet<string>, queries: readonly Query[]): Evaluation {
  const judged = queries.filter(({ slug }) => slug === null || slugs.has(slug)).map((query) => judge(engine, query));
  const kinds = [...new Set(judged.map(({ query }) => query.kind))].sort();
  return {
    all: measure(judged),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, measure(judged.filter(({ query }) => query.kind === kind))])),
    withoutEntry: queries.length - judged.length,
    failures: judged.filter(({ right }) => !right).map(toFailure),
  };
}

function judge(engine: Pick<OpenedEngine, 'search'>, query: Query): Judged {
  const answer = engine.search(query.text);
  const accepted = [query.slug, ...query.accept];
  const rank = answer.results.findIndex((result) => accepted.includes(result.slug));
  const confident = answer.results[0]?.confidence === 'match';
  return { query, rank, confident, right: query.slug === null ? !confident : rank === 0 && confident, answer };
}

function measure(judged: readonly Judged[]): Measures {
  const positives = judged.filter(({ query }) => query.slug !== null);
  const negatives = judged.filter(({ query }) => query.slug === null);
  const share = (part: readonly unknown[], whole: readonly unknown[]) => (whole.length === 0 ? 0 : part.length / whole.length);
  return {
    positives: positives.length,
    negatives: negatives.length,
    top1: share(
      positives.filter(({ rank }) => rank === 0),
      positives,
    ),
    top3: share(
      positives.filter(({ rank }) => rank >= 0 && rank < 3),
      positives,
    ),
    mrr:
      positives.length === 0
        ? 0
        : positives.reduce((sum, { rank }) => sum + (rank >= 0 && rank < 5 ? 1 / (rank + 1) : 0), 0) / positives.length,
    confident: share(
      positives.filter(({ confident }) => confident),
      positives,
    ),
    wrongButConfident: share(
      positives.filter(({ confident, rank }) => confident && rank !== 0),
      positives,
    ),
    falseAlarms: share(
      negatives.filter(({ confident }) => confident),
      negatives,
    ),
    handledRight: share(
      judged.filter(({ right }) => right),
      judged,
    ),
  };
}

function toFailure({ query, rank, confident, answer }: Judged): Failure {
  const wrong = query.slug === null ? 'false alarm' : rank === 0 ? 'right, but not confident' : confident ? 'wrong but confident' : 'wrong';
  const results = answer.results
    .slice(0, 3)
    .map(
      ({ slug, confidence, score, reason, evidence }) =>
        `${confidence} ${score.toFixed(2)} ${slug} (${reason}${evidence[0] ? `: ${evidence[0].signature} @${evidence[0].coverage.toFixed(2)}` : ''})`,
    );
  return { id: query.id, kind: query.kind, expected: query.slug, outcome: wrong, text: query.text.slice(0, 300), results };
}

/** The evaluation as a table for people. */
export function formatEvaluation({ all, byKind, withoutEntry, failures }: Evaluation, withFailures: boolean): string {
  const percent = (share: number) => (share * 100).toFixed(1).padStart(6);
  const row = (name: string, m: Measures) =>
    `${name.padEnd(8)}${String(m.positives).padStart(5)}${String(m.negatives).padStart(5)}${percent(m.top1)}${percent(m.top3)}${m.mrr.toFixed(3).padStart(7)}${percent(m.confident)}${percent(m.wrongButConfident)}${percent(m.falseAlarms)}${percent(m.handledRight)}`;
  const lines = [
    `kind      pos  neg  top1  top3    mrr match wrong!  false handled   (%)`,
    row('all', all),
    ...Object.entries(byKind).map(([kind, measures]) => row(kind, measures)),
  ];
  if (withoutEntry > 0) lines.push(`${withoutEntry} queries not judged: their entry does not exist yet`);
  if (withFailures) {
    for (const { id, kind, expected, outcome, text, results } of failures)
      lines.push(
        '',
        `${id} ${kind} ${outcome}; expected ${expected ?? 'no match'}`,
        `  ${text.replaceAll('\n', '\n  ')}`,
        ...results.map((result) => `  → ${result}`),
      );
  }
  return lines.join('\n');
}
