import { type Permissions, to } from '../people/permissions.ts';
import { STAFF } from '../people/roles.ts';

/**
 * Who may do what with tickets. Which action somebody may take is said by SOP-7010 (lifecycle) besides, and which masked value they
 * may see by KB-450 (access). A restricted ticket is there for `tickets.restricted`, for who has it and for who opened it alone.
 */
export const ticketPermissions: Permissions = {
  'tickets.read': { about: 'See the tickets, what was said on them, and what changes live', to: to(STAFF) },
  'tickets.restricted': {
    about: 'See tickets of security incidents, which are restricted',
    to: to(['t3', 'lead', 'ops']),
  },
  'tickets.open': {
    about: 'Open a ticket',
    to: to(['t1', 't2', 't3', 'lead', 'ops']),
    seenBy: 'tickets.read',
  },
  'tickets.work': {
    about: 'Work on a ticket: messages, notes, fields, steps, time, actions of the lifecycle',
    to: to(['t1', 't2', 't3', 'lead', 'ops']),
    seenBy: 'tickets.read',
  },
  'tickets.unmask': {
    about: 'Ask for a masked value of a ticket, with a purpose of KB-450 and a reason, which go on record',
    to: to(['t1', 't2', 't3', 'lead', 'ops']),
    seenBy: 'tickets.read',
  },
  'tickets.delete': {
    about: 'Take a ticket away that should never have been one, and bring it back; engineers their own for 10 min',
    to: to(['t1', 't2', 't3', 'lead', 'ops', 'admin']),
    seenBy: 'tickets.read',
  },
};
