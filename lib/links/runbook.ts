/**
 * Links to this site in other people's files: Markdown runbooks, and Prometheus rule files (plain, as PrometheusRule, or rendered by Helm).
 */
import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type YAMLMap } from 'yaml';
import { anchorsOf, type Entry } from '../content/entry.ts';
import type { Position } from '../content/problem.ts';
import { labelsOf } from '../variables/labels.ts';
import { whatIsAsked } from './address.ts';
import { addressOf, createDirectory, type Directory } from './directory.ts';

/** Something about a link or an alert in a file. `dead` and `anchor` have to be mended; `moved` still works. */
export type Finding = Position & {
  kind: 'dead' | 'anchor' | 'moved' | 'unreadable';
  file: string;
  message: string;
  hint?: string;
};

/** An alert rule without a runbook_url that entries answer. */
export type Suggestion = Position & { file: string; alert: string; slugs: string[]; yaml: string };

/**
 * Finds links to this site that do not lead where they should.
 *
 * @param site absolute address of the site, without a slash at its end
 * @example
 * checkLinks('runbook.md', 'see https://faultbook.example/entries/nope', entries, 'https://faultbook.example')
 * // → [{ kind: 'dead', file: 'runbook.md', line: 1, column: 5, message: … }]
 */
export function checkLinks(file: string, text: string, entries: readonly Entry[], site: string): Finding[] {
  const directory = createDirectory(entries);
  const findings: Finding[] = [];
  for (const link of linksIn(text, site)) {
    const place = { file, ...positionOf(text, link.offset) };
    const wrong = judge(link.path, directory, entries, site);
    if (wrong) findings.push({ ...place, ...wrong, message: `${link.url}: ${wrong.message}` });
  }
  return findings;
}

/** Links end where Markdown, YAML and prose end them; `{{ … }}` of an alert's template may stand in them. */
function linksIn(text: string, site: string): { url: string; path: string; offset: number }[] {
  const pattern = new RegExp(String.raw`${escaped(site)}((?:/(?:\{\{.*?\}\}|[^\s"'<>()\[\]{}|\\^\x60])*)?)`, 'g');
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: path = '', index }) => {
    // A longer host or port is another site.
    if (
      path === '' &&
      /[\w.:-]/.test(text.charAt(index + whole.length)) &&
      !/[.:]\s|[.:]$/.test(text.slice(index + whole.length, index + whole.length + 2))
    )
      return [];
    const trimmed = path.replace(/[.,;:!?*_]+$/, '');
    return [{ url: `${site}${trimmed}`, path: trimmed === '' ? '/' : trimmed, offset: index }];
  });
}

function judge(
  path: string,
  directory: Directory,
  entries: readonly Entry[],
  site: string,
): Pick<Finding, 'kind' | 'message' | 'hint'> | undefined {
  const asked = whatIsAsked(path);
  if (asked.kind === 'page') return undefined;
  if (asked.kind === 'unknown') return { kind: 'dead', message: 'this site has no such page.' };
  if (asked.kind === 'alert') {
    if (directory.alerts.some(({ name }) => addressOf(name) === addressOf(asked.name))) return undefined;
    return { kind: 'dead', message: `no entry answers an alert "${asked.name}".`, hint: `${site}/alerts lists those that are answered.` };
  }
  const name = asked.kind === 'entry' ? asked.slug : asked.ref;
  // An alert's name in a template is only known when the alert fires.
  if (name.includes('{{')) return undefined;
  const found = directory.resolve(name);
  if (found.kind === 'none' || (asked.kind === 'entry' && !(found.kind === 'entry' && ['slug', 'alias'].includes(found.by)))) {
    const near = nearestName(name, directory);
    return {
      kind: 'dead',
      message: `there is no entry "${name}".`,
      ...(near === undefined ? {} : { hint: `Did you mean ${site}/r/${near}?` }),
    };
  }
  if (found.kind === 'several') return undefined;
  const entry = entries.find(({ slug }) => slug === found.slug);
  if (entry && asked.anchor !== undefined && !asked.anchor.includes('{{') && !anchorsOf(entry).includes(asked.anchor))
    return { kind: 'anchor', message: `${entry.slug} has no anchor "${asked.anchor}".`, hint: `Anchors: ${anchorsOf(entry).join(', ')}` };
  if (found.by === 'alias' && asked.kind === 'entry')
    return { kind: 'moved', message: `"${name}" is a former name.`, hint: `${site}/entries/${found.slug}` };
  return undefined;
}

