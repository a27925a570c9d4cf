import { errorCodes } from '../../codes/policy.ts';
import type { CleanText } from '../../kit/clean-text.ts';
import { type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { EventData } from '../event-catalogue.ts';
import { stamp } from '../instants.ts';
import { conflict, unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { wordsIn } from '../words-in.ts';
import { documented } from './document-fields.ts';
import { escalationOfNew, isSecurity } from './escalate-at-once.ts';
import { type GivenSeverity, type SeverityGrounds, severityFor } from './severity-for.ts';

type Opened = EventData<'ticket.opened'>;

/** What a ticket is opened with (SOP-7010 opening). */
export interface Opening extends SeverityGrounds {
  /** Taken from the sequence. */
  number: number;
  kind: Opened['kind'];
  company: string | null;
  /** A contact on record of that company. */
  contact: string | null;
  channel: Opened['channel'];
  /** When the client first reached us; null only for an alert, or for what we opened by ourselves. */
  contactedAt: Temporal.Instant | null;
  /** Nobody at a client has reached us about it. */
  isOurs?: boolean;
  /** Of a call: whether somebody answered it; a missed one is a contact, too (SOP-7010 I5). Answered where absent. */
  reached?: boolean;
  summary: CleanText;
  /** What the client wrote or said; of an alert, what the monitor said. */
  body?: CleanText | undefined;
  category?: Opened['category'] | undefined;
}

/** Opens a ticket. A security incident goes to Tier 3 in the same save (KB-155 S1). */
export function openTicket(state: TicketState | undefined, given: Opening, desk: Desk): NewEvent[] {
  if (state) throw alreadyOpen(state);
  mustFitTime(given, desk.now);
  mustSay(given.summary);
  const listed = desk.set.policy(errorCodes)?.rows.find((it) => it.clause === given.code);
  const category = given.category ?? listed?.values.Category ?? (given.kind === 'request' ? 'request' : 'other');
  const severity = severityFor(given, desk.set);
  const code = { code: given.code ?? '', listed: listed !== undefined, category };
  return [
    opened(given, category, severity),
    ...(given.code ? [{ type: 'code.attached', data: code } as const] : []),
    documented('Summary', { text: given.summary }),
    ...firstWords(given),
    ...(isSecurity(category, given.code) ? escalationOfNew(category, desk) : []),
  ];
}

function opened(given: Opening, category: Opened['category'], { value, by, clause }: GivenSeverity): NewEvent {
  const { number, kind, company, contact, channel, contactedAt, impact = null, urgency = null, reason } = given;
  return {
    type: 'ticket.opened',
    data: {
      ...{ number, kind, company, contact, channel, impact, urgency, category, by, clause },
      severity: value,
      contactedAt: contactedAt && stamp(contactedAt),
    },
    ...(by === 'person' && reason ? { texts: { reason } } : {}),
  };
}

/** Every interaction is on the ticket, a call also where nothing was said on it (SOP-7010 I1, I5). */
function firstWords({ channel, contact, contactedAt, body, reached = true }: Opening): NewEvent[] {
  const isCall = channel === 'call' && contactedAt !== null;
  if (!body && !isCall) return [];
  const isClients = contactedAt !== null && channel !== 'alert';
  return [
    {
      type: 'interaction.recorded',
      data: {
        direction: isClients ? 'in' : 'internal',
        channel,
        automatic: channel === 'alert',
        from: isClients ? 'client' : 'colleague',
        contact,
        reached: isCall ? reached : null,
      },
      ...(body ? { texts: { body } } : {}),
      ...(contact && isClients ? { about: contact } : {}),
      ...(contactedAt ? { occurredAt: contactedAt } : {}),
    },
  ];
}

function mustFitTime({ kind, contactedAt, isOurs = false }: Opening, now: Temporal.Instant): void {
  if (contactedAt === null && kind !== 'alert' && !isOurs)
    throw unfit({
      code: 'contacted-at-missing',
      clause: sop('A5'),
      message: 'When the client first reached us is missing.',
      remedy: 'Enter the time of the first contact. If no client has reached us yet, open it as ours or as an alert.',
      missing: ['Contacted at'],
    });
  if (contactedAt !== null && Temporal.Instant.compare(contactedAt, now) > 0)
    throw unfit({
      code: 'contacted-at-in-the-future',
      clause: sop('D1'),
      message: `Contacted at, ${stamp(contactedAt)}, is still to come.`,
      remedy: 'Enter the time at which the client first reached us: now, or earlier.',
      missing: ['Contacted at'],
    });
}

function mustSay(summary: CleanText): void {
  if (wordsIn(summary) > 0) return;
  throw unfit({
    code: 'summary-missing',
    clause: sop('D6'),
    message: 'The summary says nothing yet.',
    remedy: 'Write one sentence that a stranger understands: what fails, where, since when.',
    missing: ['Summary'],
  });
}

const alreadyOpen = ({ number }: TicketState) =>
  conflict({
    code: 'ticket-already-open',
    clause: sop('A2'),
    message: `There is a ticket of this id already: ${number}.`,
    remedy: 'Add to it.',
  });
