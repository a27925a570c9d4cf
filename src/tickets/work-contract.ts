import { z } from 'zod';
import { linkKinds, outcomes } from './event-catalogue.ts';
import { id, instant, LENGTHS, words } from './wire.ts';

const reason = words(LENGTHS.reason, 'Why');

export const NewStep = z
  .strictObject({
    action: z.string().max(80).nullable().default(null).meta({
      description: 'The recommended action that was tried, by its id: LT-3104/2; null for a step of your own',
    }),
    outcome: z.enum(outcomes).nullable().default(null).meta({ description: 'null while it is not known' }),
    text: words(LENGTHS.field, 'What was done, and what came of it').optional(),
    occurredAt: instant('When it was done; now where absent').optional(),
  })
  .meta({ id: 'NewTicketStep' });

export const NewTime = z
  .strictObject({ minutes: z.number().int().min(1).max(1440).meta({ description: 'Whole minutes' }) })
  .meta({ id: 'NewTicketTime' });

export const NewPromise = z
  .strictObject({ until: instant('The hour that was promised'), text: words(LENGTHS.field, 'What was promised') })
  .meta({ id: 'NewTicketPromise' });

export const NewReference = z
  .strictObject({ reference: words(200, 'The reference of a third party whom we wait for') })
  .meta({ id: 'NewTicketReference' });

export const Waiver = z
  .strictObject({
    of: id.nullable().meta({ description: 'The message that needs no answer, by its entry; null for all that wait' }),
    reason,
  })
  .meta({ id: 'TicketWaiver' });

export const Watching = z
  .strictObject({
    on: z.boolean(),
    person: id.optional().meta({ description: 'Who is told of it; oneself where absent' }),
  })
  .meta({ id: 'TicketWatching' });

export const NewLink = z
  .strictObject({
    to: z.string().max(80).meta({ description: 'The number of the other ticket' }),
    kind: z.enum(linkKinds).meta({ description: 'What the other is to this one: its parent, or a part of it' }),
    on: z.boolean().default(true).meta({ description: 'false takes the link off' }),
  })
  .meta({ id: 'TicketLinking' });

export const NewCode = z
  .strictObject({ code: z.string().max(20).meta({ description: 'The LT code, as people type it' }) })
  .meta({ id: 'NewTicketCode' });

export const NewCorrection = z
  .strictObject({
    of: id.meta({ description: 'The entry that was wrong' }),
    void: z.boolean().default(false).meta({ description: 'It did not happen' }),
    occurredAt: instant('When it really happened').nullable().default(null),
    reason,
  })
  .meta({ id: 'NewTicketCorrection' });
