import type { FailedTest, NotTaken } from './decide.ts';
import { factOf } from './domain-facts.ts';
import { formatFact } from './facts.ts';
import type { Columns, CompiledPolicy } from './schema.ts';

/** Neighbouring rows that did not decide for the same reason. */
export interface NotTakenGroup {
  /** The first and the last of them; the same where it is one. */
  from: string;
  to: string;
  /** How many rows. */
  count: number;
  reason: { kind: 'below' } | { kind: 'fact'; fact: string; value: string; needs: string };
}

/**
 * Why the other rows did not decide, in their order, neighbours with the same reason as one. Of several facts that a row
 * missed, a known one says more than one that is not known.
 */
export function groupNotTaken<C extends Columns>(
  notTaken: readonly NotTaken<C>[],
  policy: CompiledPolicy<C>,
): NotTakenGroup[] {
  const groups: NotTakenGroup[] = [];
  for (const { row, failed } of notTaken) {
    const reason = reasonOf(failed, policy as unknown as CompiledPolicy);
    const last = groups.at(-1);
    if (last && sameReason(last.reason, reason) && followsOn(last.to, row.clause, policy)) {
      last.to = row.clause;
      last.count++;
      if (last.reason.kind === 'fact' && reason.kind === 'fact' && last.reason.needs !== reason.needs)
        last.reason.needs = '';
    } else groups.push({ from: row.clause, to: row.clause, count: 1, reason });
  }
  return groups;
}

function reasonOf(failed: FailedTest[], policy: CompiledPolicy): NotTakenGroup['reason'] {
  const telling = failed.find((it) => it.value !== null) ?? failed[0];
  if (!telling) return { kind: 'below' };
  const { kind } = factOf(telling.fact, policy.schema.columns[telling.fact]!.domain!);
  return { kind: 'fact', fact: telling.fact, value: formatFact(kind, telling.value), needs: telling.needs };
}

function sameReason(a: NotTakenGroup['reason'], b: NotTakenGroup['reason']): boolean {
  return a.kind === 'fact' && b.kind === 'fact' ? a.fact === b.fact : a.kind === b.kind;
}

/** The row that decides stands between those before it and those after it. */
function followsOn<C extends Columns>(a: string, b: string, policy: CompiledPolicy<C>): boolean {
  const place = (clause: string) => policy.rows.findIndex((it) => it.clause === clause);
  return place(b) === place(a) + 1;
}
