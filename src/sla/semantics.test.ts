import { describe, expect, it } from 'vitest';
import { edition, run, type WallCase, wall } from '../testing/clock-world.ts';
import { writeKb310 } from '../testing/kb310.ts';
import type { ClockEdition } from './edition.ts';
import { explain } from './explain.ts';
import type { ClockName } from './policy.ts';

const targets = [
  'SEV1 | 15 min | 15 min | 30 min | 4 h | C | -',
  'SEV3 | 2 h | 4 h | 8 h | 18 h | A | -',
  'SEV4 | 9 h | 9 h | 18 h | 36 h | A | -',
];
const rules = [
  'resolution | contact | waiting on client (at most 1 business day), waiting on third party | resolved | continue within 7 days | fair | 50%, 80% | Tier 1',
];
const shipped = [edition({ targets, rules })];
const reply = (occurredAt: string, more = {}) => ({ type: 'reply', by: 'person', public: true, occurredAt, ...more });
const message = (occurredAt: string, more = {}) => ({ type: 'message', from: 'client', occurredAt, ...more });
const status = (to: string, occurredAt: string, more = {}) => ({ type: 'status', to, occurredAt, ...more });
const severity = (to: string, occurredAt: string) => ({ type: 'severity', to, occurredAt });

function answer(given: WallCase, editions: readonly ClockEdition[] = shipped) {
  return run({ contactedAt: '11-23 09:00', severity: 'SEV3', asOf: '11-27 18:00', ...given }, editions);
}

function one(clock: ClockName, given: WallCase, editions?: readonly ClockEdition[]) {
  const found = answer(given, editions).clocks.findLast((it) => it.clock === clock)!;
  const warnings = found.warnings.map((it) => `${it.percent}% ${wall(it.at)}`);
  const pauses = found.pauses.map((it) => `${it.reason} ${wall(it.from)} to ${wall(it.to)}`);
  return { ...found, found, due: wall(found.dueAt), breached: wall(found.breachedAt), warnings, pauses };
}

describe('pauses (rule 6)', () => {
  it('need a public message or a third-party reference before the state is set', () => {
    const refused = answer({ events: [status('waiting on client', '11-23 10:00')] });
    expect(refused.flags.map((it) => it.flag)).toEqual(['refused']);
    expect(one('resolution', { events: [status('waiting on client', '11-23 10:00')] }).pauses).toEqual([]);
    const events = [
      { type: 'reference', note: 'case 4711', occurredAt: '11-23 10:00' },
      status('waiting on third party', '11-23 10:00'),
    ];
    expect(one('resolution', { events })).toMatchObject({ state: 'paused', due: null });
  });

  it('end by themselves past their longest time, and are due by it while they run', () => {
    const events = [reply('11-23 10:00'), status('waiting on client', '11-23 10:00')];
    expect(one('resolution', { events, asOf: '11-23 12:00' })).toMatchObject({ state: 'paused', due: '11-26 09:00' });
    expect(one('resolution', { events, asOf: '11-24 11:00' })).toMatchObject({
      state: 'running',
      due: '11-26 09:00',
      pauses: ['waiting on client 11-23 10:00 to 11-24 10:00'],
    });
  });

  it('never began where the message they rest on bounced', () => {
    const events = [
      reply('11-23 10:00', { id: 'r' }),
      status('waiting on client', '11-23 10:00'),
      { type: 'bounce', of: 'r', occurredAt: '11-23 15:00' },
    ];
    expect(one('resolution', { events })).toMatchObject({ due: '11-25 09:00', pauses: [] });
  });

  it('change nothing in closed time', () => {
    const pause = [
      { type: 'pause', reason: 'waiting on client', occurredAt: '11-23 18:00' },
      { type: 'resume', occurredAt: '11-24 07:00' },
    ];
    expect(one('resolution', { events: pause }).due).toBe(one('resolution', {}).due);
  });

  it('end when the state is left, each for its own reason', () => {
    const events = [
      reply('11-23 10:00'),
      status('waiting on client', '11-23 10:00'),
      status('waiting on third party', '11-23 11:00'),
      status('open', '11-23 12:00'),
    ];
    expect(one('resolution', { events }).pauses).toEqual([
      'waiting on client 11-23 10:00 to 11-23 11:00',
      'waiting on third party 11-23 11:00 to 11-23 12:00',
    ]);
  });
});

