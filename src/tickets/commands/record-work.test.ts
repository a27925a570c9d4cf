import { expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, morning, ticketAfter } from '../../testing/ticket-desk.ts';
import { said } from '../../testing/ticket-events.ts';
import { foresee } from '../foresee.ts';
import { recommendedFor } from '../recommended.ts';
import { completeStep, logTime, makePromise, recordReference, waiveReply } from './record-work.ts';

const desk = deskOf('t1');
const ticket = ticketAfter();

test('a recommended action is tried by its id, and no other by one (KB-601 U3)', () => {
  const [first] = recommendedFor('LT-3104', desk.set);
  expect(first).toMatchObject({ id: 'LT-3104/1' });
  expect(completeStep(ticket, { action: first!.id, outcome: 'worked' }, desk)).toHaveLength(1);
  expect(() => completeStep(ticket, { action: 'LT-3104/99', outcome: 'worked' }, desk)).toThrow('KB-601 U3');
  expect(recommendedFor('LT-0000', desk.set)).toEqual([]);
});

test('a step of their own needs words, and may still lack its outcome (D12)', () => {
  expect(() => completeStep(ticket, { action: null, outcome: null }, desk)).toThrow('SOP-7010 D12');
  const words = fixed`Restarted the service`;
  expect(completeStep(ticket, { action: null, outcome: null, words }, desk)).toMatchObject([
    { texts: { text: words } },
  ]);
});

test.each([0, -5, 1.5, 1441, Number.NaN])('%d min cannot be logged', (minutes) => {
  expect(() => logTime(ticket, { minutes }, desk)).toThrow(expect.objectContaining({ status: 422 }));
});

test('time adds up', () => {
  expect(
    foresee(ticket, [...logTime(ticket, { minutes: 5 }, desk), ...logTime(ticket, { minutes: 7 }, desk)], desk)
      .minutesLogged,
  ).toBe(12);
});

test('a reference has something that can be read back (KB-310 R10)', () => {
  expect(recordReference(ticket, { reference: fixed`88231` }, desk)).toHaveLength(1);
  expect(() => recordReference(ticket, { reference: fixed`-` }, desk)).toThrow('KB-310 R10');
});

test('a promise has words and an hour that is still to come (I10)', () => {
  const words = fixed`We call at two`;
  expect(makePromise(ticket, { until: morning.add({ hours: 3 }), words }, desk)).toMatchObject([
    { data: { until: '2026-11-23T04:15:00.000Z' } },
  ]);
  expect(() => makePromise(ticket, { until: morning, words }, desk)).toThrow('SOP-7010 I10');
  expect(() => makePromise(ticket, { until: morning.add({ hours: 3 }), words: fixed`?` }, desk)).toThrow(
    'SOP-7010 I10',
  );
});

test('no reply is needed only with a reason, of a message that waits for one (L39)', () => {
  const state = ticketAfter([said(), said()]);
  const reason = fixed`They only thanked us`;
  const [of] = state.unanswered;
  expect(foresee(state, waiveReply(state, { of: of!, reason }, desk), desk).unanswered).toHaveLength(1);
  expect(foresee(state, waiveReply(state, { of: null, reason }, desk), desk).unanswered).toHaveLength(0);
  expect(() => waiveReply(state, { of: of!, reason: fixed`ok` }, desk)).toThrow('SOP-7010 L39');
  expect(() => waiveReply(ticket, { of: null, reason }, desk)).toThrow(expect.objectContaining({ status: 409 }));
});