function nearestName(name: string, { names }: Directory): string | undefined {
  const words = new Set(addressOf(name).split(/[^a-z0-9]+/));
  const shared = (other: string) =>
    other.split(/[^a-z0-9]+/).filter((word) => words.has(word)).length / Math.max(words.size, other.split('-').length);
  const best = [...names].sort((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) >= 0.5 ? best : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------
// Rule files

/**
 * Alerts of a rule file that have no runbook_url although entries answer them, each with the YAML to add.
 *
 * @example
 * suggestLinks('rules.yaml', 'groups:\n- rules:\n  - alert: KubePodCrashLooping\n', entries, site).suggestions[0].yaml
 * // → 'annotations:\n  runbook_url: https://…/r/KubePodCrashLooping?namespace={{ $labels.namespace }}&…'
 */
export function suggestLinks(
  file: string,
  text: string,
  entries: readonly Entry[],
  site: string,
): { suggestions: Suggestion[]; findings: Finding[] } {
  const directory = createDirectory(entries);
  const lines = new LineCounter();
  const suggestions: Suggestion[] = [];
  const findings: Finding[] = [];
  for (const document of parseAllDocuments(text, { lineCounter: lines, prettyErrors: false })) {
    const error = document.errors[0];
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      const hint =
        text.includes('{{-') || text.includes('{{ .')
          ? 'A Helm template is no YAML yet: helm template RELEASE CHART > rules.yaml'
          : undefined;
      findings.push({ kind: 'unreadable', file, line, column: col, message: `${error.message}.`, ...(hint === undefined ? {} : { hint }) });
      continue;
    }
    for (const rule of rulesOf(document.contents)) {
      const alert = rule.get('alert');
      const annotations = rule.get('annotations');
      if (typeof alert !== 'string' || (isMap(annotations) && annotations.has('runbook_url'))) continue;
      const found = directory.alerts.find(({ name }) => addressOf(name) === addressOf(alert));
      if (!found) continue;
      const { line, col } = lines.linePos(rule.range?.[0] ?? 0);
      suggestions.push({ file, line, column: col, alert, slugs: found.slugs, yaml: yamlToAdd(alert, found.slugs, entries, site) });
    }
  }
  return { suggestions, findings };
}

/** Every rule below `groups`, wherever that stands: at the top of a rule file, or in the spec of a PrometheusRule, also within a List. */
function rulesOf(node: unknown): YAMLMap[] {
  if (isSeq(node)) return node.items.flatMap(rulesOf);
  if (!isMap(node)) return [];
  const groups = node.get('groups');
  if (isSeq(groups)) {
    return groups.items.flatMap((group) => {
      const rules = isMap(group) ? group.get('rules') : undefined;
      return isSeq(rules) ? rules.items.filter((rule): rule is YAMLMap => isMap(rule)) : [];
    });
  }
  return node.items.flatMap(({ key, value }) => (isScalar(key) && ['spec', 'items'].includes(String(key.value)) ? rulesOf(value) : []));
}

/** Labels that Prometheus itself gives nearly every alert of a workload, in the order in which a reader would fill them in. */
const LINKED_LABELS = [
  'cluster',
  'namespace',
  'pod',
  'container',
  'deployment',
  'statefulset',
  'daemonset',
  'job_name',
  'node',
  'persistentvolumeclaim',
];

/** The annotation, with the labels that the entries' variables are filled from. */
function yamlToAdd(alert: string, slugs: readonly string[], entries: readonly Entry[], site: string): string {
  const wanted = new Set(
    entries
      .filter(({ slug }) => slugs.includes(slug))
      .flatMap(({ variables = {} }) => Object.entries(variables).flatMap(([name, { labels }]) => labelsOf({ name, labels }))),
  );
  const query = LINKED_LABELS.filter((label) => wanted.has(label)).map((label) => `${label}={{ $labels.${label} }}`);
  return `annotations:\n  runbook_url: '${site}/r/${alert}${query.length > 0 ? `?${query.join('&')}` : ''}'`;
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
