import type { CleanText } from '../../kit/clean-text.ts';
import { type Clause, type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { EventData } from '../event-catalogue.ts';
import { stamp } from '../instants.ts';
import { recommendedFor } from '../recommended.ts';
import { conflict, unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { wordsIn } from '../words-in.ts';
import { mustStand } from './present.ts';

/** A step that was tried (SOP-7010 D12). */
export interface TriedStep {
  /** The recommended action, by its id; null for a step that nobody recommends. */
  action: string | null;
  outcome: EventData<'step.completed'>['outcome'];
  /** What was done and what came of it, in words (SOP-7010 W6). */
  words?: CleanText | undefined;
  occurredAt?: Temporal.Instant | undefined;
}

export function completeStep(state: TicketState, given: TriedStep, { set }: Desk): NewEvent[] {
  mustStand(state);
  const { action, outcome, words, occurredAt } = given;
  if (action && !recommendedFor(action.split('/')[0]!, set).some((it) => it.id === action))
    throw unfit({
      code: 'unknown-step',
      clause: { document: 'KB-601', clause: 'U3' },
      message: `"${action}" is not among the recommended actions.`,
      remedy: 'Choose one of those of the code, or write the step in your own words.',
    });
  if (!action) mustSay(words, sop('D12'), 'Step');
  return [
    {
      type: 'step.completed',
      data: { action, outcome },
      ...(words === undefined ? {} : { texts: { text: words } }),
      ...(occurredAt ? { occurredAt } : {}),
    },
  ];
}

/** Records how long somebody worked, in whole minutes of one day at most. */
export function logTime(state: TicketState, { minutes }: { minutes: number }, _desk: Desk): NewEvent[] {
  mustStand(state);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) return [{ type: 'time.logged', data: { minutes } }];
  throw unfit({
    code: 'minutes-out-of-range',
    clause: sop('I2'),
    message: `${minutes} is not a time that can be logged.`,
    remedy: 'Enter whole minutes, from 1 to 1440.',
  });
}

/** Records the reference of a third party whom we wait for (KB-310 R10). */
export function recordReference(state: TicketState, { reference }: { reference: CleanText }, _desk: Desk): NewEvent[] {
  mustStand(state);
  // A reference may be a bare number, which is no word that fills a field.
  if (!/[\p{L}\p{N}]/u.test(reference) || wordsIn(reference) === 0)
    throw nothingSaid({ document: 'KB-310', clause: 'R10' }, 'Reference');
  return [{ type: 'reference.recorded', data: {}, texts: { reference } }];
}

/** Records what the client was promised, and by when (SOP-7010 I10). */
export function makePromise(
  state: TicketState,
  { until, words }: { until: Temporal.Instant; words: CleanText },
  { now }: Desk,
): NewEvent[] {
  mustStand(state);
  mustSay(words, sop('I10'), 'Promise');
  if (Temporal.Instant.compare(until, now) > 0)
    return [{ type: 'promise.made', data: { until: stamp(until) }, texts: { body: words } }];
  throw unfit({
    code: 'promise-in-the-past',
    clause: sop('I10'),
    message: 'The hour of the promise is over already.',
    remedy: 'Enter an hour that is still to come.',
    missing: ['Until'],
  });
}

/** Marks messages of the client as needing no answer, one or all, and says why (SOP-7010 L39, KB-310 A5). */
export function waiveReply(
  state: TicketState,
  { of, reason }: { of: string | null; reason: CleanText },
  _desk: Desk,
): NewEvent[] {
  mustStand(state);
  mustSay(reason, sop('L39'), 'Reason');
  const waits = of === null ? state.unanswered.length > 0 : state.unanswered.includes(of);
  if (waits) return [{ type: 'reply.waived', data: { of }, texts: { reason } }];
  throw conflict({
    code: 'nothing-to-answer',
    clause: sop('L39'),
    message: 'No such message of the client waits for an answer.',
    remedy: 'Nothing needs to be done.',
  });
}

/** Refuses words that fill nothing. */
export function mustSay(words: CleanText | undefined, clause: Clause, what: string): void {
  if (words === undefined || wordsIn(words) === 0) throw nothingSaid(clause, what);
}

const nothingSaid = (clause: Clause, what: string) =>
  unfit({
    code: 'words-missing',
    clause,
    message: `${what} says nothing yet.`,
    remedy: 'Write it in words. If something cannot be known, write why.',
    missing: [what],
  });
