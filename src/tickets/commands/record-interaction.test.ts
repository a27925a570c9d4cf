import { describe, expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, morning, people, ticketAfter } from '../../testing/ticket-desk.ts';
import { became, said } from '../../testing/ticket-events.ts';
import type { NewEvent } from '../event.ts';
import { foresee } from '../foresee.ts';
import { internalWords, publicWords } from '../two-kinds-of-words.ts';
import { type Interaction, recordInteraction } from './record-interaction.ts';

const desk = deskOf('t1', 5);
const fromClient: Interaction = { direction: 'in', from: 'client', channel: 'mail', words: fixed`It works now.` };
const waiting: NewEvent[] = [
  said({ direction: 'out' }),
  became('waiting on client', 'ask the client'),
  { type: 'pause.started', data: { reason: 'waiting on client', until: null } },
];
const escalated: NewEvent = { type: 'escalation.requested', data: { to: 'Tier 2', clause: null } };
const left = (events: NewEvent[], given: Interaction) => {
  const state = ticketAfter(events);
  return foresee(state, recordInteraction(state, given, desk), desk);
};

describe('what a client writes', () => {
  test('brings a ticket that waited for them back to Tier 1, and ends the pause (L10)', () => {
    const state = ticketAfter(waiting);
    expect(recordInteraction(state, fromClient, desk)).toMatchObject([
      { type: 'interaction.recorded' },
      {
        type: 'status.changed',
        data: { to: 'open', action: 'answer', clause: { document: 'SOP-7010', clause: 'L10' } },
      },
      { type: 'pause.ended', data: { reason: 'waiting on client' } },
    ]);
  });

  test('brings it back to the higher tier that has it (L11)', () => {
    expect(left([escalated, ...waiting], fromClient)).toMatchObject({
      status: 'escalated',
      tier: 'Tier 2',
      pauses: [],
    });
  });

  test.each(['new', 'open', 'waiting on third party', 'escalated', 'resolved', 'closed'] as const)(
    'is added to a ticket that is %s and waits for an answer; the state stays (L37, L39)',
    (status) => {
      expect(left([became(status)], fromClient)).toMatchObject({ status, unanswered: [expect.any(String)] });
    },
  );

  test('moves nothing where a program wrote it (L38)', () => {
    expect(left(waiting, { ...fromClient, automatic: true })).toMatchObject({
      status: 'waiting on client',
      unanswered: [],
    });
  });

  test('is no answer where they only tried to call: the call waits, and so does the ticket (I5)', () => {
    expect(left(waiting, { direction: 'in', from: 'client', channel: 'call', reached: false })).toMatchObject({
      status: 'waiting on client',
      unanswered: [expect.any(String)],
    });
  });

  test('stays theirs to have erased', () => {
    const [event] = recordInteraction(ticketAfter(), { ...fromClient, contact: people.contact }, desk);
    expect(event!.about).toBe(people.contact);
  });
});

describe('when it happened', () => {
  test.each(['viber', 'sms', 'walk-in', 'other'] as const)('is asked for what came by %s (I4)', (channel) => {
    expect(() => recordInteraction(ticketAfter(), { ...fromClient, channel }, desk)).toThrow('SOP-7010 I4');
    const [event] = recordInteraction(ticketAfter(), { ...fromClient, channel, occurredAt: morning }, desk);
    expect(event!.occurredAt).toBe(morning);
  });

  test('is never still to come (I2)', () => {
    const occurredAt = desk.now.add({ seconds: 1 });
    expect(() => recordInteraction(ticketAfter(), { ...fromClient, occurredAt }, desk)).toThrow('SOP-7010 I2');
  });
});

test('a message says something; a call may pass without a word', () => {
  expect(() => recordInteraction(ticketAfter(), { direction: 'out', channel: 'mail' }, desk)).toThrow('SOP-7010 I3');
  const [call] = recordInteraction(ticketAfter(), { direction: 'out', channel: 'call', reached: false }, desk);
  expect(call).toMatchObject({ data: { reached: false } });
});

test('a message to the client answers them, a note does not', () => {
  const words = fixed`We look into it.`;
  const given: Interaction = { direction: 'out', channel: 'mail', words: publicWords(words) };
  expect(left([said()], given).unanswered).toEqual([]);
  const note: Interaction = { direction: 'internal', channel: 'other', words: internalWords(words) };
  expect(left([said()], note).unanswered).toHaveLength(1);
});
