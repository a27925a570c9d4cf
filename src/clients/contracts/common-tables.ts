import type { PolicySet } from '../../policy/policy-set.ts';
import { type FormRow, type FormTable, formTables } from '../contract-tables.ts';
import type { CommonTables } from './contract-text.ts';

/** The tables of the common documents, whose values hold where a contract is silent. */
export function commonTables(set: PolicySet): CommonTables {
  const found = formTables.map((it) => [it.name, policyOf(set, it)] as const);
  const document = found[0]?.[1]?.document;
  const rows = found.map(([name, policy]) => [name, policy?.rows.map(toRow) ?? []]);
  return { ...(document ? { document } : {}), rows: Object.fromEntries(rows) as CommonTables['rows'] };
}

function policyOf(set: PolicySet, { policy }: FormTable): PolicySet['policies'][number] | undefined {
  const isCommon = (document: string) => set.documents.get(document)?.meta.category !== 'contract';
  return set.policies.find((it) => it.schema.name === policy && isCommon(it.document));
}

function toRow({ clause, cells }: PolicySet['policies'][number]['rows'][number]): FormRow {
  return { Clause: clause, ...Object.fromEntries(Object.entries(cells).map(([heading, { text }]) => [heading, text])) };
}
