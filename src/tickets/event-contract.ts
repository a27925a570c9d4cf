import { z } from 'zod';
import { type EventType, eventCatalogue } from './event-catalogue.ts';
import { id } from './wire.ts';

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC with milliseconds' });

/** Who did something; the hub has no id and no name. */
export const Who = z
  .strictObject({
    kind: z.enum(['person', 'program', 'contact', 'hub']),
    id: id.nullable(),
    name: z.string().meta({ description: 'As they are called today' }),
  })
  .meta({ id: 'TicketWho' });
export type Who = z.infer<typeof Who>;

/** Words of a ticket. */
export const Words = z
  .strictObject({
    id,
    text: z.string().nullable().meta({ description: 'Null where they were erased' }),
    erased: z.boolean().meta({ description: 'Whether they were there once and are gone for good (KB-450 requests)' }),
  })
  .meta({ id: 'TicketWords' });
export type Words = z.infer<typeof Words>;

/** One entry of a ticket's log. */
export const LogEntry = z
  .strictObject({
    seq: z.number().int(),
    id,
    type: z.enum(Object.keys(eventCatalogue) as [EventType, ...EventType[]]),
    v: z.number().int().meta({ description: 'Version of the shape of `data`' }),
    actor: Who,
    occurredAt: instant,
    recordedAt: instant,
    edition: z.number().int().meta({ description: 'The edition in force when it was written; 0 before the first' }),
    data: z.record(z.string(), z.unknown()).meta({ description: 'Its facts, as the type of event has them; no words' }),
    texts: z.record(z.string(), Words).meta({ description: 'Its words, by name: body, reason, text' }),
    corrected: z
      .strictObject({ by: id, void: z.boolean(), occurredAt: instant })
      .nullable()
      .meta({ description: 'What a later correction makes of it (SOP-7010 I11); what was written first stays' }),
  })
  .meta({ id: 'TicketLogEntry' });
export type LogEntry = z.infer<typeof LogEntry>;
