import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { escalationChannels } from './policy.ts';

export type ChannelsPolicy = CompiledPolicy<typeof escalationChannels.columns>;
export type ChannelRow = CompiledRow<typeof escalationChannels.columns>;

/** Who is called for an escalation that nobody has acknowledged yet. */
export interface Paging {
  /** The row of the channels that says so. */
  row: ChannelRow;
  /** Role by its id: the one who is paged, or the next once the time to acknowledge is over. */
  role: string;
}

/**
 * Who is paged for an escalation to a tier that has waited so long, in milliseconds, for somebody to acknowledge it (KB-155
 * channels). The time that is allowed still belongs to the one who was paged first.
 */
export function whoIsPaged(
  tier: ChannelRow['values']['For'],
  waited: number,
  policy: ChannelsPolicy,
): Paging | undefined {
  const row = policy.rows.find((it) => it.values.For === tier);
  if (!row) return undefined;
  const { 'Acknowledge within': within, 'Who is paged': first, 'Page next': next } = row.values;
  return { row, role: waited <= within.ms ? first : next };
}
