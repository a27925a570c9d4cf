import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Clause, HubDocument, Section } from '../document.ts';
import { readTarget } from '../link-target.ts';

/** A place that search can find. Plain data: it may be sent to the browser as JSON. */
export interface SearchUnit {
  document: string;
  /** Section anchor or clause id; absent for the document itself. */
  anchor?: string;
  kind: 'document' | 'section' | 'clause';
  title: string;
  text: string;
  /** Title of the document, then of the sections above. */
  breadcrumb: string[];
  /** Anchor of the section that the unit stands in; absent at the top. */
  section?: string;
  /** Other words that lead here: the front matter's aliases, and what the front page says when it points here. */
  aliases?: string[];
  /** What people say when they mean this: the document's *Words that people use*. */
  sayings?: string[];
  /** An error code: what a complaint is looked up in first. */
  record?: true;
  /** The front page points the way; what it points to comes before it. */
  signpost?: true;
}

/** Sections that repeat what stands elsewhere, for the machine or for a check. */
const supporting = new Set(['examples', 'conditions', 'words-that-people-use']);

/** All places of the documents that search can find, in reading order. */
export function readUnits(documents: HubDocument[]): SearchUnit[] {
  const signs = readSigns(documents);
  const sayings: Signs = new Map();
  for (const document of documents) readSayings(document, sayings);
  return documents.flatMap((document) =>
    documentUnits(document).map((unit) => withSayings(withSigns(unit, signs), sayings)),
  );
}

function documentUnits(document: HubDocument): SearchUnit[] {
  const shown = document.sections.slice(1).filter((it) => !isSupporting(document, it));
  const units = [
    documentUnit(document),
    ...shown.flatMap((section) => [
      ...sectionUnit(document, section),
      ...document.clauses.filter((it) => it.section === section.anchor).map((it) => clauseUnit(document, section, it)),
    ]),
    ...document.clauses
      .filter((it) => it.section === document.sections[0]?.anchor)
      .map((it) => clauseUnit(document, document.sections[0]!, it)),
  ];
  return document.meta.category === 'front-page' ? units.map((it) => ({ ...it, signpost: true as const })) : units;
}

function isSupporting(document: HubDocument, section: Section): boolean {
  if (supporting.has(section.slug)) return true;
  return section.parent !== undefined && isSupporting(document, document.sections[section.parent]!);
}

function documentUnit(document: HubDocument): SearchUnit {
  const opening = document.sections[0]?.blocks ?? [];
  return {
    document: document.id,
    kind: 'document',
    title: document.title,
    text: [document.meta.summary, ...opening.map(proseOf)].filter(Boolean).join(' '),
    breadcrumb: [],
    aliases: document.meta.aliases,
  };
}

/** A record (`### LT-3104 …`) is a clause and not a section of its own besides. */
function sectionUnit(document: HubDocument, section: Section): SearchUnit[] {
  if (document.clauses.some((it) => it.kind === 'record' && it.section === section.anchor)) return [];
  const above = section.parent === undefined ? undefined : document.sections[section.parent];
  return [
    {
      document: document.id,
      anchor: section.anchor,
      kind: 'section',
      title: section.title,
      text: section.blocks.map(proseOf).filter(Boolean).join(' '),
      breadcrumb: titlesTo(document, above),
      ...(above?.depth === 1 ? {} : { section: above?.anchor }),
      ...(section.anchor === section.slug ? {} : { aliases: [section.anchor.replaceAll('-', ' ')] }),
    },
  ];
}

function clauseUnit(document: HubDocument, section: Section, clause: Clause): SearchUnit {
  const above = clause.kind === 'record' ? document.sections[section.parent ?? 0]! : section;
  return {
    document: document.id,
    anchor: clause.id,
    kind: 'clause',
    title: clauseTitle(document, clause),
    text: clauseText(clause),
    breadcrumb: titlesTo(document, above),
    section: above.anchor,
    ...(clause.kind === 'record' || clause.id.startsWith('LT-') ? { record: true as const } : {}),
  };
}

function titlesTo(document: HubDocument, section: Section | undefined): string[] {
  if (!section) return [];
  const above = section.parent === undefined ? undefined : document.sections[section.parent];
  return [...titlesTo(document, above), section.title];
}

