import { SEVERITIES } from '#lib/content/schema.ts';
import type { EntryFilterValues } from '#lib/search/filter.ts';

type EntryFilterProps = { filter: EntryFilterValues; components: readonly { slug: string; name: string }[] };

/** A plain form whose answer is a URL: it works before scripts load, and what it shows can be linked. */
export function EntryFilter({ filter, components }: EntryFilterProps) {
  return (
    <form action="/entries" method="get" className="entry-filter">
      <label className="entry-filter-words">
        <span>Words</span>
        <input className="field" type="search" name="q" defaultValue={filter.q} placeholder="e.g. certificate expired" />
      </label>
      <label>
        <span>Component</span>
        <select className="field" name="component" defaultValue={filter.component}>
          <option value="">Any</option>
          {components.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Severity</span>
        <select className="field" name="severity" defaultValue={filter.severity}>
          <option value="">Any</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {severity}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        Filter
      </button>
    </form>
  );
}
