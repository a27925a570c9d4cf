import { describe, expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, morning, people } from '../../testing/ticket-desk.ts';
import { foresee } from '../foresee.ts';
import { type Opening, openTicket } from './open-ticket.ts';

const desk = deskOf('t1');
const plain: Opening = {
  number: 7,
  kind: 'incident',
  company: people.lead,
  contact: people.contact,
  channel: 'mail',
  contactedAt: morning.subtract({ minutes: 20 }),
  impact: 'several',
  urgency: 'work stopped',
  summary: fixed`Dispatch page is empty for all users in Cebu since 08:50`,
  body: fixed`The page stays empty.`,
};
const open = (change: Partial<Opening> = {}) => openTicket(undefined, { ...plain, ...change }, desk);
const state = (change: Partial<Opening> = {}) => foresee(undefined, open(change), desk);
const types = (change: Partial<Opening> = {}) => open(change).map((it) => it.type);

describe('the severity of a new ticket (A6)', () => {
  test('follows from impact and urgency', () => {
    expect(state().severity).toEqual({ value: 'SEV2', by: 'matrix', clause: { document: 'KB-310', clause: 'V4' } });
  });

  test('follows from a listed code before these, with its category', () => {
    expect(state({ code: 'LT-3104', impact: 'one', urgency: 'can wait' })).toMatchObject({
      severity: { by: 'code', clause: { document: 'KB-601', clause: 'LT-3104' } },
      code: { code: 'LT-3104', listed: true },
      category: 'database',
    });
  });

  test('does not follow from a code that is not listed', () => {
    expect(state({ code: 'LT-0000' })).toMatchObject({ severity: { by: 'matrix' }, code: { listed: false } });
  });

  test('is another with a reason, which is kept', () => {
    const [first] = open({ severity: 'SEV1', reason: fixed`Their ship waits at the pier` });
    expect(first).toMatchObject({
      data: { severity: 'SEV1', by: 'person', clause: { clause: 'A6' } },
      texts: { reason: 'Their ship waits at the pier' },
    });
  });

  test('is no other without one, nor with a full stop for one', () => {
    expect(() => open({ severity: 'SEV1' })).toThrow('SEV2 follows from KB-310 V4. (SOP-7010 A6)');
    expect(() => open({ severity: 'SEV1', reason: fixed`.` })).toThrow('A6');
  });

  test('is asked for where nothing gives it, with what is missing', () => {
    expect(() => open({ impact: null })).toThrow(
      expect.objectContaining({ status: 422, missing: ['Impact'], clause: { document: 'SOP-7010', clause: 'A6' } }),
    );
  });
});

describe('when the client first reached us (A5)', () => {
  test('is long ago where it was: it counts from then', () => {
    expect(state({ contactedAt: morning.subtract({ hours: 240 }) }).contactedAt).toBe('2026-11-13T01:15:00.000Z');
  });

  test('is never still to come', () => {
    expect(() => open({ contactedAt: morning.add({ milliseconds: 1 }) })).toThrow('SOP-7010 D1');
    expect(types({ contactedAt: morning })).toContain('ticket.opened');
  });

  test('is missing only from an alert, and from what we opened ourselves', () => {
    expect(() => open({ contactedAt: null })).toThrow('SOP-7010 A5');
    expect(state({ contactedAt: null, kind: 'alert', channel: 'alert', contact: null })).toMatchObject({
      clientReachedUs: false,
      unanswered: [],
    });
    expect(state({ contactedAt: null, isOurs: true }).clientReachedUs).toBe(false);
  });
});

describe('what the client said first', () => {
  test('is on the ticket and waits for an answer', () => {
    const message = open().find((it) => it.type === 'interaction.recorded');
    expect(message).toMatchObject({
      data: { direction: 'in', from: 'client', channel: 'mail', contact: people.contact, reached: null },
      texts: { body: 'The page stays empty.' },
      about: people.contact,
      occurredAt: plain.contactedAt,
    });
    expect(state().unanswered).toHaveLength(1);
  });

  test('may be a missed call without a word, which waits for an answer, too (I5)', () => {
    expect(state({ channel: 'call', body: undefined, reached: false }).unanswered).toHaveLength(1);
    expect(state({ channel: 'call', body: undefined }).unanswered).toHaveLength(0);
  });

  test('is nothing where nobody said anything', () => {
    expect(types({ body: undefined })).toEqual(['ticket.opened', 'field.documented']);
  });
});

describe('a security incident', () => {
  test.each([
    ['by a code of the 9xxx family', { code: 'LT-9001' }],
    ['by such a code that is not listed', { code: 'LT-9999' }],
    ['by its category', { category: 'security' as const }],
  ])('%s goes to Tier 3 at once and is restricted (KB-155 S1, S7, SOP-7010 L40)', (_, change) => {
    const [last, restricted, requested] = open(change).toReversed();
    expect(requested).toMatchObject({
      type: 'escalation.requested',
      data: { to: 'Tier 3', clause: { document: 'KB-155', clause: 'S1' } },
    });
    expect(restricted).toMatchObject({ type: 'ticket.restricted', data: { on: true } });
    expect(last).toMatchObject({ type: 'status.changed', data: { to: 'escalated', clause: { clause: 'L40' } } });
    expect(state(change)).toMatchObject({
      tier: 'Tier 3',
      status: 'escalated',
      restricted: true,
      category: 'security',
    });
  });

  test('is not what any other ticket is', () => {
    expect(state({ code: 'LT-3104' })).toMatchObject({ tier: 'Tier 1', status: 'new', restricted: false });
  });
});

test('a summary that says nothing is asked for', () => {
  expect(() => open({ summary: fixed`n/a` })).toThrow('SOP-7010 D6');
});

test('a category is taken from the kind where nobody chose one', () => {
  expect([state().category, state({ kind: 'request' }).category, state({ category: 'mail' }).category]).toEqual([
    'other',
    'request',
    'mail',
  ]);
});

test('a ticket is opened once', () => {
  expect(() => openTicket(state(), plain, desk)).toThrow(expect.objectContaining({ status: 409 }));
});
