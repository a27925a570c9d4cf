import { describe, expect, test } from 'vitest';
import { afterEach, deskOf, morning, people, ticketAfter } from '../testing/ticket-desk.ts';
import { became, documented, opened, said } from '../testing/ticket-events.ts';
import type { NewEvent } from './event.ts';
import { ticketsFacts } from './facts.ts';
import { factsOf, fromAbove } from './facts-of.ts';
import { foresee } from './foresee.ts';

const minute = 60_000;
const facts = (events: readonly NewEvent[], desk = deskOf('t1'), later = desk) =>
  factsOf(ticketAfter(events, desk), later);

test('every fact of a ticket is worked out, or is listed among those that others know', () => {
  const known = facts([]);
  expect(ticketsFacts.map((it) => it.name).filter((it) => !(it in known))).toEqual([]);
  for (const name of fromAbove) expect(known[name]).toBeNull();
});

test('what others know is taken as they say it', () => {
  const more = { 'Regulated client': true, Consult: 'asked', 'Breached clocks': 2, 'Time to next due': -minute };
  expect(facts([], deskOf('t1', 0, more))).toMatchObject(more);
});

test('what a fact can be is what it is', () => {
  const all = facts([documented('Resolution', { value: 'fixed' }), said(), became('open')]);
  for (const { name, kind, values } of ticketsFacts) {
    const value = all[name] ?? null;
    if (value === null) continue;
    if (kind === 'one of') expect(values, name).toContain(value);
    if (kind === 'yes/no') expect(value, name).toBeTypeOf('boolean');
    if (kind === 'number' || kind === 'duration') expect(value, name).toBeTypeOf('number');
  }
});

test('minutes worked run from the first step of a person to now, less waiting', () => {
  const step: NewEvent = { type: 'step.completed', data: { action: 'LT-3104/1', outcome: 'no change' } };
  const ticket = afterEach(
    ticketAfter(),
    () => ({ events: [step], desk: deskOf('t1', 10) }),
    () => ({ events: [became('waiting on client', 'ask the client')], desk: deskOf('t1', 20) }),
    () => ({ events: [became('open', 'answer')], desk: deskOf('hub', 50) }),
  );
  expect(factsOf(ticket, deskOf('t1', 55))['Minutes worked']).toBe(15 * minute);
  expect(facts([])['Minutes worked']).toBeNull();
  const resolved = afterEach(ticket, () => ({ events: [became('resolved')], desk: deskOf('t1', 60) }));
  expect(factsOf(resolved, deskOf('t1', 600))['Minutes worked']).toBe(20 * minute);
});

test('a ticket that no client reported was contacted when it was opened', () => {
  const alert = foresee(undefined, [opened({ kind: 'alert', contactedAt: null })], deskOf('hub'));
  expect(factsOf(alert, deskOf('t1'))).toMatchObject({ 'Intake delay': 0, 'Client contacted us': false });
  expect(facts([])['Intake delay']).toBe(13 * minute);
});

describe('steps tried', () => {
  const step = (action: string | null, outcome: 'worked' | null = 'worked'): NewEvent => ({
    type: 'step.completed',
    data: { action, outcome },
  });
  const code: NewEvent = { type: 'code.attached', data: { code: 'LT-3104', listed: true, category: 'database' } };

  test('are different recommended actions with an outcome', () => {
    expect(
      facts([code, step('LT-3104/1'), step('LT-3104/1'), step('LT-3104/2'), step('LT-3104/3', null)]),
    ).toMatchObject({
      'Steps tried': 2,
      'Steps without outcome': 1,
    });
    expect(facts([code, step(null)])['Steps tried']).toBe(0);
  });

  test('are what was tried, where no code recommends anything', () => {
    expect(facts([step(null), step(null)])['Steps tried']).toBe(2);
  });
});

describe('whether the client was told', () => {
  const tell = said({ direction: 'out' });
  const told = (...saves: (readonly NewEvent[])[]) =>
    factsOf(
      afterEach(ticketAfter(), ...saves.map((events, index) => () => ({ events, desk: deskOf('t1', index + 1) }))),
      deskOf('t1', 60),
    )['Client told'];

  test('is yes after a message, and no after a note or a call into the void', () => {
    expect(told([tell])).toBe(true);
    expect(told([said({ direction: 'internal' })])).toBe(false);
    expect(told([said({ direction: 'out', channel: 'call', reached: false })])).toBe(false);
    expect(told([said({ direction: 'out', automatic: true })])).toBe(false);
  });

  test('is asked anew once it is escalated or opened again', () => {
    expect(told([tell], [became('escalated', 'escalate')])).toBe(false);
    expect(told([tell, became('escalated', 'escalate')])).toBe(true);
    expect(told([tell, became('resolved', 'resolve')], [became('open', 'reopen')])).toBe(false);
  });

  test('is yes of what is resolved by what they heard before', () => {
    expect(told([became('open')], [tell], [became('resolved', 'resolve')])).toBe(true);
  });

  test('is no for resolving by the question alone for which it waited', () => {
    expect(told([tell, became('waiting on client', 'ask the client')], [became('open', 'continue')])).toBe(false);
  });

  test('is taken back by a message that came back', () => {
    const bounced: NewEvent = { type: 'interaction.bounced', data: { of: people.t1, hard: true } };
    expect(told([tell], [bounced])).toBe(false);
  });

  test('is yes where the engineer writes that they were told on a call', () => {
    expect(told([documented('Client told')])).toBe(true);
    expect(told([documented('Client told', { words: 0 })])).toBe(false);
  });
});

test('a pause counts until its longest time is reached', () => {
  const until = morning.add({ minutes: 30 }).toString({ fractionalSecondDigits: 3 });
  const pause: NewEvent = { type: 'pause.started', data: { reason: 'waiting on client', until } };
  expect(facts([pause], deskOf('t1'), deskOf('t1', 29)).Paused).toBe(true);
  expect(facts([pause], deskOf('t1'), deskOf('t1', 30)).Paused).toBe(false);
});

test('what comes with an action is known of that action alone', () => {
  const state = ticketAfter();
  const acting = { action: 'return', reason: true, ruling: true };
  expect(factsOf(state, deskOf('t2'), acting)).toMatchObject({ 'Reason given': true, 'Ruling given': true });
  expect(factsOf(state, deskOf('t2'))).toMatchObject({ 'Reason given': false, 'Ruling given': false });
});
