import type { PolicySchema } from '../../policy/schema.ts';
import type { ContractForm } from '../contract-form.ts';
import { type FormTable, formTables } from '../contract-tables.ts';
import type { CommonTables } from './contract-text.ts';
import { emptyContract } from './empty-contract.ts';
import { freeIds } from './free-ids.ts';
import { writeHead } from './write-head.ts';
import { writeRows } from './write-rows.ts';
import { writeSupported } from './write-supported.ts';

/** What writing a form needs besides it. */
export interface WriteParts {
  /** Id of the contract, `CT-visayas-freight`. */
  id: string;
  /** The document that is changed; empty where there is none yet. */
  source: string;
  form: ContractForm;
  /** Every clause id that any edition of it ever had: none is given again. */
  used: readonly string[];
  schemas: readonly PolicySchema[];
  common: CommonTables;
}

/** A contract as text, and the clauses that its rows got. */
export interface WrittenForm {
  source: string;
  /** For each row of a table, and each item, of the form its clause; empty for what is not written. */
  clauses: Readonly<Record<FormTable['name'] | 'supported', readonly string[]>>;
}

/**
 * Writes a form into its document: only what differs from what the document says is touched, cell by cell, so that one
 * changed cell is one changed line and everything beyond the form stays byte for byte. Pure. Where the document cannot be
 * read as a form nothing is written.
 */
export function writeForm(parts: WriteParts): WrittenForm {
  const { form, common } = parts;
  const begun = parts.source || emptyContract(parts.id, form, common.document);
  const ids = freeIds(begun, parts.id, parts.used);
  let source = writeHead(begun, parts.id, form);
  const supported = writeSupported(source, parts.id, form.supported, ids);
  source = supported.source;
  const clauses: Record<string, readonly string[]> = { supported: supported.clauses };
  for (const table of formTables) {
    const written = writeRows({ ...parts, source, table, rows: form[table.name], ids });
    source = written.source;
    clauses[table.name] = written.clauses;
  }
  return { source, clauses: clauses as WrittenForm['clauses'] };
}
