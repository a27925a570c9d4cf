import type { ZodType, z } from 'zod';
import type { CleanText } from '../../kit/clean-text.ts';
import { correct } from '../commands/correct.ts';
import { attachCode } from '../commands/grade.ts';
import { completeStep, logTime, makePromise, recordReference, waiveReply } from '../commands/record-work.ts';
import type { Desk } from '../desk.ts';
import type { NewEvent, TicketEvent } from '../event.ts';
import type { TicketState } from '../state.ts';
import { NewCode, NewCorrection, NewPromise, NewReference, NewStep, NewTime, Waiver } from '../work-contract.ts';
import { codeIn } from './code-in.ts';

/** Something small that is added to a ticket: what a request carries, and the events that follow. */
export interface SmallWork<T = object> {
  summary: string;
  schema: ZodType<T>;
  /** Its words, by the names that the log gives them. */
  texts?(given: T): Record<string, string | undefined>;
  /** Whether the command reads the whole log. */
  readsLog?: boolean;
  command(work: Working<T>): readonly NewEvent[];
}

export interface Working<T> {
  state: TicketState;
  desk: Desk;
  given: T;
  words: Record<string, CleanText>;
  /** Empty where the work does not read it. */
  log: readonly TicketEvent[];
}

const at = (instant: string | null | undefined) => (instant ? Temporal.Instant.from(instant) : undefined);

const steps: SmallWork<z.infer<typeof NewStep>> = {
  summary: 'Record a step that was tried',
  schema: NewStep,
  texts: ({ text }) => ({ text }),
  command: ({ state, desk, words, given: { action, outcome, occurredAt } }) =>
    completeStep(state, { action, outcome, words: words.text, occurredAt: at(occurredAt) }, desk),
};

const time: SmallWork<z.infer<typeof NewTime>> = {
  summary: 'Record how long somebody worked',
  schema: NewTime,
  command: ({ state, desk, given }) => logTime(state, given, desk),
};

const promises: SmallWork<z.infer<typeof NewPromise>> = {
  summary: 'Record what the client was promised',
  schema: NewPromise,
  texts: ({ text }) => ({ body: text }),
  command: ({ state, desk, words, given }) => makePromise(state, { until: at(given.until)!, words: words.body! }, desk),
};

const references: SmallWork<z.infer<typeof NewReference>> = {
  summary: 'Record the reference of a third party',
  schema: NewReference,
  texts: ({ reference }) => ({ reference }),
  command: ({ state, desk, words }) => recordReference(state, { reference: words.reference! }, desk),
};

const waivers: SmallWork<z.infer<typeof Waiver>> = {
  summary: 'Mark messages as needing no answer',
  schema: Waiver,
  texts: ({ reason }) => ({ reason }),
  command: ({ state, desk, words, given: { of } }) => waiveReply(state, { of, reason: words.reason! }, desk),
};

const code: SmallWork<z.infer<typeof NewCode>> = {
  summary: 'Attach an error code',
  schema: NewCode,
  command: ({ state, desk, given }) => attachCode(state, { code: codeIn(given.code) }, desk),
};

const corrections: SmallWork<z.infer<typeof NewCorrection>> = {
  summary: 'Put a wrong entry right',
  schema: NewCorrection,
  texts: ({ reason }) => ({ reason }),
  readsLog: true,
  command: ({ state, desk, words, log, given }) =>
    correct(
      state,
      { of: given.of, void: given.void, occurredAt: at(given.occurredAt) ?? null, reason: words.reason!, log },
      desk,
    ),
};

/** What can be added, by its name in the address. */
export const smallWorks = { steps, time, promises, references, waivers, code, corrections } as unknown as Record<
  string,
  SmallWork
>;
