import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import { tableFindings } from './analysis/findings.ts';
import type { CompiledPolicy } from './schema.ts';

/** What is wrong with a decision table though each of its cells is right: gaps, overlaps and rows that never fire. */
export function findInTable(document: HubDocument, policy: CompiledPolicy): Diagnostic[] {
  if (policy.schema.kind !== 'decision' || !policy.rows.length) return [];
  return tableFindings(policy).map(({ place, problem }) => diagnose(document.file, place, problem));
}
