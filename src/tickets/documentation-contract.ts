import { z } from 'zod';
import { ticketStates } from '../policy/words.ts';
import { Words } from './event-contract.ts';

/** A clause with its document. */
export const ClauseWire = z
  .strictObject({
    document: z.string().meta({ description: 'KB-310' }),
    clause: z.string().meta({ description: 'V4' }),
  })
  .meta({ id: 'TicketClause' });

/** How a ticket is documented (SOP-7010 fields). */
export const DocumentationWire = z
  .strictObject({
    document: z.string(),
    complete: z.boolean().meta({ description: 'Every required field is filled' }),
    score: z.number().int().meta({ description: 'Weight of the good among the required fields, of 100' }),
    fields: z.array(
      z.strictObject({
        clause: z.string().meta({ description: 'D6' }),
        field: z.string(),
        required: z.boolean().meta({ description: 'By its condition, as the ticket stands now' }),
        filled: z.boolean(),
        good: z.boolean().meta({ description: 'Filled, and of use' }),
        weight: z.number().int(),
        words: Words.nullable().meta({ description: 'What was written; null where nothing was' }),
        value: z.string().nullable().meta({ description: 'What was chosen, or what the ticket itself says' }),
      }),
    ),
    missing: z
      .array(z.strictObject({ clause: z.string(), field: z.string() }))
      .meta({ description: 'Required and not filled' }),
    owed: z
      .strictObject({
        due: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
        owner: z.uuid().nullable().meta({ description: 'Who owned it when it was resolved' }),
      })
      .nullable()
      .meta({ description: 'Whether documentation is owed, and until when (SOP-7010 owed)' }),
  })
  .meta({ id: 'TicketDocumentation' });

/** An action of the lifecycle, and whether whoever asks may take it now (SOP-7010 lifecycle). */
export const ActionWire = z
  .strictObject({
    action: z.string(),
    clause: ClauseWire,
    to: z.enum(ticketStates),
    clientSees: z.string().nullable(),
    possible: z.boolean(),
    unless: z
      .discriminatedUnion('why', [
        z.strictObject({ why: z.literal('role'), who: z.string().meta({ description: 'Who may, in words' }) }),
        z.strictObject({
          why: z.literal('needs'),
          needs: z.string().meta({ description: 'The condition in the words of the document' }),
          facts: z.record(z.string(), z.unknown()).meta({ description: 'What it reads, and what is known of it' }),
          canComeWithIt: z
            .boolean()
            .meta({ description: 'Whether what it lacks can be sent together with the action' }),
        }),
      ])
      .nullable()
      .meta({ description: 'Why it may not be taken now; null where it may' }),
  })
  .meta({ id: 'TicketAction' });
