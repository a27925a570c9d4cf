import { describe, expect, test } from 'vitest';
import { deskOf, people, ticketAfter } from '../../testing/ticket-desk.ts';
import { became } from '../../testing/ticket-events.ts';
import { foresee } from '../foresee.ts';
import { assign, move, recast, tag, watch } from './file-ticket.ts';

const desk = deskOf('t1');
const ticket = ticketAfter();

test('what is so already gives no event', () => {
  const state = ticketAfter([
    { type: 'ticket.assigned', data: { to: people.t1 } },
    { type: 'ticket.watched', data: { person: people.t2, on: true } },
    { type: 'ticket.tagged', data: { add: ['cebu'], remove: [] } },
  ]);
  expect([
    assign(state, { to: people.t1 }, desk),
    watch(state, { person: people.t2, on: true }, desk),
    watch(state, { person: people.t1, on: false }, desk),
    tag(state, { add: ['cebu'], remove: ['manila'] }, desk),
    move(state, { company: null, contact: null }, desk),
    recast(state, { kind: 'incident', category: 'database' }, desk),
  ]).toEqual([[], [], [], [], [], []]);
});

test('giving it to somebody leaves its state', () => {
  expect(foresee(ticket, assign(ticket, { to: people.t2 }, desk), desk)).toMatchObject({
    assignee: people.t2,
    status: 'new',
  });
});

test('tags come and go, each once', () => {
  expect(tag(ticket, { add: ['cebu', 'cebu', 'lan-2'], remove: [] }, desk)).toMatchObject([
    { data: { add: ['cebu', 'lan-2'], remove: [] } },
  ]);
});

test.each(['Cebu', 'two words', '-a', 'a--b', '', 'ñ', 'a'.repeat(41)])('%j is no tag', (it) => {
  expect(() => tag(ticket, { add: [it], remove: [] }, desk)).toThrow(expect.objectContaining({ status: 422 }));
});

test('a contact belongs to a company (D2)', () => {
  expect(() => move(ticket, { company: null, contact: people.contact }, desk)).toThrow('SOP-7010 D2');
  expect(move(ticket, { company: people.lead, contact: people.contact }, desk)).toHaveLength(1);
});

describe('whoever finds that it is a security incident', () => {
  test('sends it to Tier 3 in the same save, from whatever state (L40)', () => {
    const asked = ticketAfter([
      became('waiting on client'),
      { type: 'pause.started', data: { reason: 'waiting on client', until: null } },
    ]);
    expect(foresee(asked, recast(asked, { category: 'security' }, desk), desk)).toMatchObject({
      ...{ category: 'security', tier: 'Tier 3', status: 'escalated', restricted: true, pauses: [] },
    });
  });

  test('opens a closed one again for it, and a linked one where that is over', () => {
    const closed = ticketAfter([became('resolved'), became('closed', 'close')]);
    expect(foresee(closed, recast(closed, { category: 'security' }, desk), desk)).toMatchObject({
      ...{ status: 'escalated', reopened: 1, closedAt: null },
    });
    const late = deskOf('t1', 7 * 24 * 60 + 1);
    expect(() => recast(closed, { category: 'security' }, late)).toThrow('SOP-7010 L40');
  });
});
