import { isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, Finding, Place } from './diagnostic.ts';
import { diagnose } from './diagnostic.ts';
import type { Enforcement, FrontMatter } from './document.ts';

const anchorName = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an anchor has small letters, digits and dashes');
const words = z.array(z.string().min(1)).max(200);

const shape = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]{2,6}(-[A-Za-z0-9-]{1,60})?$/, 'an id looks like KB-155, SOP-7005, HR-201, CT-visayas or HOME'),
  title: z.string().min(1).max(200),
  summary: z.string().min(1).max(400),
  category: z.enum(['front-page', 'knowledge-base', 'procedure', 'hr', 'contract']),
  owner: z.string().min(1),
  aliases: words.default([]),
  review: z
    .string()
    .regex(/^P(\d+[YMWD])+$/, 'an ISO 8601 duration such as P6M')
    .optional(),
  acknowledge: words.default([]),
  anchors: z.record(anchorName, anchorName).default({}),
  enforces: z
    .record(
      anchorName,
      z.union([
        z.string(),
        z.strictObject({ policy: z.string(), hit: z.enum(['unique', 'first', 'collect']).optional() }),
      ]),
    )
    .default({}),
});

interface Source {
  file: string;
  text: string;
  /** Line and offset in the file at which the YAML text begins. */
  line: number;
  start: number;
}

/** Reads the YAML between the first two `---`; every problem is told at its key or value. */
export function readFrontMatter(source: Source): {
  meta?: FrontMatter;
  diagnostics: Diagnostic[];
  placeOf: (path: string[]) => Place;
} {
  const lines = new LineCounter();
  const yaml = parseDocument(source.text, {
    lineCounter: lines,
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
  });
  const place = (from: number, to: number) => placeIn(source, lines, from, to);
  const placeOf = (path: string[]) => placeOfKey(yaml.contents, path, place);
  const fail = (finding: Finding, where: Place) => diagnose(source.file, where, finding);

  const broken = yaml.errors.map((it) => fail(brokenYaml(it.message), place(it.pos[0], it.pos[1])));
  if (broken.length) return { diagnostics: broken, placeOf };
  const dangers = findDangers(yaml.contents).map(({ finding, node }) =>
    fail(finding, place(node.range![0], node.range![1])),
  );
  if (dangers.length) return { diagnostics: dangers, placeOf };
  if (!isMap(yaml.contents)) return { diagnostics: [fail(notAMap, place(0, source.text.length))], placeOf };

  const result = shape.safeParse(yaml.toJS());
  if (result.success) return { meta: withPlaces(result.data, placeOf), diagnostics: [], placeOf };
  return { diagnostics: result.error.issues.map((it) => fail(wrongField(it), placeOf(it.path.map(String)))), placeOf };
}

const notAMap: Finding = {
  code: 'documents/front-matter',
  message: 'The front matter is not a list of names and values.',
  hint: 'Write lines such as "id: KB-155" and "title: Escalation Policy".',
};

function brokenYaml(message: string): Finding {
  return {
    code: 'documents/yaml',
    message: `The front matter is not YAML: ${message.split('\n')[0]!.replace(/ at line.*$/, '')}.`,
  };
}

function wrongField(issue: z.core.$ZodIssue): Finding {
  const name = issue.path.join('.') || 'front matter';
  if (issue.code === 'unrecognized_keys') {
    const message = `The front matter does not know "${issue.keys.join('", "')}".`;
    return { code: 'documents/front-matter', message, hint: `Known names: ${Object.keys(shape.shape).join(', ')}.` };
  }
  return { code: 'documents/front-matter', message: `"${name}" in the front matter is wrong: ${issue.message}.` };
}

function findDangers(root: Node | null): { finding: Finding; node: Node }[] {
  const found: { finding: Finding; node: Node }[] = [];
  visit(root, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor) found.push({ node, finding: noAliases });
      if (isScalar(node) && ['__proto__', 'constructor', 'prototype'].includes(String(node.value))) {
        found.push({ node, finding: reserved(String(node.value)) });
      }
    },
  });
  return found;
}

const noAliases: Finding = {
  code: 'documents/yaml-alias',
  message: 'YAML anchors and aliases (& and *) are not read.',
  hint: 'Write the value out where it is needed.',
};

function reserved(word: string): Finding {
  return {
    code: 'documents/reserved-word',
    message: `"${word}" cannot be used in the front matter.`,
    hint: 'Choose another word.',
  };
}

function placeIn(source: Source, lines: LineCounter, from: number, to: number): Place {
  const a = lines.linePos(Math.max(0, from));
  const b = lines.linePos(Math.max(from + 1, to));
  return {
    line: a.line + source.line - 1,
    column: a.col,
    endLine: b.line + source.line - 1,
    endColumn: b.col,
    start: source.start + from,
    end: source.start + to,
  };
}

function placeOfKey(root: unknown, path: string[], place: (from: number, to: number) => Place): Place {
  let node: unknown = root;
  let best = place(0, 1);
  for (const step of path) {
    const pair = isMap(node)
      ? (node as YAMLMap<Node, Node>).items.find((it) => String((it.key as { value?: unknown }).value) === step)
      : undefined;
    if (!pair) break;
    best = place(pair.key.range![0], pair.key.range![1]);
    node = pair.value;
  }
  return best;
}

function withPlaces(data: z.infer<typeof shape>, placeOf: (path: string[]) => Place): FrontMatter {
  const enforces = Object.entries(data.enforces).map(([anchor, value]): Enforcement => {
    const rule = typeof value === 'string' ? { policy: value } : value;
    return { anchor, ...rule, place: placeOf(['enforces', anchor]) };
  });
  return { ...data, enforces };
}
