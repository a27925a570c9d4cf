import { z } from 'zod';
import { ClauseWire } from './documentation-contract.ts';
import { channels, rulings } from './event-catalogue.ts';
import { id, instant, LENGTHS, words } from './wire.ts';

/** What the client is told together with an action: a message that goes out, or a call. */
export const Told = z
  .strictObject({
    channel: z.enum(channels),
    contact: id.nullable().optional(),
    text: words(LENGTHS.message, 'What the client reads or heard').optional(),
    reached: z.boolean().optional().meta({ description: 'Of a call: whether somebody answered' }),
  })
  .meta({ id: 'TicketTold' });

const said = Told.optional();
const pauseUntil = instant('The longest that the pause may last (KB-310 R4)').nullable().optional();
const reason = words(LENGTHS.reason, 'Why');
const tierAbove = z.enum(['Tier 2', 'Tier 3']);

export const AskClientBody = z.strictObject({ said, pauseUntil }).meta({ id: 'AskClient' });

export const WaitBody = z
  .strictObject({
    reference: words(200, 'The reference of the third party (KB-310 R10)').optional(),
    said,
    pauseUntil,
  })
  .meta({ id: 'WaitForThirdParty' });

export const ResolveBody = z
  .strictObject({
    work: words(LENGTHS.field, 'What was done (D13)').optional(),
    resolution: z
      .strictObject({
        outcome: z
          .string()
          .max(40)
          .optional()
          .meta({ description: 'fixed, workaround, done, no fault found, withdrawn' }),
        cause: words(LENGTHS.field, 'The cause as far as it is known (D15)').optional(),
      })
      .optional(),
    said,
    clientTold: words(LENGTHS.field, 'What the client was told, where no message says it (D14)').optional(),
  })
  .meta({ id: 'ResolveTicket' });

export const CloseBody = z
  .strictObject({ isConfirmed: z.boolean().default(false).meta({ description: 'The client has confirmed (C2)' }) })
  .meta({ id: 'CloseTicket' });

export const ReopenBody = z
  .strictObject({
    isSameProblem: z.boolean().meta({ description: 'Another problem takes a ticket of its own (C4)' }),
    reason: reason.optional(),
  })
  .meta({ id: 'ReopenTicket' });

export const EscalateBody = z
  .strictObject({
    to: tierAbove,
    clause: ClauseWire.nullable().meta({
      description: 'The clause that it rests on; null where a reason stands for it',
    }),
    reason: words(LENGTHS.reason, 'The facts that met the clause').optional(),
    override: words(LENGTHS.reason, 'Why they go against the verdict (KB-155 H1)').optional(),
    said,
  })
  .meta({ id: 'EscalateTicket' });

export const ReturnBody = z
  .strictObject({ ruling: z.enum(rulings), reason, to: id.optional().meta({ description: 'Who gets it' }) })
  .meta({ id: 'ReturnEscalation' });

export const RerouteBody = z.strictObject({ to: tierAbove, reason }).meta({ id: 'ReRouteEscalation' });
