import type { Root, Yaml } from 'mdast';
import { remembered } from '../kit/remembered.ts';
import { type Diagnostic, diagnose, type Finding, type Place } from './diagnostic.ts';
import type { FrontMatter, HubDocument } from './document.ts';
import { type ReadFrontMatter, readFrontMatter } from './front-matter.ts';
import { type ParsedPage, parsePage } from './markdown.ts';
import { readClauses } from './parse/clauses.ts';
import { readLinks } from './parse/links.ts';
import { placeOf } from './parse/place.ts';
import { readSections } from './parse/sections.ts';
import { readTables } from './parse/tables.ts';
import { findTraps } from './parse/traps.ts';
import { checkShape, limits } from './read-source.ts';
import { reparse } from './reparse.ts';

/**
 * Reads one document. Every problem of form is a diagnostic with its place; the document is absent only where its front
 * matter is not YAML. References to other documents are checked with the whole set, by `policy/`. Given the page of an
 * earlier reading, only what changed since is parsed; what comes out is the same.
 */
export function parseHubDocument(file: string, source: string, earlier?: ParsedPage): ReadDocument {
  const odd = checkShape(file, source);
  if (odd.length) return { diagnostics: odd };
  const root = parseSafely(source, earlier);
  if (!root) return { diagnostics: [diagnose(file, fileStart, tooTangled)] };
  return { ...readPage(file, source, root), page: { source, root } };
}

/** What one file gives, and its page, from which a later reading can start. */
export interface ReadDocument {
  document?: HubDocument;
  diagnostics: Diagnostic[];
  page?: ParsedPage;
}

function readPage(file: string, source: string, root: Root): ReadDocument {
  const yaml = root.children[0];
  if (yaml?.type !== 'yaml') return { diagnostics: [diagnose(file, fileStart, noFrontMatter)] };
  if (yaml.value.length > limits.frontMatter) return { diagnostics: [diagnose(file, placeOf(yaml), longFrontMatter)] };
  const front = frontOf.of(yaml)(file);
  if (!front.meta) return { diagnostics: [...front.diagnostics, ...trapsOnly(file, source, root)] };
  const { document, diagnostics } = readBody(file, source, root, front.meta, front.placeOf);
  return { document, diagnostics: [...front.diagnostics, ...diagnostics] };
}

/** Front matter that stands as it stood is the same node, and is not read again. */
const frontOf = remembered((yaml: Yaml) => {
  const read = new Map<string, ReadFrontMatter>();
  return (file: string) => {
    const front = read.get(file) ?? readFrontMatter(yamlSource(file, yaml));
    read.set(file, front);
    return front;
  };
});

function readBody(file: string, source: string, root: Root, meta: FrontMatter, placeOfKey: (path: string[]) => Place) {
  const { sections, lost, diagnostics: ofSections } = readSections(file, root, meta, placeOfKey);
  const tables = readTables(sections);
  const traps = findTraps(file, source, sections, tables);
  const { clauses, series, diagnostics: ofClauses } = readClauses(file, sections, tables);
  const { links, diagnostics: ofLinks } = readLinks(file, meta.id, source, sections);
  const damage = { rows: traps.rows, sections: traps.sections, lost: new Set([...lost, ...traps.lost]), series };
  const { id, title } = meta;
  const document: HubDocument = {
    file,
    id,
    title,
    meta,
    sections,
    clauses,
    tables,
    links,
    damage,
    root,
    source,
  };
  return { document, diagnostics: [...ofSections, ...traps.diagnostics, ...ofClauses, ...ofLinks] };
}

/** A page whose front matter is broken still shows its reader broken tables. */
function trapsOnly(file: string, source: string, root: Root): Diagnostic[] {
  const { sections } = readSections(file, root, emptyMeta, () => fileStart);
  return findTraps(file, source, sections, readTables(sections)).diagnostics;
}

const emptyMeta: FrontMatter = {
  id: '',
  title: '',
  summary: '',
  category: 'knowledge-base',
  owner: '',
  aliases: [],
  acknowledge: [],
  anchors: {},
  enforces: [],
};

const fileStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 2, start: 0, end: 1 };

const tooTangled: Finding = {
  code: 'documents/too-deep',
  message: 'The formatting is nested deeper than a page can show.',
  hint: 'Remove nested quotes or lists.',
};

const longFrontMatter: Finding = {
  code: 'documents/front-matter',
  message: `The front matter has more than ${limits.frontMatter.toLocaleString('en')} characters.`,
  hint: 'Move what is text below the second ---.',
};

const noFrontMatter: Finding = {
  code: 'documents/front-matter',
  message: 'The document does not begin with front matter.',
  hint: 'Put --- on the first line, then id, title, summary, category and owner, then --- again.',
};

function parseSafely(source: string, earlier?: ParsedPage): Root | undefined {
  try {
    return earlier ? reparse(earlier, source) : parsePage(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function yamlSource(file: string, node: Yaml) {
  const place = placeOf(node);
  return { file, text: node.value, line: place.line + 1, start: place.start + 4 };
}
