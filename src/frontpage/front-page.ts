import { type Cell, type DocumentTable, findClause, type HubDocument, type Section } from '../documents/document.ts';
import { findDocument } from '../documents/document-set.ts';
import { renderBlocks, renderCell } from '../documents/fragment.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Article, FrontPage, FrontSection } from './contract.ts';
import { criticalReminders, situations } from './policy.ts';

/** The front page from its one source, the document HOME, and the policies compiled from it. Nothing where there is none. */
export function frontPageOf(set: PolicySet): Omit<FrontPage, 'edition'> | undefined {
  const home = set.documents.get('HOME');
  const [first, ...sections] = home?.sections ?? [];
  if (!home || !first) return undefined;
  return {
    title: home.title,
    welcome: renderBlocks(first.blocks, home, set.documents),
    sections: sections.map((it) => sectionOf(it, home, set)),
  };
}

function sectionOf(section: Section, home: HubDocument, set: PolicySet): FrontSection {
  const table = home.tables.find((it) => home.sections[it.section] === section);
  const read =
    table &&
    (situationsIn(section, table, home, set) ??
      remindersIn(section, table, home, set) ??
      documentsIn(table, home, set));
  const blocks = read ? section.blocks.filter((it) => it.type !== 'table') : section.blocks;
  const head = { anchor: section.anchor, title: section.title, text: renderBlocks(blocks, home, set.documents) };
  return read ? { ...head, ...read } : { kind: 'text', ...head };
}

function situationsIn(section: Section, table: DocumentTable, home: HubDocument, set: PolicySet) {
  const policy = set.policy(situations);
  if (policy?.anchor !== section.anchor) return undefined;
  const rows = policy.rows.map((row) => ({
    clause: row.clause,
    situation: rich(row.clause, 'Situation', table, home, set),
    answer: rich(row.clause, 'Document', table, home, set),
  }));
  return { kind: 'situations' as const, rows };
}

function remindersIn(section: Section, table: DocumentTable, home: HubDocument, set: PolicySet) {
  const policy = set.policy(criticalReminders);
  if (policy?.anchor !== section.anchor) return undefined;
  const rows = policy.rows.map((row) => ({
    clause: row.clause,
    reminder: rich(row.clause, 'Reminder', table, home, set),
    shownAt: row.values['Shown at'],
  }));
  return { kind: 'reminders' as const, rows };
}

/** A table whose every row begins with a link to a document lists documents. */
function documentsIn(table: DocumentTable, home: HubDocument, set: PolicySet) {
  const rows = table.rows.map(({ cells }) => articleOf(cells, home, set));
  return rows.every((it) => it !== undefined) ? { kind: 'documents' as const, rows } : undefined;
}

function articleOf([name, covers]: Cell[], home: HubDocument, set: PolicySet): Article | undefined {
  const link = home.links.find((it) => name && it.place.start >= name.place.start && it.place.end <= name.place.end);
  if (!name || !covers || !link || link.anchor) return undefined;
  const document = findDocument(set.documents, link.document);
  return {
    id: link.document,
    name: renderCell(name, home, set.documents),
    covers: renderCell(covers, home, set.documents),
    ...(document ? { clauses: document.clauses.length } : {}),
  };
}

/** A cell of a compiled row with its emphasis and links, which the compiled text does not keep. */
function rich(clause: string, heading: string, table: DocumentTable, home: HubDocument, set: PolicySet) {
  const place = findClause(home, clause)?.place.start;
  const row = table.rows.find((it) => it.place.start === place);
  const column = table.header.findIndex((it) => it.text.toLowerCase() === heading.toLowerCase());
  return renderCell(row!.cells[column]!, home, set.documents);
}
