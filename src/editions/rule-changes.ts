import { findSection } from '../documents/document.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { ruleSentence } from '../policy/rule-sentence.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { RuleChange } from './contract.ts';
import { type Conditions, conditionsIn, meaningOf } from './rule-meaning.ts';

/** A table as one of two sets has it: its rows by clause, and its conditions. */
interface Table {
  policy: CompiledPolicy;
  rows: ReadonlyMap<string, CompiledRow>;
  conditions: Conditions;
}

/**
 * The rules that decide otherwise under `after` than under `before`, by document and in reading order. A rule whose cells say
 * the same in other words is none of them; one whose own cells are as they were and whose condition is not, is. Documents in
 * `broken` are left out: of a table that does not compile nobody can say what it means.
 */
export function ruleChanges(
  before: PolicySet,
  after: PolicySet,
  broken: ReadonlySet<string> = new Set(),
): RuleChange[] {
  const touched = after.policies.filter((it) => !broken.has(it.document) && isTouched(it, before, after));
  return touched.flatMap((policy) => {
    const old = before.policies.find((it) => it.document === policy.document && it.schema === policy.schema);
    const [was, now] = [tableOf(old, before), tableOf(policy, after)!];
    const heading = findSection(after.documents.get(policy.document)!, policy.anchor)?.title ?? '';
    const place = { document: policy.document, anchor: policy.anchor, heading };
    return [...changedRows(was, now), ...removedRows(was, now), ...reordered(was, now)].map((it) => ({
      ...place,
      ...it,
    }));
  });
}

type RowChange = Omit<RuleChange, 'document' | 'anchor' | 'heading'>;

/** The same text compiles to the same rules. */
function isTouched({ document }: CompiledPolicy, before: PolicySet, after: PolicySet): boolean {
  return before.documents.get(document)?.source !== after.documents.get(document)?.source;
}

function tableOf(policy: CompiledPolicy | undefined, set: PolicySet): Table | undefined {
  if (!policy) return undefined;
  const rows = new Map(policy.rows.map((it) => [it.clause, it]));
  return { policy, rows, conditions: conditionsIn(policy, set) };
}

function changedRows(was: Table | undefined, now: Table): RowChange[] {
  return [...now.rows].flatMap(([clause, row]): RowChange[] => {
    const old = was?.rows.get(clause);
    const said = ruleSentence(row, now.policy);
    if (!was || !old) return [{ kind: 'added', clause, now: said, conditions: [] }];
    if (meaningOf(old, was) === meaningOf(row, now)) return [];
    const conditions = conditionsThatDiffer(row, was.conditions, now.conditions);
    return [{ kind: 'changed', clause, was: ruleSentence(old, was.policy), now: said, conditions }];
  });
}

function removedRows(was: Table | undefined, now: Table): RowChange[] {
  const gone = [...(was?.rows ?? [])].filter(([clause]) => !now.rows.has(clause));
  return gone.map(([clause, row]) => ({
    kind: 'removed',
    clause,
    was: ruleSentence(row, was!.policy),
    conditions: [],
  }));
}

/** Where the first row that fits decides, the first clause that would be read before one that it stood behind. */
function reordered(was: Table | undefined, { policy, rows }: Table): RowChange[] {
  if (!was || policy.schema.kind !== 'decision' || policy.hit !== 'first') return [];
  const before = [...was.rows.keys()].filter((it) => rows.has(it));
  const after = [...rows.keys()].filter((it) => was.rows.has(it));
  const at = after.findIndex((it, index) => it !== before[index]);
  return at < 0 ? [] : [{ kind: 'reordered', clause: after[at]!, before: before[at]!, conditions: [] }];
}

function conditionsThatDiffer(row: CompiledRow, was: Conditions, is: Conditions): RuleChange['conditions'] {
  const named = new Set(Object.values(row.cells).map((it) => it.text));
  return [...is].flatMap(([name, now]) => {
    const old = was.get(name);
    return named.has(name) && old !== undefined && old !== now ? [{ name, was: old, now }] : [];
  });
}
