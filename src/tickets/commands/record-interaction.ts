import type { CleanText } from '../../kit/clean-text.ts';
import { type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { EventData } from '../event-catalogue.ts';
import { foresee } from '../foresee.ts';
import { unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import type { InternalWords, PublicWords } from '../two-kinds-of-words.ts';
import { clientAnswered } from './client-answered.ts';
import { mustStand } from './present.ts';

type Recorded = EventData<'interaction.recorded'>;

interface Common {
  channel: Recorded['channel'];
  /** When it happened; now where absent. Outside our own channels it must be said (SOP-7010 I4). */
  occurredAt?: Temporal.Instant | undefined;
  /** Of a call: whether somebody answered (SOP-7010 I5). */
  reached?: boolean | undefined;
  /** A program wrote it: an out-of-office note, a receipt. It moves no ticket (SOP-7010 L38). */
  automatic?: boolean | undefined;
}

/** What reached us. A missed call has no words. */
export interface Heard extends Common {
  direction: 'in';
  from: 'client' | 'third party';
  contact?: string | null | undefined;
  words?: CleanText | undefined;
}

/** What goes to the client. A call that nobody answered has no words. */
export interface Said extends Common {
  direction: 'out';
  contact?: string | null | undefined;
  words?: PublicWords | undefined;
}

/** A note among ourselves, or a question to a colleague. */
export interface Noted extends Common {
  direction: 'internal';
  words: InternalWords;
}

export type Interaction = Heard | Said | Noted;

/**
 * Records what was said (SOP-7010 interactions). A client's words bring a ticket that waited for them back to work; in any other state
 * they are added and wait for an answer (L37, L39).
 */
export function recordInteraction(state: TicketState, given: Interaction, desk: Desk): NewEvent[] {
  mustStand(state);
  mustFitTime(given, desk.now);
  mustSaySomething(given);
  const recorded = interactionEvent(given);
  const isAnswer = given.direction === 'in' && given.from === 'client' && !given.automatic && given.reached !== false;
  if (!isAnswer || state.status !== 'waiting on client') return [recorded];
  return [recorded, ...clientAnswered(foresee(state, [recorded], desk), desk)];
}

/** The event of an interaction. */
export function interactionEvent(given: Interaction): NewEvent {
  const { direction, channel, automatic = false, occurredAt, words } = given;
  const contact = direction === 'internal' ? null : (given.contact ?? null);
  const from = direction === 'in' ? given.from : 'colleague';
  return {
    type: 'interaction.recorded',
    data: {
      direction,
      channel,
      automatic,
      from,
      contact,
      reached: channel === 'call' ? (given.reached ?? true) : null,
    },
    ...(words === undefined ? {} : { texts: { body: words } }),
    ...(direction === 'in' && contact ? { about: contact } : {}),
    ...(occurredAt ? { occurredAt } : {}),
  };
}

const OUTSIDE: readonly Recorded['channel'][] = ['viber', 'sms', 'walk-in', 'other'];

function mustFitTime({ direction, channel, occurredAt }: Interaction, now: Temporal.Instant): void {
  if (direction === 'in' && occurredAt === undefined && OUTSIDE.includes(channel))
    throw unfit({
      code: 'occurred-at-missing',
      clause: sop('I4'),
      message: `When the client reached us by ${channel} is missing.`,
      remedy: 'Enter the time at which they reached us.',
      missing: ['Contacted at'],
    });
  if (occurredAt !== undefined && Temporal.Instant.compare(occurredAt, now) > 0)
    throw unfit({
      code: 'occurred-at-in-the-future',
      clause: sop('I2'),
      message: 'What is entered is still to come.',
      remedy: 'Enter the time at which it happened: now, or earlier.',
    });
}

/** Only a call can pass without a word. */
function mustSaySomething({ channel, words }: Interaction): void {
  if (words?.trim() || channel === 'call') return;
  throw unfit({
    code: 'nothing-said',
    clause: sop('I3'),
    message: 'What was said is missing.',
    remedy: 'Write what was said, what was agreed, and by when.',
    missing: ['Words'],
  });
}
