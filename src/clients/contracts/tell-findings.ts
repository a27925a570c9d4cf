import type { Diagnostic } from '../../documents/diagnostic.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import type { ContractFinding } from '../contract-wire.ts';
import { contractOf } from './contract-text.ts';
import { fieldFinder } from './form-fields.ts';
import type { WrittenForm } from './write-form.ts';

/** Problems with the fields of the form at which they stand, those of the contract first. */
export function tellFindings(
  diagnostics: readonly Diagnostic[],
  id: string,
  { source, clauses }: WrittenForm,
  schemas: readonly PolicySchema[],
): ContractFinding[] {
  const document = contractOf(id, source);
  const fieldOf = document ? fieldFinder(document, clauses, schemas) : () => null;
  const isOwn = (it: Diagnostic) => it.file === `${id}.md`;
  return [...diagnostics.filter(isOwn), ...diagnostics.filter((it) => !isOwn(it))].map((it) => ({
    ...it,
    field: isOwn(it) ? fieldOf(it) : null,
  }));
}