/** The first sentence of an item; of a row, the cell in the first column that tells all rows of its table apart. */
function clauseTitle(document: HubDocument, clause: Clause): string {
  if (clause.kind === 'item') return `${clause.id} ${firstSentence(oneLine(clause.text))}`;
  if (clause.kind === 'record') return `${clause.id} ${clause.cells[0]?.text ?? ''}`;
  const rows = document.clauses.filter((it) => it.section === clause.section && it.kind === 'row');
  const key = clause.cells.find((cell) => isKey(cell.heading, rows));
  const telling = clause.cells.filter((it) => /[a-z]{2}/i.test(it.text) && it.text !== 'any');
  const name =
    key?.text ??
    telling
      .slice(0, 3)
      .map((it) => it.text)
      .join(', ');
  return `${clause.id} ${shorten(name)}`.trim();
}

function isKey(heading: string, rows: Clause[]): boolean {
  const cells = rows.map((row) => row.cells.find((it) => it.heading === heading)?.text ?? '');
  return cells.every((it) => /[a-z]{2}/i.test(it)) && new Set(cells).size === cells.length;
}

function clauseText(clause: Clause): string {
  if (clause.kind === 'item') return oneLine(clause.text);
  return clause.cells
    .filter((it) => it.text !== 'any' && it.text !== '-' && !(clause.kind === 'record' && it.heading === 'Name'))
    .map((it) => `${it.heading}: ${it.text}`)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function firstSentence(text: string): string {
  return shorten(/^[^\n]*?[.:?](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, '') ?? text);
}

function shorten(text: string): string {
  if (text.length <= 90) return text;
  return `${text.slice(0, text.lastIndexOf(' ', 88))} …`;
}

/** The text of a block without its clauses, which are units of their own. */
function proseOf(block: RootContent): string {
  if (block.type === 'table')
    return block.children[0]?.children[0] && isClauses(block) ? headingsOf(block) : rowsOf(block);
  if (block.type !== 'list') return oneLine(textOf(block));
  return block.children
    .filter((item) => !startsBold(item))
    .map((item) => oneLine(textOf(item)))
    .join(' ');
}

type TableNode = Extract<RootContent, { type: 'table' }>;

function isClauses(table: TableNode): boolean {
  return /^(clause|code)$/i.test(textOf(table.children[0]!.children[0]!).trim());
}

function headingsOf(table: TableNode): string {
  return table.children[0]!.children.slice(1)
    .map((cell) => textOf(cell))
    .join(', ');
}

function rowsOf(table: TableNode): string {
  return table.children
    .slice(1)
    .map((row) => `${row.children.map((cell) => textOf(cell)).join(': ')}.`)
    .join(' ');
}

function startsBold(item: Nodes): boolean {
  const first = 'children' in item ? item.children[0] : undefined;
  return first?.type === 'paragraph' && first.children[0]?.type === 'strong';
}

/** Words by the place that they lead to, `KB-155#E3`. */
type Signs = Map<string, string[]>;

/** What the front page says beside each of its links, by the place that the link leads to. */
function readSigns(documents: HubDocument[]): Signs {
  const signs = new Map<string, string[]>();
  for (const document of documents.filter((it) => it.meta.category === 'front-page')) {
    for (const row of document.tables.flatMap((it) => it.rows)) {
      const links = row.cells.flatMap((cell) => linksIn(cell.node));
      const words = row.cells.filter((cell) => !linksIn(cell.node).length).map((it) => it.text);
      for (const url of links) addSign(signs, readTarget(url, document.id), words.slice(-1));
    }
  }
  return signs;
}

/** What people say when they mean a clause: the document's own *Words that people use*, `[E5](#E5)` beside its phrases. */
function readSayings(document: HubDocument, sayings: Signs): void {
  const at = document.sections.findIndex((it) => it.slug === 'words-that-people-use');
  for (const { cells } of document.tables.filter((it) => it.section === at).flatMap((it) => it.rows)) {
    const [url] = cells[0] ? linksIn(cells[0].node) : [];
    const phrases = (cells[1]?.text ?? '').split(';').map((it) => it.trim());
    if (url) addSign(sayings, readTarget(url, document.id), phrases.filter(Boolean));
  }
}

function addSign(signs: Signs, target: ReturnType<typeof readTarget>, words: string[]) {
  if (target.kind !== 'document') return;
  const key = [target.document, target.anchor ?? ''].join('#');
  signs.set(key, [...(signs.get(key) ?? []), ...words]);
}

function linksIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
}

function withSigns(unit: SearchUnit, signs: Signs): SearchUnit {
  const said = signs.get(`${unit.document}#${unit.anchor ?? ''}`);
  return said ? { ...unit, aliases: [...(unit.aliases ?? []), ...said] } : unit;
}

function withSayings(unit: SearchUnit, sayings: Signs): SearchUnit {
  const said = sayings.get(`${unit.document}#${unit.anchor ?? ''}`);
  return said ? { ...unit, sayings: said } : unit;
}
