import type { CleanText } from '../../../kit/clean-text.ts';
import type { Clause, Desk } from '../../desk.ts';
import type { NewEvent } from '../../event.ts';
import { factsOf } from '../../facts-of.ts';
import { isSuspected } from '../../readings.ts';
import { unfit } from '../../rule-refusal.ts';
import type { TicketState } from '../../state.ts';
import { act } from '../act.ts';
import { SECURITY } from '../escalate-at-once.ts';
import { mustStand } from '../present.ts';
import { type Telling, told } from './telling.ts';

/** Escalates it to a higher tier (KB-155), as the verdict says or, with a reason, against it. */
export interface Escalate {
  action: 'escalate';
  to: 'Tier 2' | 'Tier 3';
  /** The clause that it rests on (SOP-7010 D16); null where none does and a reason stands for it. */
  clause: Clause | null;
  /** The facts that met the clause. */
  reason?: CleanText | undefined;
  /** Why they go against the verdict (KB-155 H1). */
  override?: CleanText | undefined;
  said?: Telling | undefined;
}

export function escalate(state: TicketState, given: Escalate, desk: Desk): NewEvent[] {
  mustStand(state);
  mustGoThere(state, given, desk);
  const { action, to, clause, reason, override, said } = given;
  const isSecret = isSuspected(state) && !state.restricted;
  const requested: NewEvent = {
    type: 'escalation.requested',
    data: { to, clause },
    ...(reason ? { texts: { reason } } : {}),
  };
  const overridden: NewEvent[] = override
    ? [{ type: 'verdict.overridden', data: { clause }, texts: { reason: override } }]
    : [];
  const first = [...told(state, said, desk), ...overridden, requested];
  const next: NewEvent[] = isSecret ? [{ type: 'ticket.restricted', data: { on: true } }] : [];
  return act(state, { action, reason: !!reason, override: !!override }, { first, next }, desk);
}

/** A security incident goes to Tier 3; anything else where the verdict sends it, or with a reason elsewhere. */
function mustGoThere(state: TicketState, { to, clause, override }: Escalate, desk: Desk): void {
  if (isSuspected(state) && to !== 'Tier 3')
    throw unfit({
      code: 'security-goes-to-tier-3',
      clause: SECURITY,
      message: 'A suspected security incident goes to Tier 3, never to Tier 2.',
      remedy: 'Escalate it to Tier 3.',
    });
  const verdict = factsOf(state, desk)['Escalation verdict'];
  const sentTo = verdict === 'tier 2' ? 'Tier 2' : verdict === 'tier 3' ? 'Tier 3' : undefined;
  if (sentTo && sentTo !== to && !override)
    throw unfit({
      code: 'verdict-says-otherwise',
      clause: { document: 'KB-155', clause: 'H1' },
      message: `The verdict sends it to ${sentTo}, not to ${to}.`,
      remedy: `Escalate it to ${sentTo}, or give the reason why you go against the verdict.`,
      missing: ['Override reason'],
    });
  if (!clause && !override)
    throw unfit({
      code: 'clause-missing',
      clause: { document: 'SOP-7010', clause: 'D16' },
      message: 'The clause on which the escalation rests is missing.',
      remedy: 'Name the clause of KB-155 that holds, or give the reason why you escalate without one.',
      missing: ['Clause'],
    });
}
