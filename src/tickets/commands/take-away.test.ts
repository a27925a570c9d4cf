import { describe, expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, ticketAfter } from '../../testing/ticket-desk.ts';
import { foresee } from '../foresee.ts';
import { recordInteraction } from './record-interaction.ts';
import { restore, restrict, softDelete } from './take-away.ts';

const ticket = ticketAfter([], deskOf('t1'));
const deleted = foresee(ticket, softDelete(ticket, {}, deskOf('t1')), deskOf('t1'));

describe('taking a ticket away', () => {
  test('is for whoever opened it within 10 min, and for who leads at any time', () => {
    expect(softDelete(ticket, {}, deskOf('t1', 10))).toHaveLength(1);
    expect(() => softDelete(ticket, {}, deskOf('t1', 11))).toThrow('SOP-7010 I11');
    expect(() => softDelete(ticket, {}, deskOf('t2'))).toThrow('SOP-7010 I11');
    expect(softDelete(ticket, {}, deskOf('lead', 1000))).toHaveLength(1);
  });

  test('leaves a ticket that takes nothing but to be restored', () => {
    const message = { direction: 'in', from: 'client', channel: 'mail', words: fixed`Hello` } as const;
    expect(() => recordInteraction(deleted, message, deskOf('t1'))).toThrow(expect.objectContaining({ status: 409 }));
    expect(() => restore(deleted, {}, deskOf('t2'))).toThrow('SOP-7010 I11');
    expect(foresee(deleted, restore(deleted, {}, deskOf('t1', 9)), deskOf('t1', 9))).toMatchObject({
      ...{ deletedAt: null, status: 'new' },
    });
  });

  test('twice is once', () => {
    expect(softDelete(deleted, {}, deskOf('lead'))).toEqual([]);
    expect(restore(ticket, {}, deskOf('lead'))).toEqual([]);
  });
});

test('anybody closes a ticket to the desk, and few open it again (KB-155 S7)', () => {
  const events = restrict(ticket, { on: true }, deskOf('t1'));
  const restricted = foresee(ticket, events, deskOf('t1'));
  expect(restricted.restricted).toBe(true);
  expect(() => restrict(restricted, { on: false }, deskOf('t1'))).toThrow('KB-155 S7');
  expect(restrict(restricted, { on: false }, deskOf('t3'))).toHaveLength(1);
  expect(restrict(restricted, { on: true }, deskOf('t1'))).toEqual([]);
});
