import type { CleanText } from '../../kit/clean-text.ts';
import { type Desk, sop } from '../desk.ts';
import type { NewEvent, TicketEvent } from '../event.ts';
import type { EventType } from '../event-catalogue.ts';
import { stamp } from '../instants.ts';
import { conflict, unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { mustStand } from './present.ts';
import { mustSay } from './record-work.ts';

/** What was wrong, and how it really was. */
export interface Correction {
  /** Id of the event. */
  of: string;
  /** It did not happen. */
  void: boolean;
  /** When it really happened; of the opening, when the client first reached us. Null where the time was right. */
  occurredAt: Temporal.Instant | null;
  reason: CleanText;
}

/**
 * Puts a wrong entry right (SOP-7010 I11): the first version stays readable, and what follows from the log counts the correction. Only
 * what people entered is corrected; what the hub noted, and what became of the ticket by an action, is not undone that way.
 */
export function correct(
  state: TicketState,
  given: Correction & { log: readonly TicketEvent[] },
  desk: Desk,
): NewEvent[] {
  mustStand(state);
  mustSay(given.reason, sop('I11'), 'Reason');
  const wrong = given.log.find((it) => it.id === given.of);
  if (!wrong) throw cannot('no-such-entry', 'There is no such entry in the log of this ticket.');
  mustBeCorrectable(wrong, given);
  mustFitTime(wrong, given, desk);
  mustBeNew(given);
  const { of, void: isVoid, occurredAt, reason } = given;
  return [
    {
      type: 'event.corrected',
      data: { of, void: isVoid, occurredAt: occurredAt && stamp(occurredAt) },
      texts: { reason },
    },
  ];
}

/** What somebody entered and what can be as if it had never been; the state of the ticket rests on none of these. */
const MAY_BE_VOID: readonly EventType[] = [
  'interaction.recorded',
  'field.documented',
  'step.completed',
  'time.logged',
  'promise.made',
  'reference.recorded',
  'reply.waived',
  'attachment.added',
  'ticket.tagged',
  'ticket.watched',
  'code.sought',
];

function mustBeCorrectable({ actor, type }: TicketEvent, given: Correction): void {
  if (actor.kind === 'hub') throw cannot('not-by-a-person', 'What the hub noted by itself is not corrected.');
  if (type === 'event.corrected') throw cannot('is-a-correction', 'A correction is not corrected.');
  if (given.void && !MAY_BE_VOID.includes(type))
    throw cannot('cannot-be-undone', `An entry of this kind (${type}) cannot be as if it had never been.`);
  if (!given.void && given.occurredAt === null)
    throw unfit({
      code: 'correction-says-nothing',
      clause: sop('I11'),
      message: 'The correction does not say what was wrong.',
      remedy: 'Say that it did not happen, or when it really happened.',
      missing: ['Time'],
    });
}

const cannot = (code: string, message: string) =>
  unfit({
    code,
    clause: sop('I11'),
    message,
    remedy: 'Correct the entry of a person, or add what is right as a new one.',
  });

function mustFitTime({ type }: TicketEvent, { occurredAt }: Correction, { now, more, actor }: Desk): void {
  if (occurredAt && Temporal.Instant.compare(occurredAt, now) > 0)
    throw unfit({
      code: 'occurred-at-in-the-future',
      clause: sop('I11'),
      message: 'The corrected time is still to come.',
      remedy: 'Enter the time at which it happened.',
    });
  const isBreached = Number(more?.['Breached clocks'] ?? 0) > 0;
  if (type === 'ticket.opened' && isBreached && !actor.roles.includes('lead'))
    throw conflict({
      code: 'clock-breached',
      clause: { document: 'KB-310', clause: 'O7' },
      message: 'A clock of this ticket is breached, so the time of contact is corrected by the Team Leader.',
      remedy: 'Ask your Team Leader.',
    });
}

function mustBeNew({ log, of, void: isVoid, occurredAt }: Correction & { log: readonly TicketEvent[] }): void {
  const last = log.findLast((it) => it.type === 'event.corrected' && it.data.of === of);
  const before = last?.type === 'event.corrected' ? last.data : undefined;
  if (!before || before.void !== isVoid || before.occurredAt !== (occurredAt && stamp(occurredAt))) return;
  throw conflict({
    code: 'corrected-already',
    clause: sop('I11'),
    message: 'This entry was corrected in the same way already.',
    remedy: 'Nothing needs to be done.',
  });
}
