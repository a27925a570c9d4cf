import { z } from 'zod';
import { categories, severities, ticketStates, tiers } from '../policy/words.ts';
import { kinds } from './event-catalogue.ts';
import { id } from './wire.ts';

/** Somebody or something with its name. */
export const Named = z.strictObject({ id, name: z.string() }).meta({ id: 'TicketNamed' });

/** What a list can show. */
export const views = ['mine', 'unassigned', 'open', 'waiting', 'resolved', 'owed', 'all'] as const;

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC' });

/** One row of a list of tickets. */
export const TicketLine = z
  .strictObject({
    id,
    number: z.string().meta({ description: 'INC-000123' }),
    kind: z.enum(kinds),
    company: Named.nullable(),
    contact: Named.nullable(),
    status: z.enum(ticketStates),
    tier: z.enum(tiers),
    severity: z.enum(severities),
    category: z.enum(categories),
    code: z.string().nullable(),
    assignee: Named.nullable(),
    tags: z.array(z.string()),
    summary: z.string().nullable().meta({ description: 'Null while there is none, and where it was erased' }),
    unanswered: z.number().int().meta({ description: 'Messages of the client that wait for an answer' }),
    contactedAt: instant.nullable(),
    openedAt: instant,
    updatedAt: instant,
    resolvedAt: instant.nullable(),
    restricted: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'TicketLine' });
export type TicketLine = z.infer<typeof TicketLine>;

export const TicketList = z
  .strictObject({
    tickets: z.array(TicketLine).meta({ description: 'What was last changed comes first' }),
    next: z.string().nullable().meta({ description: 'Send it as `cursor` for the next page; null at the end' }),
  })
  .meta({ id: 'TicketList' });
export type TicketList = z.infer<typeof TicketList>;

export const TicketQuestion = z.strictObject({
  view: z.enum(views).default('all').meta({
    description:
      'mine: assigned to me and not closed; unassigned, open: not resolved; waiting: on client or third party; owed: resolved ones whose documentation I owe',
  }),
  company: z.uuid().optional().meta({ description: 'Only tickets of this client company' }),
  cursor: z.string().max(80).optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'How many at most' }),
});
export type TicketQuestion = z.infer<typeof TicketQuestion>;
