import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import { disagreements } from './analysis/disagreements.ts';
import { findInTable } from './analysis/findings.ts';
import { remembered } from './analysis/remembered.ts';
import type { CompiledPolicy } from './schema.ts';

/**
 * What is wrong with the rules of a set, though each cell is right: cases that no row decides, rows that decide against each
 * other, rows that never decide, and values that two documents state differently.
 */
export function analyse(
  documents: ReadonlyMap<string, HubDocument>,
  policies: readonly CompiledPolicy[],
): Diagnostic[] {
  const tables = policies.flatMap((policy) =>
    findings.of(policy).map(({ place, problem }) => diagnose(documents.get(policy.document)!.file, place, problem)),
  );
  return [...tables, ...disagreements(documents, policies)];
}

const findings = remembered((policy: CompiledPolicy) =>
  policy.schema.kind === 'decision' && policy.rows.length ? findInTable(policy) : [],
);
