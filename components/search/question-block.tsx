import Link from 'next/link';
import type { Question, SearchResult } from '#lib/search/types.ts';
import { FirstCheckCommand } from './first-check.tsx';

/** One line, several causes: what tells them apart, instead of a winner by a hair. */
export function QuestionBlock({ question, results }: { question: Question; results: readonly SearchResult[] }) {
  return (
    <section className="question" aria-labelledby={`question-${question.line}`}>
      <h2 id={`question-${question.line}`}>Which of these is it?</h2>
      <p>
        Line {question.line} fits {results.length} causes about equally well. Their first checks decide.
      </p>
      <ol>
        {results.map((result) => (
          <li key={result.slug}>
            <Link href={`/entries/${result.slug}`}>{result.title}</Link>
            <FirstCheckCommand slug={result.slug} check={result.firstCheck} values={result.captured} />
          </li>
        ))}
      </ol>
    </section>
  );
}
