import { holds } from '../policy/conditions.ts';
import type { Facts } from '../policy/facts.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { queueOrder } from './policy.ts';

export type QueuePolicy = CompiledPolicy<typeof queueOrder.columns>;
export type QueueRow = CompiledRow<typeof queueOrder.columns>;

/**
 * The row of the queue's order in which a ticket stands: the first that fits it (SOP-7010 queue). Nothing where none does;
 * such a ticket stands in no queue.
 */
export function queuePlace(facts: Facts, policy: QueuePolicy): QueueRow | undefined {
  return policy.rows.find(({ values: { When } }) => When === 'otherwise' || holds(When, facts));
}
