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

const clause = z.strictObject({ document: z.string(), clause: z.string() });

/** A mark that a masked value stands behind, and what whoever reads may do about it (KB-450 access). */
const MaskedMark = z
  .strictObject({
    id: z.string().meta({ description: 'P4-1: names it to POST /tickets/{number}/unmask' }),
    class: z.string().meta({ description: 'Its class of data: government id' }),
    clause: clause.meta({ description: 'Of that class: KB-450 P4' }),
    start: z.number().int().meta({ description: 'Where its mark stands in the text, in UTF-16 units' }),
    length: z.number().int().meta({ description: 'Of the mark, in UTF-16 units' }),
    purposes: z
      .array(z.strictObject({ clause: z.string(), purpose: z.string() }))
      .meta({ description: 'For which whoever reads may see the value; none where they may not' }),
    waits: clause.nullable().meta({
      description: 'What says that an answer of somebody else comes first: KB-450 Q4; null where none has to',
    }),
  })
  .meta({ id: 'TicketMaskedMark' });
export type MaskedMark = z.infer<typeof MaskedMark>;

/** Words of a ticket. */
export const Words = z
  .strictObject({
    id,
    text: z.string().nullable().meta({ description: 'Null where they were erased' }),
    erased: z.boolean().meta({ description: 'Whether they were there once and are gone for good (KB-450 requests)' }),
    masked: z.array(MaskedMark).optional().meta({ description: 'Values that are masked in it; absent where none is' }),
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
