import { z } from 'zod';
import { channels } from './event-catalogue.ts';
import { id, instant, LENGTHS, words } from './wire.ts';

const channel = z.enum(channels);
const common = {
  occurredAt: instant('When it happened; now where absent. By Viber, SMS, walk-in it has to be said (I4)').optional(),
  reached: z.boolean().optional().meta({ description: 'Of a call: whether somebody answered (I5)' }),
  automatic: z.boolean().optional().meta({ description: 'A program wrote it; it moves no ticket (L38)' }),
};
const text = (description: string) => words(LENGTHS.message, description);
const contact = id.nullable().optional().meta({ description: "A contact on record at the ticket's company" });

/** What reached us. */
const In = z.strictObject({
  direction: z.literal('in'),
  channel,
  from: z.enum(['client', 'third party']),
  contact,
  text: text('What they wrote or said; a missed call has none').optional(),
  ...common,
});

/** What goes to the client. */
const Out = z.strictObject({
  direction: z.literal('out'),
  channel,
  contact,
  text: text('What the client reads or heard; a call that nobody answered has none').optional(),
  ...common,
});

/** A note among ourselves; the client never sees it. */
const Internal = z.strictObject({
  direction: z.literal('internal'),
  channel: channel.default('other'),
  text: text('The note'),
  ...common,
});

/** Something that was said (SOP-7010 interactions). */
export const NewInteraction = z.discriminatedUnion('direction', [In, Out, Internal]).meta({ id: 'NewInteraction' });
export type NewInteraction = z.infer<typeof NewInteraction>;
