import { z } from 'zod';

// The fields that several contracts of this module share.

export const id = z.uuid();
export const version = z
  .number()
  .int()
  .min(1)
  .max(2_147_483_647)
  .meta({ description: 'The state that is changed; another one now is answered with 409, and nothing is lost' });

/** Control characters, and those that turn the direction of text, have no place in a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are refused.
const UNFIT = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A line of text that is not empty. */
export const line = (max: number, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((it) => !UNFIT.test(it), 'one line without control characters')
    .meta({ description });

/** A line of text that may be empty. */
export const note = (max: number, description: string) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((it) => !UNFIT.test(it), 'one line without control characters')
    .meta({ description });

/** Text of several lines that may be empty. */
export const text = (max: number, description: string) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((it) => !UNFIT.test(it.replaceAll(/[\n\r\t]/g, '')), 'text without control characters')
    .meta({ description });

/** A date on the calendar. */
export const day = (description: string) => z.iso.date().meta({ description: `${description}: YYYY-MM-DD` });

/** A secret that was taken out of a text before it was stored (KB-450 classes); never its value. */
export const Removed = z
  .strictObject({
    field: z.string().meta({ description: 'In which field it stood' }),
    class: z.string().meta({ description: 'Its class of data: password' }),
    document: z.string().meta({ description: 'What says so: KB-450' }),
    clause: z.string().meta({ description: 'Its clause: P1' }),
  })
  .meta({ id: 'Removed' });
export type Removed = z.infer<typeof Removed>;

const removed = z
  .array(Removed)
  .meta({ description: 'Secrets that were removed from its free text before it was stored' });

/** The id and the version of what was made or changed. */
export const Saved = z.strictObject({ id, version, removed: removed.optional() }).meta({ id: 'Saved' });
export type Saved = z.infer<typeof Saved>;

/** What was done to a text on its way. */
export const Kept = z.strictObject({ removed }).meta({ id: 'Kept' });
export type Kept = z.infer<typeof Kept>;
