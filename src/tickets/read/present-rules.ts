import type { Facts } from '../../policy/facts.ts';
import { documentationOf, owedDocumentation } from '../documentation.ts';
import type { WordsRef } from '../event.ts';
import type { Words } from '../event-contract.ts';
import { factsOf } from '../facts-of.ts';
import { lifecycleOf, type PossibleAction, possibleActions } from '../lifecycle.ts';
import { requiredFields } from '../policy.ts';
import type { TicketState } from '../state.ts';
import type { FullTicket } from '../ticket-contract.ts';
import type { Looking } from './looking.ts';

type Rules = Pick<FullTicket, 'documentation' | 'actions'>;

/** What the documents in force say of a ticket: what its documentation lacks, and what whoever looks may do. */
export function presentRules(
  state: TicketState,
  { now, set, roles }: Pick<Looking, 'now' | 'set' | 'roles'>,
  { words, more }: { words(ref: WordsRef | null): Words | null; more: Facts },
): Rules {
  const facts = factsOf(state, { now, set, more });
  const [fields, lifecycle] = [set.policy(requiredFields), lifecycleOf(set)];
  const documentation = fields && documentationOf(state, facts, fields);
  const owed = documentation && owedDocumentation(state, documentation);
  return {
    documentation: documentation
      ? {
          ...documentation,
          fields: documentation.fields.map(({ text, ...field }) => ({ ...field, words: words(text) })),
          owed: owed ? { due: owed.due, owner: owed.owner } : null,
        }
      : null,
    actions: lifecycle ? possibleActions(state, facts, roles, lifecycle).map(present) : [],
  };
}

const present = ({ action, clause, to, clientSees, unless = undefined }: PossibleAction): Rules['actions'][number] => ({
  ...{ action, clause, to, clientSees },
  possible: unless === undefined,
  unless: unless ?? null,
});

/** Whether documentation of a ticket is owed by the documents in force (SOP-7010 owed). */
export function owes(state: TicketState, { now, set }: Pick<Looking, 'now' | 'set'>): boolean {
  const fields = set.policy(requiredFields);
  if (!fields) return false;
  return owedDocumentation(state, documentationOf(state, factsOf(state, { now, set }), fields)) !== undefined;
}
