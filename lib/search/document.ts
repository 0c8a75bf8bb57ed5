/**
 * Content → what the engine indexes of it. Pure; the only file of lib/search that knows what an entry looks like.
 */
import type { Content } from '../content/corpus.ts';
import type { Entry } from '../content/entry.ts';
import type { Elsewhere } from '../content/schema.ts';
import type { FirstCheck, SearchDocument } from './types.ts';

/** What the engine needs to know of an entry. */
export function toSearchDocument(entry: Entry): SearchDocument {
  const { slug, id, title, summary, severity, components, signatures, symptoms, ko } = entry;
  return {
    slug,
    id,
    title,
    summary,
    severity,
    components,
    signatures,
    symptoms,
    ko,
    names: [...(entry.aliases ?? []), ...(entry.alerts ?? [])],
    context: entry.context ?? [],
    requires: entry.requires ?? [],
    not: entry.not ?? [],
    variables: Object.keys(entry.variables ?? {}),
    causes: entry.causes ?? [],
    text: bodyText(entry),
    firstCheck: firstCheckOf(entry),
  };
}

/** What the engine needs to know of something that is explained elsewhere. */
export function elsewhereDocument({ id, title, healthy, see, components, products, signatures, symptoms, ko }: Elsewhere): SearchDocument {
  return {
    slug: id,
    id,
    title,
    summary: '',
    severity: 'nuisance',
    components: components ?? [],
    signatures,
    symptoms: symptoms ?? [],
    ko: { title: '', summary: '', symptoms: ko ?? [] },
    names: [],
    context: [],
    requires: [],
    not: [],
    variables: [],
    causes: [],
    text: '',
    firstCheck: { text: '', title: '', command: '' },
    elsewhere: { healthy: healthy === true, ...(see === undefined ? {} : { see }), products: products ?? [] },
  };
}

/** All that is searched. */
export function searchDocuments({ entries, elsewhere }: Pick<Content, 'entries' | 'elsewhere'>): SearchDocument[] {
  return [...entries.map(toSearchDocument), ...elsewhere.map(elsewhereDocument)];
}

/** Prose and code of the body; code is where errors are written, so it is not left out. */
function bodyText(entry: Entry): string {
  return entry.sections
    .flatMap((section) => [
      section.text,
      ...section.blocks.map((block) => `${block.attributes.title ?? ''} ${block.attributes.describe ?? ''}`),
    ])
    .join('\n');
}

function firstCheckOf(entry: Entry): FirstCheck {
  const step = entry.sections.find((section) => section.id === 'check')?.steps[0];
  const command = step?.blocks.find((block) => block.kind === 'command');
  return { text: step?.text ?? '', title: command?.attributes.title ?? '', command: command?.code ?? '' };
}
