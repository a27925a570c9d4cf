import { findSection, type HubDocument, type Section } from '../../documents/document.ts';
import { type RawRow, readRawRows } from '../../policy/raw-rows.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import type { ContractForm } from '../contract-form.ts';
import { type FormRow, type FormTable, formTables } from '../contract-tables.ts';
import { supportedItems } from './supported-items.ts';

/** What a contract says, as its form holds it; nothing where a table of it cannot be read, which its diagnostics tell. */
export function readForm(document: HubDocument, schemas: readonly PolicySchema[]): ContractForm | undefined {
  const tables = formTables.map((it) => [it.name, rowsIn(document, it, schemas)] as const);
  if (tables.some(([, rows]) => rows === undefined)) return undefined;
  const { title, meta } = document;
  const { summary, owner, from = '', until = '', zone = '', suspensions = 'close' } = meta;
  const supported = supportedItems(document).map(({ clause, text }) => ({ clause, text }));
  return { title, summary, owner, from, until, zone, suspensions, supported, ...toForm(tables) };
}

type Read = readonly (readonly [FormTable['name'], readonly RawRow[] | undefined])[];

function toForm(tables: Read): Pick<ContractForm, FormTable['name']> {
  const entries = tables.map(([name, rows = []]) => {
    const table = formTables.find((it) => it.name === name)!;
    return [name, rows.map((row) => toRow(row, table))];
  });
  return Object.fromEntries(entries) as Pick<ContractForm, FormTable['name']>;
}

/** The rows of a table as the document has them; none where it enforces no such policy, nothing where they are broken. */
export function rowsIn(
  document: HubDocument,
  table: FormTable,
  schemas: readonly PolicySchema[],
): readonly RawRow[] | undefined {
  const found = sectionOf(document, table);
  const schema = schemas.find((it) => it.name === table.policy);
  if (!found || !schema) return [];
  const { rows, diagnostics, whole } = readRawRows(document, found.rule, schema);
  return whole && !diagnostics.length ? rows : undefined;
}

/** Where a document has a table: the line of its front matter, and the section. */
export function sectionOf(document: HubDocument, { policy }: FormTable) {
  const rule = document.meta.enforces.find((it) => it.policy === policy);
  const section = rule && findSection(document, rule.anchor);
  return rule && section ? { rule, section: section as Section } : undefined;
}

/** A row as the form shows it. "-" is "none"; where rows are free it is shown as an empty field. */
export function toRow({ clause, cells }: RawRow, table: FormTable): FormRow & { Clause: string } {
  return {
    Clause: clause,
    ...Object.fromEntries(table.headings.map((it) => [it, shown(cells.get(it)?.text ?? '-', table)])),
  };
}

const shown = (text: string, { key }: FormTable): string => (text === '-' && !key ? '' : text);
