import { holds } from '../policy/conditions.ts';
import type { Facts } from '../policy/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import { type Clause, inWords } from './desk.ts';
import { ticketLifecycle } from './policy.ts';
import type { TicketState } from './state.ts';

export type LifecyclePolicy = CompiledPolicy<typeof ticketLifecycle.columns>;
type LifecycleRow = CompiledRow<typeof ticketLifecycle.columns>;

/** An action that the lifecycle lists for a ticket's state, and whether somebody may take it now. */
export interface PossibleAction {
  action: string;
  clause: Clause;
  /** The state that follows. */
  to: TicketState['status'];
  /** What the client is shown; null where they are shown nothing. */
  clientSees: string | null;
  /** Absent where it may be taken. */
  unless?: Unmet;
}

/** Why an action may not be taken now. */
export type Unmet =
  | {
      why: 'role';
      /** Who may, in words: `Tier 2, Tier 3`. */
      who: string;
    }
  | {
      why: 'needs';
      /** The condition in the document's words: `work is written`. */
      needs: string;
      /** What it reads, and what is known of it. */
      facts: Facts;
      /** Whether what is missing can be given together with the action: a message, a reason, a ruling, what was done. */
      canComeWithIt: boolean;
    };

/** The lifecycle in force; nothing where no document has one. */
export const lifecycleOf = (set: PolicySet): LifecyclePolicy | undefined => set.policy(ticketLifecycle);

/**
 * The actions of a state for somebody, in the order of the table, each once: of several rows of the same action the first that fits
 * counts, and of those that do not fit the one that comes nearest. What is not listed is not possible.
 */
export function possibleActions(
  { status }: Pick<TicketState, 'status'>,
  facts: Facts,
  roles: readonly string[],
  policy: LifecyclePolicy,
): PossibleAction[] {
  const rows = policy.rows.filter((row) => row.values.From.includes(status));
  const byAction = Map.groupBy(rows, (row) => row.values.Action);
  return [...byAction.values()].map((some) => nearest(some.map((row) => judged(row, facts, roles, policy.document))));
}

/** One action of a state; nothing where the table does not list it. */
export function possibleAction(
  action: string,
  state: Pick<TicketState, 'status'>,
  facts: Facts,
  roles: readonly string[],
  policy: LifecyclePolicy,
): PossibleAction | undefined {
  return possibleActions(state, facts, roles, policy).find((it) => it.action === action);
}

/** The first that may be taken, else that lacks what can be given with it, else what can be added, else the first. */
function nearest(found: readonly PossibleAction[]): PossibleAction {
  const first = (fits: (unless: Unmet | undefined) => boolean) => found.find((it) => fits(it.unless));
  return (
    first((it) => !it) ??
    first((it) => it?.why === 'needs' && it.canComeWithIt) ??
    first((it) => it?.why === 'needs') ??
    found[0]!
  );
}

function judged(row: LifecycleRow, facts: Facts, roles: readonly string[], document: string): PossibleAction {
  const { Action: action, To: to, 'Client sees': clientSees } = row.values;
  const unless = unmet(row, facts, roles);
  const clause = { document, clause: row.clause };
  return { action, clause, to, clientSees: clientSees ?? null, ...(unless ? { unless } : {}) };
}

function unmet({ values: { Who, Needs } }: LifecycleRow, facts: Facts, roles: readonly string[]): Unmet | undefined {
  if (!roles.some((it) => Who.includes(it))) return { why: 'role', who: inWords(Who) };
  if (!Needs || holds(Needs, facts)) return undefined;
  const canComeWithIt = holds(Needs, { ...facts, ...givenWithIt });
  return { why: 'needs', needs: Needs.text, facts: pick(facts, Needs.uses), canComeWithIt };
}

/** What an action can bring along. */
const givenWithIt: Facts = {
  'Question sent': true,
  'Third party reference recorded': true,
  'Work words': 1,
  'Client told': true,
  'Reason given': true,
  'Ruling given': true,
  'Override reason given': true,
};

const pick = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(names.map((it) => [it, facts[it] ?? null]));
