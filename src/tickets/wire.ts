import { z } from 'zod';
import { Removed as RemovedSecret } from '../clients/wire.ts';

// The fields that several contracts of this module share.

export const id = z.uuid();

/** Control characters have no place in words; a line break and a tab have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are refused.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Words of one or several lines, with something to be seen in them. */
export const words = (max: number, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((it) => !UNFIT.test(it) && it.isWellFormed(), 'text without control characters')
    .meta({ description });

/** Words of one line. */
export const line = (max: number, description: string) =>
  words(max, description).refine((it) => !/[\r\n]/.test(it), 'one line');

/** An instant, to the millisecond. */
export const instant = (description: string) =>
  z.iso
    .datetime({ offset: true })
    .max(40)
    .meta({ description: `${description}: an instant, ISO 8601` });

/** How long each kind of words may be, in characters. */
export const LENGTHS = { subject: 200, message: 50_000, field: 5000, reason: 1000 } as const;

/** Something of KB-450 that was found in words of a request; never its value. */
export const Removed = RemovedSecret.extend({
  treatment: z.enum(['redact', 'mask']).meta({ description: 'redact: kept nowhere; mask: out of sight' }),
}).meta({ id: 'TicketRemoved' });
export type Removed = z.infer<typeof Removed>;

export const removed = z
  .array(Removed)
  .optional()
  .meta({ description: 'What was removed from its words before they were stored; absent where nothing was' });

/** What was written: where the ticket stands after it. */
export const Written = z
  .strictObject({
    id,
    number: z.string().meta({ description: 'INC-000123' }),
    seq: z.number().int().meta({ description: 'The last entry of its log' }),
    version: z.number().int().meta({ description: 'Its ETag for the next change by If-Match' }),
    events: z.array(id).meta({ description: 'The entries that were written, in order' }),
    removed,
  })
  .meta({ id: 'TicketWritten' });
export type WrittenAnswer = z.infer<typeof Written>;
