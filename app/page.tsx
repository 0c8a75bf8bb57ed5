import Link from 'next/link';
import { PasteSearch } from '#components/search/paste-search.tsx';
import { getEntries, getVocabulary } from '#lib/content/load.ts';

/** The paste box, and underneath what this is and what it knows. */
export default function HomePage() {
  const entries = getEntries();
  const { components } = getVocabulary();
  const byComponent = Object.entries(components)
    .map(([slug, { name }]) => ({ slug, name, count: entries.filter((entry) => entry.components.includes(slug)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return (
    <div className="home">
      <h1 className="home-title">What does the terminal say?</h1>
      <p className="home-noscript">
        The search runs inside your browser, so that nothing you paste is sent anywhere; it needs JavaScript. Without it,{' '}
        <a href="/entries">browse the entries</a> or filter them by words.
      </p>
      <PasteSearch />
      <section className="home-known" aria-labelledby="known">
        <h2 id="known">What it knows</h2>
        <ul>
          {byComponent.map(({ slug, name, count }) => (
            <li key={slug}>
              <Link href={`/entries?component=${slug}`} prefetch={false}>
                {name} <span className="home-count">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <Link href="/entries">All {entries.length} entries</Link>, each with the checks that tell it from its look-alikes, commands filled
          with the names from your paste, and what every change costs to undo.
        </p>
      </section>
    </div>
  );
}