describe('severity changes (rule 7)', () => {
  it('never erase a breach on record', () => {
    const events = [
      severity('SEV1', '11-23 09:00'),
      severity('SEV4', '11-23 14:00'),
      { type: 'resolve', occurredAt: '11-23 15:00' },
    ];
    expect(one('resolution', { events })).toMatchObject({
      state: 'met late',
      breached: '11-23 13:00',
      due: '11-27 09:00',
    });
  });

  it('change response as they change resolution', () => {
    expect(one('response', { events: [severity('SEV1', '11-23 09:30')] })).toMatchObject({
      due: '11-23 09:45',
      clause: 'KB-310 T1',
    });
  });

  it('set aside what a higher severity promised, and bring in the lower one from the start', () => {
    const found = one('resolution', { events: [severity('SEV4', '11-24 09:00')], asOf: '11-24 10:00' });
    expect(found).toMatchObject({
      due: '11-27 09:00',
      target: 36 * 3_600_000,
      elapsed: 10 * 3_600_000,
      clause: 'KB-310 T3',
    });
    expect(explain(found.found).promises.map((it) => [it.severity, it.standing, it.gives])).toEqual([
      ['SEV3', false, false],
      ['SEV4', true, true],
    ]);
  });
});

describe('editions (rule 8)', () => {
  const stricter = [targets[0]!, 'SEV3 | 1 h | 1 h | 1 h | 9 h | A | -'];
  const editions = [...shipped, edition({ targets: stricter, rules }, 'second', '11-23 12:00')];

  it('bind a clock by its start', () => {
    expect(one('resolution', {}, editions)).toMatchObject({ due: '11-25 09:00', edition: 'first' });
    expect(one('resolution', { contactedAt: '11-23 12:00' }, editions)).toMatchObject({
      due: '11-24 12:00',
      edition: 'second',
    });
  });

  it('take over open clocks where it is recorded that they are moved', () => {
    const events = [{ type: 'clocks.moved', edition: 'second', occurredAt: '11-23 13:00' }];
    expect(one('resolution', { events }, editions)).toMatchObject({ due: '11-24 09:00', edition: 'second' });
  });

  it('are known no earlier than they are published', () => {
    expect(one('resolution', { asOf: '11-23 11:59' }, editions).basis.reckoning.timetable.editions).toHaveLength(1);
  });
});

describe('the order of events (rule 9)', () => {
  it('takes a raise before a resolve of the same instant, whatever the ids', () => {
    const events = [
      { id: 'a', type: 'resolve', occurredAt: '11-23 14:00' },
      { id: 'b', ...severity('SEV1', '11-23 14:00') },
    ];
    expect(one('resolution', { events })).toMatchObject({ clause: 'KB-310 T1', state: 'met' });
  });

  it('does not depend on arrival', () => {
    const events = [
      reply('11-23 09:30'),
      message('11-23 10:00'),
      status('waiting on client', '11-23 11:00'),
      reply('11-23 11:00'),
    ].map((it, index) => ({ id: `e${index}`, ...it }));
    expect(strip(answer({ events: events.toReversed() }))).toEqual(strip(answer({ events })));
  });
});

describe('warnings (rule 10)', () => {
  it('are solved on the calendar of the promise', () => {
    expect(one('resolution', {}).warnings).toEqual(['50% 11-24 09:00', '80% 11-24 14:24']);
  });

  it('come at once where a raise makes them overdue, and not twice', () => {
    const events = [severity('SEV1', '11-24 10:00')];
    expect(one('resolution', { events }).warnings).toEqual(['50% 11-24 09:00', '80% 11-24 13:12']);
  });

  it('come again where the due moved later and is crossed again', () => {
    const events = [severity('SEV4', '11-24 10:00')];
    expect(one('resolution', { events }).warnings).toEqual(['50% 11-24 09:00', '50% 11-25 09:00', '80% 11-26 10:48']);
  });

  it('stop when the clock has ended', () => {
    expect(one('resolution', { events: [{ type: 'resolve', occurredAt: '11-24 10:00' }] }).warnings).toEqual([
      '50% 11-24 09:00',
    ]);
  });
});

