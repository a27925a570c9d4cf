import { describe, expect, test } from 'vitest';
import { became, documented, opened, said } from '../testing/ticket-events.ts';
import { stateOf } from './corrected.ts';
import type { NewEvent, TicketEvent } from './event.ts';
import { type EventType, eventCatalogue } from './event-catalogue.ts';
import { writeDown } from './log/write-down.ts';
import { reducers } from './reduce/reducers.ts';
import type { TicketState } from './state.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00Z');
const ticket = '0193f0aa-0000-7000-8000-000000000001';
const [ana, ben] = ['0193f0aa-0000-7000-8000-00000000000a', '0193f0aa-0000-7000-8000-00000000000b'];

function log(...news: NewEvent[]): { state: TicketState; events: TicketEvent[] } {
  return writeDown({ ticket, state: undefined }, [opened(), ...news], {
    actor: { kind: 'person', id: ana },
    now,
    edition: 1,
  });
}
const ticketOf = (...news: NewEvent[]) => log(...news).state;

test('every type of event has its reducer and its shape', () => {
  expect(Object.keys(reducers).sort()).toEqual(Object.keys(eventCatalogue).sort());
  for (const event of log(said(), became('open'), documented('Next step')).events)
    expect(eventCatalogue[event.type as EventType].safeParse(event.data).success).toBe(true);
});

test('a ticket begins as new, with Tier 1, assigned to nobody', () => {
  const { status, tier, assignee, severity, clientReachedUs } = ticketOf();
  expect([status, tier, assignee, severity.value, clientReachedUs]).toEqual(['new', 'Tier 1', null, 'SEV2', true]);
});

test('nothing is changed in place: what the ticket was stays readable', () => {
  const before = Object.freeze(ticketOf(said()));
  const [next] = log(said(), became('open')).events.slice(-1);
  expect(next!.seq).toBe(before.seq + 1);
  expect(before.status).toBe('new');
});

describe('what the client waits for', () => {
  const toClient = (data = {}) => said({ direction: 'out', ...data });

  test('each message waits until a person answers; a note or an automatic reply answers nothing', () => {
    expect(ticketOf(said(), said()).unanswered).toHaveLength(2);
    expect(ticketOf(said(), said({ direction: 'internal', from: 'colleague' })).unanswered).toHaveLength(1);
    expect(ticketOf(said(), toClient({ automatic: true })).unanswered).toHaveLength(1);
    expect(ticketOf(said(), toClient()).unanswered).toEqual([]);
  });

  test('a call that was answered is an answer; a missed one waits, and one into the void tells nobody', () => {
    const call = (data: object) => said({ channel: 'call', ...data });
    expect(ticketOf(said(), call({ reached: true })).unanswered).toEqual([]);
    expect(ticketOf(said(), call({ reached: false })).unanswered).toHaveLength(2);
    expect(ticketOf(said(), call({ direction: 'out', reached: false })).unanswered).toHaveLength(1);
    expect(ticketOf(said(), call({ direction: 'out', reached: true })).wasAsked).toBe(true);
  });

  test('what an out-of-office note says moves nothing', () => {
    const { wasAsked, unanswered } = ticketOf(toClient(), said({ automatic: true }));
    expect([wasAsked, unanswered]).toEqual([true, []]);
  });

  test('they were asked until they write, or until the question comes back undelivered', () => {
    const { events } = log(toClient());
    expect(ticketOf(toClient()).wasAsked).toBe(true);
    expect(ticketOf(toClient(), said()).wasAsked).toBe(false);
    const bounced: NewEvent = { type: 'interaction.bounced', data: { of: events[1]!.id, hard: true } };
    expect(ticketOf(toClient(), bounced).wasAsked).toBe(false);
  });

  test('no reply needed is said of one message or of all', () => {
    const { events, state } = log(said(), said());
    const waived = (of: string | null): NewEvent => ({ type: 'reply.waived', data: { of } });
    const write = (of: string | null) =>
      writeDown({ ticket, state }, [waived(of)], { actor: { kind: 'person', id: ana }, now, edition: 1 }).state;
    expect(write(events[1]!.id).unanswered).toEqual([events[2]!.id]);
    expect(write(null).unanswered).toEqual([]);
  });
});

