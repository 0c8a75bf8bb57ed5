/**
 * YAML → checked data, with the place of every part of it, so that each problem says where it stands.
 */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Position, Problem } from './problem.ts';

/** What YAML is read as. */
export type YamlKind<T> = {
  /** Begins the names of its problems: `front-matter`. */
  rule: string;
  /** What it is, for messages: `an entry`. */
  noun: string;
  schema: z.ZodType<T>;
  /** The keys that may stand at the top, as a hint. */
  keys: readonly string[];
};

/** What could be read, and what could not. */
export type YamlResult<T> = {
  value?: T;
  problems: Problem[];
  /** Where a value stands: `at(['samples', 2])`. The nearest parent's place where the path leads nowhere. */
  at(path: readonly PropertyKey[]): Position;
};

/**
 * Reads and checks YAML; never stops at the first problem.
 *
 * @param firstLine the line of the file on which `text` begins, 1-based
 */
export function readYaml<T>(file: string, text: string, kind: YamlKind<T>, firstLine = 1): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const at = (path: readonly PropertyKey[]) => place(offsetOf(document, path));
  const broken: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    rule: `${kind.rule}/yaml`,
    file,
    ...place(error.pos[0]),
    message: `${error.message}.`,
    hint: 'Quote a text that holds ": ", "#", quotes or a leading special character.',
  }));
  if (broken.length > 0) return { problems: broken, at };
  const data = toData(document);
  if (data instanceof Error) {
    const hint = 'An anchor (&name) stands before every alias (*name) of it.';
    return { problems: [{ rule: `${kind.rule}/yaml`, file, ...place(0), message: `${data.message}.`, hint }], at };
  }
  const parsed = kind.schema.safeParse(data.value);
  if (parsed.success) return { value: parsed.data, problems: [], at };
  return { problems: parsed.error.issues.flatMap((issue) => schemaProblems(file, issue, data.value, at, kind)), at };
}

/** An alias without its anchor is only found when the document is turned into data. */
function toData(document: Document): { value: unknown } | Error {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function schemaProblems<T>(
  file: string,
  issue: z.core.$ZodIssue,
  data: unknown,
  at: YamlResult<T>['at'],
  { rule, noun, keys }: YamlKind<T>,
): Problem[] {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      rule: `${rule}/unknown-key`,
      file,
      ...at([...issue.path, key]),
      message: `"${[...issue.path, key].map(String).join('.')}" is no key of ${noun}.`,
      hint: issue.path.length === 0 ? `Keys: ${keys.join(', ')}` : 'content/README.md shows what may stand here.',
    }));
  }
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
  if (found === undefined) {
    return [{ rule: `${rule}/missing-key`, file, ...at(issue.path.slice(0, -1)), message: `"${name}" is missing.`, hint: `${name}: …` }];
  }
  return [
    {
      rule: `${rule}/value`,
      file,
      ...at(issue.path),
      message: `${name} ${issue.message}; found ${JSON.stringify(found)?.slice(0, 120)}.`,
    },
  ];
}
