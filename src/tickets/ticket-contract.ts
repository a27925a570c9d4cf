import { z } from 'zod';
import { categories, impacts, severities, ticketStates, tiers, urgencies } from '../policy/words.ts';
import { ActionWire, ClauseWire, DocumentationWire } from './documentation-contract.ts';
import { channels, kinds, linkKinds, outcomes, rulings } from './event-catalogue.ts';
import { LogEntry, Who, Words } from './event-contract.ts';
import { Named } from './list-contract.ts';
import { id } from './wire.ts';

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC' });

const common = {
  id,
  number: z.string().meta({ description: 'INC-000123' }),
  status: z.enum(ticketStates),
  openedAt: instant,
  openedBy: Who,
  restricted: z.boolean(),
};

const Field = z.strictObject({
  field: z.string().meta({ description: 'By its name in SOP-7010 (fields)' }),
  words: Words.nullable(),
  value: z.string().nullable().meta({ description: 'What was chosen: an outcome, the end of a check' }),
  owner: Named.nullable().meta({ description: 'Who does the next step' }),
  until: instant.nullable(),
  by: Who,
  at: instant,
});

const Step = z.strictObject({
  event: id,
  action: z.string().nullable().meta({ description: 'The recommended action that was tried, by its id' }),
  outcome: z.enum(outcomes).nullable(),
  words: Words.nullable(),
  by: Who,
  at: instant,
});

const Attachment = z.strictObject({
  event: id.meta({ description: 'The entry that it came with; names it in addresses' }),
  name: Words.nullable(),
  size: z.number().int().meta({ description: 'Bytes' }),
  type: z.string(),
  from: z.enum(['client', 'third party', 'colleague']),
});

/** All that a ticket is, for whoever may read it. */
export const FullTicket = z
  .strictObject({
    view: z.literal('full'),
    ...common,
    seq: z.number().int().meta({ description: 'The last entry of its log' }),
    version: z.number().int().meta({ description: 'Its ETag: send it as If-Match with a change' }),
    updatedAt: instant,
    kind: z.enum(kinds),
    company: z.strictObject({ id, name: z.string(), slug: z.string() }).nullable(),
    contact: Named.nullable(),
    channel: z.enum(channels),
    contactedAt: instant.nullable(),
    impact: z.enum(impacts).nullable(),
    urgency: z.enum(urgencies).nullable(),
    category: z.enum(categories),
    severity: z.strictObject({
      value: z.enum(severities),
      by: z.enum(['matrix', 'code', 'person', 'hub']),
      clause: ClauseWire.nullable(),
    }),
    code: z.strictObject({ code: z.string(), listed: z.boolean() }).nullable(),
    codeSeen: z.boolean().nullable(),
    tier: z.enum(tiers),
    assignee: Named.nullable(),
    watchers: z.array(Named),
    tags: z.array(z.string()),
    links: z
      .array(z.strictObject({ kind: z.enum(linkKinds), number: z.string() }))
      .meta({ description: 'Linked tickets that whoever asks may see' }),
    fields: z.array(Field),
    steps: z.array(Step),
    pauses: z.array(z.strictObject({ reason: z.string(), from: instant, until: instant.nullable() })),
    promises: z.array(z.strictObject({ event: id, until: instant })),
    escalation: z
      .strictObject({
        to: z.string(),
        clause: ClauseWire.nullable(),
        at: instant,
        acceptedAt: instant.nullable(),
        ruling: z.enum(rulings).nullable(),
      })
      .nullable(),
    minutesLogged: z.number().int(),
    attachments: z.array(Attachment),
    unanswered: z.array(id).meta({ description: 'Messages of the client that wait for an answer, by their entries' }),
    resolvedAt: instant.nullable(),
    resolvedOwner: Named.nullable(),
    closedAt: instant.nullable(),
    reopened: z.number().int(),
    documentation: DocumentationWire.nullable().meta({ description: 'Null where no document in force has fields' }),
    actions: z.array(ActionWire).meta({ description: 'What the lifecycle lists for its state' }),
  })
  .meta({ id: 'FullTicket' });

/**
 * A restricted ticket for whoever opened it: their own entries, and no more. They may add to it, and connect the client to Tier 3
 * (KB-155 security).
 */
export const NarrowTicket = z
  .strictObject({
    view: z.literal('narrow'),
    ...common,
    connectTo: z.literal('Tier 3'),
    own: z.array(LogEntry).meta({ description: 'What they wrote themselves' }),
  })
  .meta({ id: 'NarrowTicket' });

export const Ticket = z.discriminatedUnion('view', [FullTicket, NarrowTicket]).meta({ id: 'Ticket' });
export type FullTicket = z.infer<typeof FullTicket>;
export type NarrowTicket = z.infer<typeof NarrowTicket>;

export const TicketEvents = z
  .strictObject({
    number: z.string(),
    asOf: instant.nullable().meta({ description: 'The instant that was asked for' }),
    ticket: FullTicket.nullable().meta({ description: 'What the ticket was then; null where no instant was given' }),
    events: z.array(LogEntry),
    next: z.number().int().nullable().meta({ description: 'Send it as `after` for what follows; null at the end' }),
  })
  .meta({ id: 'TicketEvents' });

export const EventsQuestion = z.strictObject({
  asOf: z.iso
    .datetime({ offset: true })
    .max(40)
    .optional()
    .meta({ description: 'Only what had been written down by this instant: ISO 8601' }),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2_147_483_647)
    .default(0)
    .meta({ description: 'Only entries after this seq' }),
});
