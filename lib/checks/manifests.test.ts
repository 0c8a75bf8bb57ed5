/**
 * Kubernetes manifests of the entries, held against the types of their kinds: unknown fields, wrong types, values that are none and fields that
 * are missing. The types are those of the kubernetes-models packages, made from the projects' own OpenAPI documents and CRDs.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readCorpus } from '../content/load.ts';
import { commandParts, fill } from '../variables/fill.ts';

type Manifest = { entry: string; apiVersion: string; kind: string; value: unknown };

const require = createRequire(import.meta.url);
const PACKAGES = ['kubernetes-models', '@kubernetes-models/gateway-api', '@kubernetes-models/istio'];
/** Groups whose `v1` is what `v1beta1` was, and whose packages have some kinds in the latter only: https://istio.io/latest/blog/2024/v1-apis/ */
const SAME_AS_BETA = new Set(['networking.istio.io/v1', 'security.istio.io/v1']);

/** Fields that came after the release that the package was made from; they are taken off before the rest is checked. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  // https://istio.io/latest/docs/reference/config/security/authorization-policy/
  AuthorizationPolicy: ['spec.targetRefs'],
  // https://istio.io/latest/docs/reference/config/networking/destination-rule/
  DestinationRule: ['spec.trafficPolicy.connectionPool.tcp.idleTimeout'],
};

/** Files, and what commands hand to kubectl in a here-document. */
function manifests(): Manifest[] {
  return readCorpus(process.cwd()).sources.flatMap(({ entry }) => {
    const examples = Object.fromEntries(Object.entries(entry.variables ?? {}).map(([name, { example }]) => [name, example]));
    const names = new Set(Object.keys(examples));
    const texts = entry.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ kind, language, code }) =>
        kind === 'command'
          ? [...fill(commandParts(code, names), examples).text.matchAll(/<<-?\s*(['"]?)(\w+)\1[^\n]*\n([\s\S]*?)\n\s*\2$/gm)].map(
              ([, , , text = '']) => text,
            )
          : language === 'yaml'
            ? [[...names].reduce((text, name) => text.replaceAll(`<${name}>`, examples[name] ?? ''), code)]
            : [],
      );
    return texts
      .flatMap((text) => parseAllDocuments(text))
      .map((document) => document.toJS() as { apiVersion?: unknown; kind?: unknown } | null)
      .flatMap((value) =>
        typeof value?.apiVersion === 'string' && typeof value.kind === 'string'
          ? [{ entry: entry.slug, apiVersion: value.apiVersion, kind: value.kind, value }]
          : [],
      );
  });
}

/** Where the type of a kind is declared, if a package has it. */
function moduleOf(apiVersion: string, kind: string): string | undefined {
  const versions = SAME_AS_BETA.has(apiVersion) ? [apiVersion, `${apiVersion}beta1`] : [apiVersion];
  return versions
    .flatMap((version) => PACKAGES.map((name) => `${name}/${version}/${kind}`))
    .find((name) => {
      const [scope = '', second = ''] = name.split('/');
      const root = name.startsWith('@') ? `${scope}/${second}` : scope;
      return existsSync(path.join(path.dirname(require.resolve(`${root}/package.json`)), `${name.slice(root.length)}.d.ts`));
    });
}

/** An object without the field at a path: `spec.targetRefs`. */
function without(value: object, place: string): object {
  const [name = '', ...rest] = place.split('.');
  const inner = (value as Record<string, unknown>)[name];
  const { [name]: _, ...others } = value as Record<string, unknown>;
  return rest.length > 0 && typeof inner === 'object' && inner !== null ? { ...others, [name]: without(inner, rest.join('.')) } : others;
}

/** What TypeScript says of values that are written out as literals, where it allows no field that the type does not have. */
function problemsOf(checked: readonly Manifest[]): string[] {
  const file = path.resolve('lib/checks/manifests.generated.ts');
  const lines = checked.flatMap(({ apiVersion, kind, value }, index) => {
    const module = moduleOf(apiVersion, kind) ?? '';
    const typed = { ...(NEWER[kind] ?? []).reduce(without, value as object), apiVersion: module.split('/').slice(-3, -1).join('/') };
    return [`import type { I${kind} as T${index} } from '${module}';`, `export const m${index}: T${index} = ${JSON.stringify(typed)};`];
  });
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((problem) => {
    const line = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0;
    const at = checked[Math.floor(line / 2)];
    return `${at?.entry}: ${at?.kind}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
  });
}

const all = manifests();

test('every manifest of a kind that a package knows is one', () => {
  const known = all.filter(({ apiVersion, kind }) => moduleOf(apiVersion, kind) !== undefined);
  expect(known.length).toBeGreaterThan(all.length / 2);
  expect(problemsOf(known)).toEqual([]);
}, 60_000);

test('a misspelt field, a value that is none and a missing field are found, so that this test can fail', () => {
  const policy = (spec: unknown): Manifest => ({
    entry: 'x',
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    value: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'a' }, spec },
  });
  expect(problemsOf([policy({ podSelector: {} })])).toEqual([]);
  expect(problemsOf([policy({ podSelector: {}, ingres: [] }), policy({ podSelector: { matchLabels: [1] } }), policy({})])).toHaveLength(3);
}, 60_000);
