/**
 * Entry → what the engine indexes of it. Pure; the only file of lib/search that knows what an entry looks like.
 */
import type { Entry } from '../content/entry.ts';
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