describe('late events and corrections (rule 12)', () => {
  it('count when they happened: a call typed in later is flagged, and meets', () => {
    const late = answer({
      events: [{ type: 'call', reached: true, occurredAt: '11-23 10:00', recordedAt: '11-23 12:00' }],
    });
    expect(late.clocks[0]).toMatchObject({ clock: 'response', state: 'met' });
    expect(late.flags.map((it) => it.flag)).toEqual(['typed in late']);
  });

  it('count at arrival where their clock is not trusted, or ahead', () => {
    const skewed = { ...reply('11-23 10:00', { recordedAt: '11-23 12:00' }), skew: 180_000 };
    expect(one('response', { events: [skewed] }).state).toBe('met late');
    expect(
      answer({ events: [reply('11-23 13:00', { recordedAt: '11-23 12:00' })] }).flags.map((it) => it.flag),
    ).toEqual(['from the future']);
  });

  it('leave states and severities at the instant of their record', () => {
    const events = [{ ...severity('SEV1', '11-23 10:00'), recordedAt: '11-23 12:00' }];
    expect(one('resolution', { events }).due).toBe('11-23 16:00');
  });

  it('start the clock earlier where an older message of the client turns up', () => {
    expect(one('response', { events: [message('11-23 08:30', { recordedAt: '11-23 09:10' })] })).toMatchObject({
      due: '11-23 10:30',
    });
  });

  it('let a wrong time be put right, after a breach by the Team Leader only', () => {
    const wrong = reply('11-23 12:00', { id: 'r' });
    const correction = (by: string) => ({
      type: 'event.corrected',
      of: 'r',
      to: '11-23 10:00',
      by,
      occurredAt: '11-23 15:00',
    });
    expect(one('response', { events: [wrong, correction('Tier 1')] })).toMatchObject({ state: 'met late' });
    expect(one('response', { events: [wrong, correction('Team Leader')] })).toMatchObject({
      state: 'met',
      breached: null,
    });
    expect(answer({ events: [wrong, correction('Tier 1')] }).flags.map((it) => it.flag)).toEqual(['refused']);
  });
});

describe('merge and split (rule 13)', () => {
  const pair = (first: object[], second: object[] = [], severities = ['SEV3', 'SEV3']) => ({
    tickets: [
      { id: 'INC-1', contactedAt: '11-23 09:00', severity: severities[0], events: first },
      { id: 'INC-2', contactedAt: '11-23 10:00', severity: severities[1], events: second },
    ],
    asOf: '11-23 13:00',
  });
  const merged = { type: 'merge', into: 'INC-2', occurredAt: '11-23 12:00' };
  const of = (given: WallCase, ticket: string) =>
    run(given, shipped)
      .clocks.filter((it) => it.ticket === ticket)
      .map((it) => [it.clock, it.state, wall(it.dueAt), wall(it.metAt)]);

  it('count a kind met on either as met, and unite unanswered messages', () => {
    const found = of(pair([reply('11-23 09:30'), merged], [message('11-23 11:00')]), 'INC-2');
    expect(found).toEqual([
      ['response', 'met', '11-23 11:00', '11-23 09:30'],
      ['update', 'running', '11-24 08:30', null],
      ['resolution', 'running', '11-25 09:00', null],
      ['next response', 'running', '11-23 14:00', null],
    ]);
  });

  it('keep a breach of the clock that gave way', () => {
    const given = pair([merged], [severity('SEV1', '11-23 10:00'), severity('SEV4', '11-23 11:00')]);
    const response = run(given, shipped).clocks.find((it) => it.ticket === 'INC-2' && it.clock === 'response')!;
    expect([wall(response.dueAt), wall(response.breachedAt), response.state]).toEqual([
      '11-23 11:00',
      '11-23 10:15',
      'breached',
    ]);
  });

  it('are taken back by an unmerge as if they had never been', () => {
    const unmerged = pair([merged, { type: 'unmerge', occurredAt: '11-23 12:30' }]);
    expect(of(unmerged, 'INC-1')).toEqual(of(pair([]), 'INC-1'));
    expect(of(unmerged, 'INC-2')).toEqual(of(pair([]), 'INC-2'));
  });

  it('move what happens to the merged ticket to the survivor', () => {
    const found = of(pair([merged, reply('11-23 12:30')]), 'INC-2');
    expect(found.find((it) => it[0] === 'response')).toEqual(['response', 'met late', '11-23 11:00', '11-23 12:30']);
  });

  it('start a split ticket at its message, and free the old one of it', () => {
    const events = [
      reply('11-23 09:30'),
      message('11-23 10:00', { id: 'm' }),
      { type: 'split', message: 'm', into: 'INC-9', occurredAt: '11-23 11:00' },
    ];
    const given = { id: 'INC-1', contactedAt: '11-23 09:00', severity: 'SEV3', events, asOf: '11-23 11:30' };
    expect(of(given, 'INC-9').map((it) => it[2])).toEqual(['11-23 12:00', '11-25 10:00']);
    expect(of(given, 'INC-1').find((it) => it[0] === 'next response')).toEqual([
      'next response',
      'cancelled',
      '11-23 14:00',
      null,
    ]);
  });
});

