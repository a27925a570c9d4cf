import type { RuleColumn, RuleRow, RuleSheet } from './contract.ts';
import { testsOf } from './row-tests.ts';
import type { CellKind, Columns, CompiledPolicy, CompiledRow, PolicySchema } from './schema.ts';

/**
 * Makes a decision table that came as data run again: the same closures over the same tests, so that the browser decides
 * with the very code of the server. Only what `decide` and the engines read is there; cells cannot be read anew.
 */
export function reviveTable<C extends Columns>(sheet: RuleSheet): CompiledPolicy<C> {
  const columns = Object.fromEntries(sheet.columns.map((it) => [it.heading, toColumn(it)]));
  const schema: PolicySchema = {
    name: sheet.policy,
    about: sheet.about,
    kind: sheet.kind,
    hit: sheet.hit,
    clause: sheet.clause,
    columns,
  };
  const rows = sheet.rows.map((row) => toRow(row, columns));
  const { document, anchor, hit } = sheet;
  return { schema, document, anchor, hit, rows } as unknown as CompiledPolicy<C>;
}

function toColumn({ role, about, help, domain }: RuleColumn): Columns[string] {
  const cell: CellKind<unknown> = { name: 'compiled', help, read: () => undefined };
  return { role, about, cell, optional: true, absentOk: false, key: false, ...(domain ? { domain } : {}) };
}

function toRow({ clause, section, cells, tests, outputs }: RuleRow, columns: Columns): CompiledRow {
  return {
    clause,
    section,
    place: nowhere,
    cells: Object.fromEntries(Object.entries(cells).map(([heading, text]) => [heading, { text, place: nowhere }])),
    values: { ...tests, ...outputs },
    ...testsOf(columns, tests),
  };
}

const nowhere = { line: 0, column: 0, endLine: 0, endColumn: 0, start: 0, end: 0 };
