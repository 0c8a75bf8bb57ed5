import type { SearchAnswer, SearchResult } from '#lib/search/types.ts';
import { AnnotatedLog } from './annotated-log.tsx';
import { NoMatch } from './no-match.tsx';
import { PossibleList } from './possible-list.tsx';
import { QuestionBlock } from './question-block.tsx';
import { ResultCard } from './result-card.tsx';
import { Share } from './share.tsx';

/** From this many lines on a paste is shown again with what was found in it. */
const LOG_LINES = 4;

/** Known faults, then what it could also be, or an honest "no known match". */
export function Results({ answer, paste, stale }: { answer: SearchAnswer; paste: string; stale: boolean }) {
  const matches = answer.results.filter((result) => result.confidence === 'match');
  const asked = new Set(answer.questions.flatMap((question) => question.slugs));
  const possible = answer.results.filter((result) => result.confidence === 'possible' && !asked.has(result.slug));
  if (answer.outcome === 'empty') return null;
  return (
    <div className="results" data-stale={stale || undefined}>
      {matches.map((result, index) => (
        <ResultCard key={result.slug} result={result} first={index === 0} />
      ))}
      {answer.questions.map((question) => (
        <QuestionBlock key={question.line} question={question} results={bySlug(answer.results, question.slugs)} />
      ))}
      {matches.length > 0 && answer.read.lines >= LOG_LINES && <AnnotatedLog paste={paste} results={matches} />}
      {answer.outcome === 'unknown' && <NoMatch answer={answer} paste={paste} />}
      {possible.length > 0 && <PossibleList results={possible} known={matches.length > 0} />}
      <Share paste={paste} results={matches} />
    </div>
  );
}

function bySlug(results: readonly SearchResult[], slugs: readonly string[]): SearchResult[] {
  return slugs.flatMap((slug) => results.find((result) => result.slug === slug) ?? []);
}