describe('contracts', () => {
  it('replace the rows that they have, and are cited by their title', () => {
    const contract = writeKb310({ targets: ['SEV3 | 1 h | 1 h | 1 h | 9 h | A | -'] }, 'CT-visayas', 'Visayas Freight');
    const editions = [edition({ targets, rules }, 'first', '01-01 00:00', contract)];
    const given = { contactedAt: '11-23 09:00', severity: 'SEV3', asOf: '11-23 10:00' };
    const under = run(given, editions, { document: 'CT-visayas' }).clocks[0]!;
    expect([under.clause, wall(under.dueAt)]).toEqual(['Visayas Freight T1', '11-23 10:00']);
    expect(run(given, editions).clocks[0]!.clause).toBe('KB-310 T2');
  });
});

describe('a set that holds only some tables', () => {
  it('has the shipped lives where no clock rules are given', () => {
    const bare = [edition({ targets })];
    const events = [reply('11-23 10:00'), status('waiting on client', '11-23 10:00'), status('open', '11-24 10:00')];
    expect(one('resolution', { events }, bare)).toMatchObject({ due: '11-26 09:00', warnings: [] });
  });

  it('knows 24x7 without a table, and says which calendar is missing', () => {
    const around = [edition({ targets: ['SEV3 | 2 h | 2 h | 2 h | 9 h | 24x7 | -'], calendars: undefined })];
    expect(one('resolution', { contactedAt: '11-21 20:00' }, around).due).toBe('11-22 05:00');
    const missing = [edition({ targets, calendars: undefined })];
    expect(() => answer({}, missing)).toThrow('Targets count on the calendar "a", and no document has it.');
  });

  it('cannot promise months, which no calendar counts', () => {
    expect(() => edition({ targets: ['SEV3 | 2 h | 4 h | 8 h | 1 month | A | -'] })).toThrow(
      'Resolution: 1 month cannot be counted in open time.',
    );
  });

  it('promises no clock where the target is "-"', () => {
    const none = [edition({ targets: ['SEV3 | 2 h | - | - | 18 h | A | -'] })];
    const events = [reply('11-23 10:00'), message('11-23 11:00')];
    expect(answer({ events }, none).clocks.map((it) => it.clock)).toEqual(['response', 'resolution']);
  });
});

describe('explain (rule 14)', () => {
  it('shows segments, pauses, promises, clauses and editions, and how far it is overdue', () => {
    const events = [
      { type: 'pause', reason: 'waiting on client', occurredAt: '11-23 16:00' },
      { type: 'resume', occurredAt: '11-24 09:00' },
    ];
    const found = explain(one('resolution', { events, asOf: '11-25 20:00' }).found);
    expect(found.segments.map((it) => `${wall(it.from)} to ${wall(it.to)}`)).toEqual([
      '11-23 09:00 to 11-23 16:00',
      '11-24 09:00 to 11-24 17:00',
      '11-25 08:00 to 11-25 11:00',
    ]);
    expect(found.clauses).toEqual(['KB-310 T2', 'KB-310 R1']);
    expect(found.editions.map((it) => it.id)).toEqual(['first']);
    expect(found.overdue).toEqual({ open: 6 * 3_600_000, wall: 9 * 3_600_000 });
  });
});

/** Clocks as data, without what they were worked out from. */
function strip({ clocks }: ReturnType<typeof answer>) {
  return clocks.map(({ basis: _, ...shown }) => shown);
}