describe('resolving and coming back', () => {
  const assigned: NewEvent = { type: 'ticket.assigned', data: { to: ben } };

  test('who owned it when it was resolved is kept, whoever has it later', () => {
    const state = ticketOf(assigned, became('resolved', 'resolve'), { type: 'ticket.assigned', data: { to: ana } });
    expect([state.resolvedOwner, state.resolvedAt]).toEqual([ben, '2026-11-23T01:30:00.000Z']);
  });

  test('a linked ticket leaves a resolved one resolved since when it was', () => {
    const once = became('resolved', 'resolve');
    const linked = { ...became('resolved', 'open a linked ticket'), occurredAt: now.add({ hours: 1 }) };
    expect(ticketOf(once, linked).resolvedAt).toBe('2026-11-23T01:30:00.000Z');
  });

  test('reopened it is with Tier 1 again, and counted', () => {
    const raised: NewEvent = { type: 'escalation.requested', data: { to: 'Tier 3', clause: null } };
    const done = [raised, became('escalated', 'escalate'), became('resolved', 'resolve'), became('closed', 'close')];
    expect([ticketOf(...done).tier, ticketOf(...done).closedAt]).toEqual(['Tier 3', '2026-11-23T01:30:00.000Z']);
    const { tier, closedAt, reopened } = ticketOf(...done, became('open', 'reopen'));
    expect([tier, closedAt, reopened]).toEqual(['Tier 1', null, 1]);
  });

  test('escalated once more from resolved, it is with the tier that was asked', () => {
    const again: NewEvent = { type: 'escalation.requested', data: { to: 'Tier 2', clause: null } };
    const { tier, status } = ticketOf(became('resolved', 'resolve'), again, became('escalated', 'escalate'));
    expect([tier, status]).toEqual(['Tier 2', 'escalated']);
  });
});

describe('the newest escalation', () => {
  const raised: NewEvent = { type: 'escalation.requested', data: { to: 'Tier 2', clause: null } };

  test('is accepted, or returned with a ruling, or sent elsewhere', () => {
    const accepted = ticketOf(raised, { type: 'escalation.accepted', data: { by: 'Tier 2' } });
    expect(accepted.escalation!.acceptedAt).toBe('2026-11-23T01:30:00.000Z');
    const returned = ticketOf(raised, { type: 'escalation.returned', data: { ruling: 'incomplete' } });
    expect([returned.escalation!.ruling, returned.tier]).toEqual(['incomplete', 'Tier 1']);
    const rerouted = ticketOf(raised, { type: 'escalation.rerouted', data: { to: 'Tier 3' } });
    expect([rerouted.tier, rerouted.escalation!.acceptedAt]).toEqual(['Tier 3', null]);
  });
});

describe('what a ticket is filed under', () => {
  test('tags, watchers and links come and go, each once', () => {
    const link = (on: boolean): NewEvent => ({ type: 'ticket.linked', data: { to: ben, kind: 'related', on } });
    const watch = (on: boolean): NewEvent => ({ type: 'ticket.watched', data: { person: ana, on } });
    const tag = (add: string[], remove: string[] = []): NewEvent => ({ type: 'ticket.tagged', data: { add, remove } });
    const all = ticketOf(link(true), link(true), watch(true), watch(true), tag(['vpn', 'vpn']), tag(['cebu']));
    expect([all.links.length, all.watchers, all.tags]).toEqual([1, [ana], ['vpn', 'cebu']]);
    const none = ticketOf(link(true), link(false), watch(true), watch(false), tag(['vpn']), tag([], ['vpn']));
    expect([none.links, none.watchers, none.tags]).toEqual([[], [], []]);
  });

  test('an attached code brings its category, one that is not listed keeps what was', () => {
    const code = (category: 'server' | null): NewEvent => ({
      type: 'code.attached',
      data: { code: 'LT-4001', listed: category !== null, category },
    });
    expect(ticketOf(code('server')).category).toBe('server');
    expect([ticketOf(code(null)).category, ticketOf(code(null)).codeSeen]).toEqual(['database', true]);
  });

  test('a new severity keeps impact and urgency where it does not say them', () => {
    const set: NewEvent = {
      type: 'severity.changed',
      data: { severity: 'SEV1', by: 'person', clause: null, impact: null, urgency: null },
    };
    const { severity, impact, urgency } = ticketOf(set);
    expect([severity.value, severity.by, impact, urgency]).toEqual(['SEV1', 'person', 'several', 'work stopped']);
  });
});

describe('corrections', () => {
  const correct = (of: string, more: { void?: boolean; occurredAt?: string }): NewEvent => ({
    type: 'event.corrected',
    data: { of, void: more.void ?? false, occurredAt: more.occurredAt ?? null },
  });
  const withCorrection = (before: NewEvent[], more: { void?: boolean; occurredAt?: string }) => {
    const { events, state } = log(...before);
    const { events: last } = writeDown({ ticket, state, log: events }, [correct(events.at(-1)!.id, more)], {
      actor: { kind: 'person', id: ana },
      now,
      edition: 1,
    });
    return stateOf([...events, ...last])!;
  };

  test('what did not happen does not count, and its number as an edit stays', () => {
    const state = withCorrection([said(), became('resolved', 'resolve')], { void: true });
    expect([state.status, state.resolvedAt, state.seq, state.version]).toEqual(['new', null, 4, 3]);
  });

  test('what happened at another time counts then', () => {
    const { resolvedAt } = withCorrection([became('resolved', 'resolve')], { occurredAt: '2026-11-23T01:10:00.000Z' });
    expect(resolvedAt).toBe('2026-11-23T01:10:00.000Z');
  });
});
