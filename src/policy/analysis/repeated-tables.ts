import { wordsPlace } from '../../documents/cell-place.ts';
import { findCitations } from '../../documents/citations.ts';
import { type Cell, findSection, type HubDocument, sectionTree } from '../../documents/document.ts';
import { remembered, rememberedPair } from '../../kit/remembered.ts';
import { text } from '../cells.ts';
import { readDuration } from '../duration.ts';
import type { CompiledPolicy, CompiledRow, PolicySchema } from '../schema.ts';
import type { Disagreement } from './disagreement.ts';
import { sameDuration } from './sentences.ts';

/**
 * Tables that repeat another: no rules of their own, they share a column with a rule's table, and their rows name its rows,
 * by the value of its key column, by its code, or by a citation. What they share must be the same.
 */
export function repeatedTables(document: HubDocument, policies: readonly CompiledPolicy[]): Disagreement[] {
  return policies.flatMap((policy) => repeated.of(document, policy));
}

const repeated = rememberedPair((document: HubDocument, policy: CompiledPolicy) =>
  tablesOf.of(document).flatMap((it) => compareTable(it, policy, sharedColumns(it.headings, policy.schema))),
);

interface PlainTable {
  headings: string[];
  rows: (readonly Cell[])[];
}

/** The tables of a document that are neither rules nor examples. */
const tablesOf = remembered((document: HubDocument): PlainTable[] => {
  const anchors = [...document.meta.enforces.map((it) => it.anchor), 'examples'];
  const roots = anchors.map((it) => findSection(document, it)).filter((it) => it !== undefined);
  const apart = new Set(roots.flatMap((it) => sectionTree(document, it)));
  const tables = document.tables.filter((it) => !apart.has(document.sections[it.section]!));
  return tables.map(({ header, rows }) => ({
    headings: header.map((it) => plain(it.text)),
    rows: rows.map(({ cells }) => cells),
  }));
});

/** The clauses that a row names: by citation, or by code. */
const namesOf = remembered((row: readonly Cell[]): ReadonlySet<string> => new Set(row.flatMap(namesIn)));

function namesIn({ text }: Cell): string[] {
  const cited = findCitations(text).flatMap((it) => (it.clause ? [`${it.document} ${it.clause}`] : []));
  return /^LT-\d{4}$/.test(text) ? [text, ...cited] : cited;
}

/** The columns of a policy that hold values rather than words for people, by plain heading. */
const valueColumns = remembered((schema: PolicySchema): Map<string, string> => {
  const columns = Object.entries(schema.columns).filter(([, column]) => column.cell !== text);
  return new Map(columns.map(([heading]) => [plain(heading), heading]));
});

/** Columns that a table shares with a policy: index in the one, heading in the other. */
function sharedColumns(headings: readonly string[], schema: PolicySchema): Map<number, string> {
  const known = valueColumns.of(schema);
  return new Map(headings.flatMap((it, index) => (known.has(it) ? [[index, known.get(it)!] as const] : [])));
}

/** `Response time` is `Response`. */
function plain(heading: string): string {
  return heading.toLowerCase().replace(/ (time|target|limit)$/, '');
}

function compareTable(table: PlainTable, policy: CompiledPolicy, shared: Map<number, string>): Disagreement[] {
  if (!shared.size) return [];
  const keys = keyColumns(table.headings, policy.schema);
  return table.rows.flatMap((stated) => {
    const row = policy.rows.find((it) => isMeant(it, stated, keys, policy));
    if (!row) return [];
    return [...shared].flatMap(([index, heading]) => {
      const cell = stated[index];
      if (!cell || sameValue(cell.text, row.cells[heading]!.text)) return [];
      const clause = `${policy.document} ${row.clause}`;
      return [{ place: wordsPlace(cell), says: cell.text, clause, holds: row.cells[heading]!.text }];
    });
  });
}

/** The key columns of a policy that a table has, each with its index there. */
function keyColumns(headings: readonly string[], { columns }: PolicySchema): [index: number, heading: string][] {
  const keys = Object.keys(columns).filter((it) => columns[it]!.key && headings.includes(plain(it)));
  return keys.map((it) => [headings.indexOf(plain(it)), it]);
}

function isMeant(
  row: CompiledRow,
  stated: readonly Cell[],
  keys: readonly [index: number, heading: string][],
  { document }: CompiledPolicy,
): boolean {
  const names = namesOf.of(stated);
  if (names.size && (names.has(row.clause) || names.has(`${document} ${row.clause}`))) return true;
  return keys.some(([index, heading]) => {
    const cell = stated[index];
    return cell !== undefined && sameValue(cell.text, row.cells[heading]!.text);
  });
}

function sameValue(a: string, b: string): boolean {
  if (a === b) return true;
  const one = readDuration(a);
  const other = one && readDuration(b);
  return other ? sameDuration(one, other) : a.toLowerCase() === b.toLowerCase();
}
