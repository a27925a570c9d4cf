import { type Facts, formatFact } from '../../policy/facts.ts';
import type { Acting } from '../acting.ts';
import { type Clause, countsAs, type Desk, sop } from '../desk.ts';
import { documentationOf } from '../documentation.ts';
import type { NewEvent } from '../event.ts';
import { ticketsFacts } from '../facts.ts';
import { factsOf } from '../facts-of.ts';
import { foresee } from '../foresee.ts';
import { lifecycleOf, type PossibleAction, possibleAction, possibleActions, type Unmet } from '../lifecycle.ts';
import { requiredFields } from '../policy.ts';
import { conflict, unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { pausesBetween } from './pauses.ts';
import { mustStand } from './present.ts';

/** What is written down together with an action. */
export interface Together {
  /** Before the state changes; the action is judged on the ticket after these. */
  first?: readonly NewEvent[];
  /** After it. */
  next?: readonly NewEvent[];
  texts?: NonNullable<NewEvent['texts']>;
  /** The longest that a pause which begins may last (KB-310 R4); null where it has no end. */
  pauseUntil?: Temporal.Instant | null | undefined;
}

/** Takes an action of the lifecycle with what comes with it, or refuses it with the row that stands against it. */
export function act(state: TicketState, acting: Acting, together: Together, desk: Desk): NewEvent[] {
  mustStand(state);
  const { first = [], next = [], texts, pauseUntil } = together;
  const after = foresee(state, first, desk);
  const { to, clause } = mustBePossible(after, acting, desk);
  const { action } = acting;
  return [
    ...first,
    { type: 'status.changed', data: { to, action, clause }, ...(texts ? { texts } : {}) },
    ...pausesBetween(after, to, pauseUntil),
    ...next,
  ];
}

function mustBePossible(state: TicketState, acting: Acting, desk: Desk): PossibleAction {
  const policy = lifecycleOf(desk.set);
  const facts = factsOf(state, desk, acting);
  const roles = countsAs(desk.actor);
  const found = policy && possibleAction(acting.action, state, facts, roles, policy);
  if (!found)
    throw notListed(acting.action, state, policy ? possibleActions(state, facts, roles, policy) : [], policy?.document);
  if (found.unless) throw refused(found, found.unless, state, facts, desk);
  return found;
}

function notListed(action: string, { status }: TicketState, others: readonly PossibleAction[], document?: string) {
  const names = others.filter((it) => !it.unless).map((it) => it.action);
  return conflict({
    code: 'action-not-possible',
    clause: { document: document ?? sop('').document, clause: 'lifecycle' },
    message: `A ticket that is ${status} has no way to "${action}".`,
    remedy: names.length ? `Possible now: ${names.join(', ')}.` : 'Nothing is possible now for your role.',
  });
}

function refused({ action, clause }: PossibleAction, unless: Unmet, state: TicketState, facts: Facts, desk: Desk) {
  if (unless.why === 'role') return notYours(action, clause, unless.who);
  const missing = 'Documentation complete' in unless.facts ? missingFields(state, facts, desk) : lacking(unless.facts);
  return unfit({
    code: 'action-needs-more',
    clause,
    message: `To ${action}, this must hold first: ${unless.needs}.`,
    remedy: `Not so yet: ${missing.join(', ')}.`,
    missing,
  });
}

const notYours = (action: string, clause: Clause, who: string) =>
  conflict({
    code: 'action-not-yours',
    clause,
    message: `"${action}" is for ${who}.`,
    remedy: 'Ask one of them, or hand the ticket over.',
  });

/** What is known of each fact that the condition reads: `Work words: not known`. */
function lacking(facts: Facts): string[] {
  const kinds = new Map(ticketsFacts.map((it) => [it.name, it.kind]));
  return Object.entries(facts).map(([name, value]) => `${name}: ${formatFact(kinds.get(name) ?? 'text', value)}`);
}

function missingFields(state: TicketState, facts: Facts, { set }: Desk): string[] {
  const policy = set.policy(requiredFields);
  const missing = policy ? documentationOf(state, facts, policy).missing : [];
  return missing.map(({ clause, field }) => `${clause} ${field}`);
}
