import { clausesEver, editionDb } from '../../editions/store.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import { contractId } from '../contract-id.ts';
import { formTables } from '../contract-tables.ts';
import type { ContractDraft } from '../contract-wire.ts';
import { commonTables } from './common-tables.ts';
import { contractOf } from './contract-text.ts';
import type { ContractCompany, ContractParts } from './parts.ts';
import { readForm } from './read-form.ts';
import { type WrittenForm, writeForm } from './write-form.ts';

/** A draft written out: its text, and which clause each row of its form became. */
export async function draftText(
  parts: ContractParts,
  company: ContractCompany,
  { source, form }: Pick<ContractDraft, 'source' | 'form'>,
): Promise<WrittenForm> {
  const { schemas } = await parts.publish.registry();
  const id = contractId(company.slug);
  if (!form) return { source, clauses: clausesIn(id, source, schemas) };
  const used = await clausesEver(editionDb(parts.pool), id);
  return writeForm({ id, source, form, used, schemas, common: commonTables(parts.inForce().set) });
}

/** Of a text that came without a form: the clauses of its own rows, in their order. */
function clausesIn(id: string, source: string, schemas: readonly PolicySchema[]): WrittenForm['clauses'] {
  const document = contractOf(id, source);
  const form = document && readForm(document, schemas);
  const ofTables = formTables.map((it) => [it.name, form?.[it.name].map((row) => row.Clause) ?? []]);
  const supported = form?.supported.map((it) => it.clause) ?? [];
  return { ...Object.fromEntries(ofTables), supported } as WrittenForm['clauses'];
}
