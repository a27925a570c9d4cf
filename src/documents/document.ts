import type { Heading, Root, RootContent, TableCell } from 'mdast';
import { remembered } from '../kit/remembered.ts';
import type { Damage } from './damage.ts';
import type { Place } from './diagnostic.ts';

/** One knowledge article (`KB-…`, `SOP-…`, `HR-…`), the front page (`HOME`) or a contract (`CT-…`), read but not yet compiled. */
export interface HubDocument {
  /** Path as given by the caller, with forward slashes. */
  file: string;
  id: string;
  title: string;
  meta: FrontMatter;
  /** Flat, in reading order; the first has depth 1 and is the document itself. */
  sections: Section[];
  /** Every numbered rule, in reading order: rows of clause tables, list items with a bold id, and record headings. */
  clauses: Clause[];
  tables: DocumentTable[];
  links: DocumentLink[];
  /** What of it cannot be relied on, because its Markdown is broken there; every break has its own diagnostic. */
  damage: Damage;
  /** The Markdown syntax tree, positions included. */
  root: Root;
  source: string;
}

/** What stands in the YAML front matter of every document. */
export interface FrontMatter {
  id: string;
  title: string;
  summary: string;
  category: 'front-page' | 'knowledge-base' | 'procedure' | 'hr' | 'contract';
  owner: string;
  /** What people type when they look for this document. */
  aliases: string[];
  /** Due for review after this ISO 8601 duration. */
  review?: string;
  /** Who must confirm that they read a new edition. */
  acknowledge: string[];
  /** Of a contract: the first day on which it holds, in its zone, ISO 8601; from its edition on where absent. */
  from?: string;
  /** Of a contract: the last day on which it holds, in its zone, ISO 8601; without end where absent. */
  until?: string;
  /** Of a contract: the IANA zone in which its days begin and end, that of the company; Asia/Manila where absent. */
  zone?: string;
  /** Of a contract: whether a suspension of work proclaimed for a place closes its calendars, or its hours count all the same. */
  suspensions?: 'close' | 'count';
  /** A stable anchor for a heading whose own slug is another: `{ difficult: step-6-handling-difficult-clients }`. */
  anchors: Record<string, string>;
  /** Which sections are rules, and of which policy. */
  enforces: Enforcement[];
}

/** One line of `enforces`: a section's anchor and the policy that is read from it. */
export interface Enforcement {
  anchor: string;
  policy: string;
  hit?: 'unique' | 'first' | 'collect';
  /** Where the anchor stands in the front matter. */
  place: Place;
  /** Where the policy's name stands. */
  policyPlace: Place;
}

/** A heading and what stands under it, up to the next heading. */
export interface Section {
  /** Address within the document, `KB-155#criteria`: the stable anchor where the front matter gives one, else the slug. */
  anchor: string;
  /** The heading's own slug, which works as an address too. */
  slug: string;
  title: string;
  depth: number;
  /** Index of the section that this one stands under, in `HubDocument.sections`. */
  parent?: number;
  heading?: Heading;
  /** What stands directly under the heading, without subsections. */
  blocks: RootContent[];
  place: Place;
}

/** One numbered rule of a document, addressed `KB-155 E3`. */
export interface Clause {
  id: string;
  kind: 'row' | 'item' | 'record';
  /** Anchor of the section that it stands in. */
  section: string;
  /** The rule as plain text. */
  text: string;
  /** For rows and records: heading and text of each cell, the clause's own excepted. */
  cells: { heading: string; text: string }[];
  place: Place;
}

/** A table as the reader sees it, row for row. */
export interface DocumentTable {
  /** Index of its section in `HubDocument.sections`. */
  section: number;
  header: Cell[];
  rows: { cells: Cell[]; place: Place }[];
  place: Place;
}

/** One cell: its text without markup, and where it stands. */
export interface Cell {
  text: string;
  place: Place;
  node: TableCell;
}

/** A link or a plain citation (`KB-155 E3`) inside a document. */
export interface DocumentLink {
  /** Document id; the document itself where only an anchor is given. */
  document: string;
  /** Section anchor or clause id; absent where the whole document is meant. */
  anchor?: string;
  /** `link` is a Markdown link, `citation` plain words in the text. */
  kind: 'link' | 'citation';
  /** Index of the section in which it stands. */
  section: number;
  place: Place;
}

/** Finds a section by stable anchor or by slug. */
export function findSection(document: HubDocument, anchor: string): Section | undefined {
  return document.sections.find((it) => it.anchor === anchor) ?? document.sections.find((it) => it.slug === anchor);
}

/** Finds a clause by its id, as written or in another case. */
export function findClause(document: HubDocument, id: string): Clause | undefined {
  return clausesById.of(document).get(id.toUpperCase());
}

const clausesById = remembered(
  ({ clauses }: HubDocument) => new Map(clauses.toReversed().map((it) => [it.id.toUpperCase(), it])),
);

/** The sections under one section, itself first; subsections included at any depth. */
export function sectionTree(document: HubDocument, section: Section): Section[] {
  const from = document.sections.indexOf(section);
  const next = document.sections.findIndex((it, index) => index > from && it.depth <= section.depth);
  return document.sections.slice(from, next < 0 ? undefined : next);
}
