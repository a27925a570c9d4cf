import { z } from 'zod';
import { id, LENGTHS, words } from './wire.ts';

export const UnmaskBody = z
  .strictObject({
    text: id.meta({ description: 'The text that the mark stands in, by the id of its words' }),
    mask: z.string().min(1).max(60).meta({ description: 'Which of its masked values: P4-1' }),
    purpose: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'For what, as KB-450 (access) lists it: its clause, A3, or its words' }),
    reason: words(LENGTHS.reason, 'Why this value, for this ticket'),
  })
  .meta({ id: 'TicketUnmasking' });

/** A value that was masked, and where it is on record that it was shown. It is answered once and kept by nobody. */
export const Unmasked = z
  .strictObject({
    value: z.string().meta({ description: 'The value as it came' }),
    class: z.string().meta({ description: 'Its class of data: government id' }),
    event: id.meta({ description: 'The entry of the log that says who saw it, why and by which clause' }),
  })
  .meta({ id: 'TicketUnmasked' });
export type Unmasked = z.infer<typeof Unmasked>;
