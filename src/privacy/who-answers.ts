import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { askFirst } from './policy.ts';

export type AskFirstPolicy = CompiledPolicy<typeof askFirst.columns>;

/** An action that waits. */
export interface Waits {
  row: CompiledRow<typeof askFirst.columns>;
  /** Roles by their ids, any one of whom may answer; always another person than the one who asks. */
  roles: string[];
}

/**
 * Whose answer an action on client data waits for (KB-450 ask-first), by its words or its clause; nothing where the action does
 * not stand in the table and waits only for who is unsure. Nobody approves their own action: whoever has the role that
 * answers asks another one, or the Operations Manager (Q11).
 */
export function whoAnswers(action: string, asker: string, policy: AskFirstPolicy): Waits | undefined {
  const wanted = lower(action);
  const row = policy.rows.find((it) => lower(it.clause) === wanted || lower(it.values.Action) === wanted);
  if (!row) return undefined;
  const first = row.values['Who answers'];
  return { row, roles: asker === first && first !== 'ops' ? [first, 'ops'] : [first] };
}

function lower(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
