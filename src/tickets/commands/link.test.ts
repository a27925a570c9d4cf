import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, people, ticketAfter } from '../../testing/ticket-desk.ts';
import { became } from '../../testing/ticket-events.ts';
import { foresee } from '../foresee.ts';
import type { TicketState } from '../state.ts';
import { link, linkBothEnds } from './link.ts';
import { openLinkedTicket } from './open-linked.ts';
import type { Opening } from './open-ticket.ts';

const desk = deskOf('t1');
const [a, b, c] = [uuidv7(), uuidv7(), uuidv7()];
const named = (id: string, links: TicketState['links'] = []): TicketState => ({ ...ticketAfter(), id, links });

test('both ends of a link are written: a part has its parent, and the parent its part (A3)', () => {
  const changes = linkBothEnds(a, { to: b, kind: 'part', on: true }, desk);
  const ends = changes.map(({ ticket, events }) => [ticket, ...events(named(ticket)).map((it) => it.data)]);
  expect(ends).toEqual([
    [a, { to: b, kind: 'part', on: true }],
    [b, { to: a, kind: 'parent', on: true }],
  ]);
});

test('a link that is there gives no event, and is taken off', () => {
  const state = named(a, [{ to: b, kind: 'related' }]);
  expect(link(state, { to: b, kind: 'related', on: true }, desk)).toEqual([]);
  expect(link(named(a, [{ to: b, kind: 'parent' }]), { to: b, kind: 'parent', on: true }, desk)).toEqual([]);
  expect(link(state, { to: c, kind: 'related', on: false }, desk)).toEqual([]);
  expect(foresee(state, link(state, { to: b, kind: 'related', on: false }, desk), desk).links).toEqual([]);
});

test.each([
  ['itself', named(a), { to: a, kind: 'related' }],
  ['a second parent', named(a, [{ to: b, kind: 'parent' }]), { to: c, kind: 'parent' }],
  ['a parent, with parts of its own', named(a, [{ to: b, kind: 'part' }]), { to: c, kind: 'parent' }],
  ['a part, as a part of another', named(a, [{ to: b, kind: 'parent' }]), { to: c, kind: 'part' }],
] as const)('a ticket is not linked to %s', (_, state, given) => {
  expect(() => link(state, { ...given, on: true }, desk)).toThrow('SOP-7010 A3');
});

describe('a linked ticket (L32, L34, C4)', () => {
  const opening: Opening = {
    ...{ number: 8, kind: 'incident', company: people.lead, contact: people.contact, channel: 'mail' },
    ...{ contactedAt: desk.now, impact: 'one', urgency: 'can wait', summary: fixed`Page empty again in Cebu` },
  };
  const given = { id: b, opening };
  const late = deskOf('t1', 7 * 24 * 60 + 1);

  test.each(['resolved', 'closed'] as const)('is opened after the reopening time; the old one stays %s', (status) => {
    const old = ticketAfter([became('resolved'), ...(status === 'closed' ? [became('closed', 'close')] : [])]);
    const { old: events, fresh } = openLinkedTicket(old, given, late);
    const after = foresee(old, events, late);
    expect(after).toMatchObject({ status, resolvedAt: old.resolvedAt, closedAt: old.closedAt, links: [{ to: b }] });
    expect(foresee(undefined, fresh, late).links).toEqual([{ kind: 'follows', to: old.id }]);
  });

  test('is opened earlier for another problem only', () => {
    const old = ticketAfter([became('resolved')]);
    expect(() => openLinkedTicket(old, given, desk)).toThrow('SOP-7010 L32');
    expect(openLinkedTicket(old, { ...given, isOtherProblem: true }, desk).old).toMatchObject([
      { type: 'ticket.linked' },
    ]);
  });
});
