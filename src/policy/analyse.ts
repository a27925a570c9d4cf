import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import { findInTable, type TableFinding } from './analysis/findings.ts';
import type { CompiledPolicy } from './schema.ts';

/**
 * What is wrong with the rules of a set, though each cell is right: cases that no row decides, rows that decide against each
 * other, and rows that never decide.
 */
export function analyse(
  documents: ReadonlyMap<string, HubDocument>,
  policies: readonly CompiledPolicy[],
): Diagnostic[] {
  return policies.flatMap((policy) =>
    findOnce(policy).map(({ place, problem }) => diagnose(documents.get(policy.document)!.file, place, problem)),
  );
}

/** Policies that a re-check did not compile anew are the same objects, and are not analysed anew either. */
const found = new WeakMap<CompiledPolicy, TableFinding[]>();

function findOnce(policy: CompiledPolicy): TableFinding[] {
  if (policy.schema.kind !== 'decision' || !policy.rows.length) return [];
  const known = found.get(policy) ?? findInTable(policy);
  found.set(policy, known);
  return known;
}
