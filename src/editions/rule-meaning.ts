import type { PolicySet } from '../policy/policy-set.ts';
import { ruleSheetOf } from '../policy/rule-sheet.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import { canonicalJson } from './set-hash.ts';

/** The conditions that rules call by name, each as FEEL. */
export type Conditions = ReadonlyMap<string, string>;

/** The conditions of a policy, as the document of that set explains them. */
export function conditionsIn(policy: CompiledPolicy, set: PolicySet): Conditions {
  const document = set.documents.get(policy.document)!;
  return new Map(ruleSheetOf(policy, document, []).conditions.map((it) => [it.name, it.expression]));
}

/**
 * What a row makes the hub do, as text that is the same for the same meaning: the compiled cells, a condition by its
 * expression, without the cells that hold words for people.
 */
export function meaningOf(row: CompiledRow, table: { policy: CompiledPolicy; conditions: Conditions }): string {
  const values = Object.entries(table.policy.schema.columns)
    .filter(([, column]) => column.cell.name !== 'text')
    .map(([heading]) => [heading, plain(row.values[heading], table.conditions)]);
  return canonicalJson(Object.fromEntries(values));
}

/** A compiled value as data: functions are left out, and times of Temporal say themselves. */
function plain(value: unknown, conditions: Conditions): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if ('toJSON' in value) return String(value);
  if (Array.isArray(value) || value instanceof Map || value instanceof Set)
    return [...value].map((it) => plain(it, conditions));
  if ('holds' in value && 'text' in value) return conditions.get(String(value.text)) ?? value.text;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part, conditions)]));
}
