import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic, Finding, Place } from './diagnostic.ts';
import { diagnose } from './diagnostic.ts';
import type { Enforcement, FrontMatter } from './document.ts';
import { idOfFile } from './file-id.ts';
import { contractProblems } from './front-matter/contract-lines.ts';
import { findDangers } from './front-matter/dangers.ts';
import { findOpening } from './front-matter/opening.ts';
import { type FrontMatterShape, readShape } from './front-matter/shape.ts';
import { wrongField } from './front-matter/wrong-field.ts';
import { placeOfPath, type Target } from './front-matter/yaml-place.ts';

interface Source {
  file: string;
  text: string;
  /** Line and offset in the file at which the YAML text begins. */
  line: number;
  start: number;
}

/** What the front matter says. Fields that are wrong are told and left at what they are without; only broken YAML says nothing. */
export interface ReadFrontMatter {
  meta?: FrontMatter;
  diagnostics: Diagnostic[];
  /** Where a key stands, for whatever is found out later. */
  placeOf: (path: string[]) => Place;
}

/** Reads the YAML between the first two `---`; every problem is told at its key or value. */
export function readFrontMatter(source: Source): ReadFrontMatter {
  const lines = new LineCounter();
  const yaml = parseDocument(source.text, {
    lineCounter: lines,
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
  });
  const place = (from: number, to: number) => placeIn(source, lines, from, to);
  const at = (path: PropertyKey[], target: Target) => place(...placeOfPath(yaml.contents, path, target));
  const placeOf = (path: string[]) => at(path, 'key');
  const fail = (finding: Finding, where: Place) => diagnose(source.file, where, finding);

  const [broken] = yaml.errors;
  if (broken) {
    const [from, to] = findOpening(yaml.contents, source.text, broken.pos);
    return { diagnostics: [fail(brokenYaml(broken.message), place(from, to))], placeOf };
  }
  const dangers = findDangers(yaml.contents, source.text);
  if (dangers.length) return { diagnostics: dangers.map((it) => fail(it.finding, place(it.from, it.to))), placeOf };
  if (!isMap(yaml.contents)) return { diagnostics: [fail(notAMap, place(0, source.text.length))], placeOf };

  const { data, issues } = readShape(yaml.contents.toJS(yaml), idOfFile(source.file));
  const isKindKnown = !issues.some((it) => it.path[0] === 'category');
  const problems = [...issues.flatMap(wrongField), ...(isKindKnown ? contractProblems(data) : [])];
  const diagnostics = problems.map((it) => fail(it.finding, at(it.path, it.target)));
  return { meta: withPlaces(data, at), diagnostics, placeOf };
}

const notAMap: Finding = {
  code: 'documents/front-matter',
  message: 'The front matter is not a list of names and values.',
  hint: 'Write lines such as "id: KB-155" and "title: Escalation Policy".',
};

function brokenYaml(message: string): Finding {
  return {
    code: 'documents/yaml',
    message: `The front matter is not YAML: ${message
      .split('\n')[0]!
      .replace(/:?\s+at line.*$/, '')
      .replace(/"quote$/, 'quote')}.`,
    hint: 'Close what is opened here, or put a text that holds : # [ ] { } & * in quotes.',
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

function withPlaces(data: FrontMatterShape, at: (path: PropertyKey[], target: Target) => Place): FrontMatter {
  const enforces = Object.entries(data.enforces).map(([anchor, rule]): Enforcement => {
    const path = ['enforces', anchor];
    return { anchor, ...rule, place: at(path, 'key'), policyPlace: at([...path, 'policy'], 'value') };
  });
  return { ...data, enforces };
}
