import { z } from 'zod';
import { severities } from '../policy/words.ts';
import { clockNames } from './policy.ts';

/** A wall time in Manila, as forms hold it: `2026-11-23T14:00`. */
const wallTime = z.iso
  .datetime({ local: true, precision: -1 })
  .refine((it) => /^20\d\d-/.test(it) && !it.endsWith('Z'));

/** A case put to the clocks by hand: what an address or a form holds. Times are Manila's. */
export const dueQuestion = z.strictObject({
  severity: z.enum(severities).default('SEV1'),
  /** Whose targets: the common document, or a contract. */
  document: z.string().max(80).optional(),
  /** When the client reached us; now, where absent. */
  contacted: wallTime.optional(),
  /** When a person first answered. */
  answered: wallTime.optional(),
  /** Waiting on the client from then, until the client answered or the pause ends by itself. */
  pausedFrom: wallTime.optional(),
  pausedTo: wallTime.optional(),
});

/** A stretch of time, in epoch milliseconds. */
const span = z.object({ from: z.number(), to: z.number() });

/** One clock of the case. Instants are epoch milliseconds. */
export const dueClock = z.object({
  clock: z.enum(clockNames),
  dueAt: z.number().nullable(),
  /** When it was met, and whether that was in time. */
  metAt: z.number().nullable(),
  late: z.boolean(),
  /** As the document writes it: `3 business days`. */
  target: z.string(),
  calendar: z.string(),
  /** Clauses that it rests on: the target, the rule, the calendar. */
  clauses: z.array(z.string()),
  /** Open hours of its calendar until a day past the last due of the case, those that count, and pauses. */
  open: z.array(span),
  counted: z.array(span),
  pauses: z.array(span),
});

/** When things are due in a case. */
export const dueAnswer = z.object({
  severity: z.enum(severities),
  now: z.number(),
  contactedAt: z.number(),
  clocks: z.array(dueClock),
});

export type DueQuestion = z.infer<typeof dueQuestion>;
export type DueClock = z.infer<typeof dueClock>;
export type DueAnswer = z.infer<typeof dueAnswer>;
