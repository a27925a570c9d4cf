import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, morning } from '../../testing/ticket-desk.ts';
import { became, documented, opened, said } from '../../testing/ticket-events.ts';
import { stateOf } from '../corrected.ts';
import type { Desk } from '../desk.ts';
import type { NewEvent, TicketEvent } from '../event.ts';
import { isLate } from '../late.ts';
import { writeDown } from '../log/write-down.ts';
import { type Correction, correct } from './correct.ts';

const desk = deskOf('t1', 60);
const ticket = uuidv7();
const reason = fixed`I mistook the hour`;

function written(news: readonly NewEvent[], log: readonly TicketEvent[] = [], by: Desk = desk): TicketEvent[] {
  const writing = { actor: by.actor.by, now: by.now, edition: 1 };
  return [...log, ...writeDown({ ticket, state: stateOf(log), log }, news, writing).events];
}

const log = written([opened(), said(), documented('Affected scope'), became('open')]);
const of = (type: TicketEvent['type']) => log.find((it) => it.type === type)!.id;
const put = (given: Partial<Correction>, by = desk, from = log) =>
  correct(stateOf(from)!, { of: '', void: false, occurredAt: null, reason, log: from, ...given }, by);
const corrected = (given: Partial<Correction>, by = desk) => written(put(given, by), log, by);

describe('a wrong entry', () => {
  test('counts no more where it did not happen, and stays readable (I11)', () => {
    const after = corrected({ of: of('field.documented'), void: true });
    expect(stateOf(after)!.fields).toEqual({});
    expect(after.slice(0, log.length)).toEqual(log);
    expect(after.at(-1)!.texts.reason).toBeDefined();
  });

  test('counts from when it really happened', () => {
    const after = corrected({ of: of('field.documented'), occurredAt: morning });
    expect(stateOf(after)!.fields['Affected scope']!.at).toBe('2026-11-23T01:15:00.000Z');
  });

  test('of the time of contact moves that time (KB-310 O7)', () => {
    const after = corrected({ of: of('ticket.opened'), occurredAt: morning });
    expect(stateOf(after)!.contactedAt).toBe('2026-11-23T01:15:00.000Z');
  });
});

describe('is refused', () => {
  test.each([
    ['without a reason', { of: of('field.documented'), void: true, reason: fixed`.` }],
    ['of what is not in the log', { of: uuidv7(), void: true }],
    ['where it says nothing', { of: of('field.documented') }],
    ['of the opening as if it had never been', { of: of('ticket.opened'), void: true }],
    ['of what became of the ticket as if it had never been', { of: of('status.changed'), void: true }],
    ['to a time that is still to come', { of: of('field.documented'), occurredAt: desk.now.add({ seconds: 1 }) }],
  ])('%s', (_, given) => {
    expect(() => put(given)).toThrow(
      expect.objectContaining({ status: 422, clause: { document: 'SOP-7010', clause: 'I11' } }),
    );
  });

  test('of what the hub noted', () => {
    const noted = written([said()], log, deskOf('hub', 60));
    expect(() => put({ of: noted.at(-1)!.id, void: true }, desk, noted)).toThrow('I11');
  });

  test('twice in the same way, and not in another', () => {
    const once = corrected({ of: of('field.documented'), occurredAt: morning });
    const again = { of: of('field.documented'), occurredAt: morning };
    expect(() => put(again, desk, once)).toThrow(expect.objectContaining({ status: 409 }));
    expect(put({ ...again, void: true }, desk, once)).toHaveLength(1);
    expect(() => put({ of: once.at(-1)!.id, void: true }, desk, once)).toThrow('I11');
  });

  test('of the time of contact once a clock is breached, but for the Team Leader (KB-310 O7)', () => {
    const given = { of: of('ticket.opened'), occurredAt: morning };
    expect(() => put(given, deskOf('t1', 60, { 'Breached clocks': 1 }))).toThrow('KB-310 O7');
    expect(put(given, deskOf('lead', 60, { 'Breached clocks': 1 }))).toHaveLength(1);
  });
});

test('an entry is late by its times alone, so a corrected one is not (I2)', () => {
  const late = written([{ ...said(), occurredAt: morning }]).at(-1)!;
  expect(isLate(late)).toBe(true);
  expect(isLate({ ...late, occurredAt: late.recordedAt })).toBe(false);
});
