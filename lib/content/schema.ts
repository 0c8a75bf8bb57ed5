/**
 * The front matter of an entry and the field's vocabulary, as strict schemas. Every type of the content is inferred from here, and every
 * message is written for the author who reads it at the end of an incident.
 */
import { z } from 'zod';
import { VARIABLE_NAME } from '../variables/template.ts';

/** A slug, an alias or a vocabulary key: `istio-sidecar-not-injected`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = z.string().trim().min(1, 'is empty; write a sentence');
const slug = z.string().regex(SLUG, 'is no slug: small letters, digits and single hyphens, like "istio-sidecar-not-injected"');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is no date like 2026-11-21');
const url = z.url({ protocol: /^https$/, error: 'is no https:// address' });
const list = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'is an empty list; fill it or leave the key out');

/** What else the paste must say, may say or must not say for a signature (or a whole entry) to hold. */
const conditions = {
  context: list(text).optional(),
  requires: list(text).optional(),
  not: list(text).optional(),
};

const longSignature = z.strictObject({ text, ...conditions });
const signature = z.union([text.transform((template): z.output<typeof longSignature> => ({ text: template })), longSignature], {
  error: 'is neither a text nor { text, context?, requires?, not? }',
});

const sample = z.union(
  [
    text.transform((paste) => ({ wins: true as const, paste })),
    z.strictObject({ not: text }).transform(({ not }) => ({ wins: false as const, paste: not })),
  ],
  { error: 'is neither a paste that this entry must win nor { not: a paste that it must not claim }' },
);

const variable = z.strictObject({
  describe: text,
  example: z.coerce.string().min(1, 'is empty; show one value'),
  find: text.optional(),
  labels: list(text).optional(),
});

const origin = z.union(
  [z.strictObject({ writeup: text, section: text, incident: date, differs: z.array(text) }), z.strictObject({ documentation: url })],
  { error: 'is neither { writeup, section, incident, differs } nor { documentation: https://… }' },
);

export const SEVERITIES = ['outage', 'degraded', 'nuisance'] as const;

/** The front matter of `content/entries/<slug>.mdx`; content/README.md says what each key is for. */
export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^FB-\d{4}$/, 'is no id like FB-0001'),
  title: text,
  summary: text,
  ko: z.strictObject({ title: text, summary: text, symptoms: list(text) }),
  components: list(slug),
  platforms: list(slug),
  severity: z.enum(SEVERITIES, { error: `is none of ${SEVERITIES.join(', ')}` }),
  applies: z.record(slug, text).optional(),
  ...conditions,
  signatures: z.array(signature).min(4, 'has fewer than four wordings; other tools and releases word it differently'),
  samples: z.array(sample).refine((all) => all.filter((one) => one.wins).length >= 3 && all.filter((one) => !one.wins).length >= 2, {
    error: 'needs at least three pastes that this entry must win and two `not:` pastes that it must not claim',
  }),
  symptoms: list(text),
  alerts: list(z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'is no alert name')).optional(),
  variables: z.record(z.string().regex(VARIABLE_NAME, 'is no variable name: small letters, digits, hyphens'), variable).optional(),
  aliases: list(slug).optional(),
  anchors: z.record(slug, slug).optional(),
  related: list(slug),
  causes: list(slug).optional(),
  origin,
  references: list(z.strictObject({ title: text, url })),
  reviewed: date,
});

/** The front matter as the schema leaves it: signatures and samples in their long form. */
export type FrontMatter = z.output<typeof frontMatterSchema>;
export type Signature = FrontMatter['signatures'][number];
export type Sample = FrontMatter['samples'][number];
export type Variable = z.output<typeof variable>;
export type Severity = FrontMatter['severity'];

/** content/vocabulary.yaml: the words of the field, so that the code needs to know none of them. */
export const vocabularySchema = z.strictObject({
  components: z.record(slug, z.strictObject({ name: text, words: list(text) })),
  platforms: z.record(slug, text),
  literals: list(text),
  ports: list(z.number().int().positive()),
  codes: list(text),
  products: list(text),
  glossary: z.record(text, text),
});
export type Vocabulary = z.output<typeof vocabularySchema>;

/**
 * Something that people paste and that no entry explains: another fault of the same tools, another product's error, or output that is all right.
 * content/README.md says what each key is for.
 */
const elsewhere = z.strictObject({
  id: slug,
  title: text,
  healthy: z.literal(true).optional(),
  see: url.optional(),
  components: list(slug).optional(),
  products: list(text).optional(),
  signatures: list(signature),
  symptoms: list(text).optional(),
  ko: list(text).optional(),
});
/** A file of content/elsewhere. */
export const elsewhereSchema = z.array(elsewhere);
export type Elsewhere = z.output<typeof elsewhere>;
/** The keys of one. */
export const ELSEWHERE_KEYS = Object.keys(elsewhere.shape);
