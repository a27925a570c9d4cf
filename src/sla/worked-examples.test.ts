import { describe, expect, it } from 'vitest';
import { edition, run, type WallCase, wall } from '../testing/clock-world.ts';
import { workedCalendars } from '../testing/kb310.ts';

/** Resolution targets by severity, on calendars; the other targets are of no interest here. */
function resolving(...targets: [severity: string, target: string, calendar: string][]) {
  return targets.map(([severity, target, calendar]) => `${severity} | 1 h | 2 h | 4 h | ${target} | ${calendar} | -`);
}

const rules = [
  'resolution | contact | waiting on client (at most 3 business days), waiting on third party | resolved | continue within 7 days | fair | 50%, 80% | Tier 1',
];

function resolution(given: WallCase, targets: string[], change = 'fair') {
  const changed = rules.map((it) => it.replace('| fair |', `| ${change} |`));
  const { clocks } = run({ asOf: '2027-01-30 00:00', severity: 'SEV3', ...given }, [
    edition({ targets, rules: changed }),
  ]);
  const found = clocks.find((it) => it.clock === 'resolution')!;
  return { ...found, due: wall(found.dueAt), met: wall(found.metAt), breached: wall(found.breachedAt) };
}

const hour = 3_600_000;

describe('the worked examples of sla.md', () => {
  it.each([
    ['A', '11-23 09:30', '4 h', '11-23 13:30'],
    ['A', '11-21 10:00', '1 h', '11-23 09:00'],
    ['A', '11-23 08:00', '9 h', '11-23 17:00'],
    ['A', '11-27 16:00', '4 h', '12-01 11:00'],
    ['B', '11-23 11:30', '2 h', '11-23 14:30'],
    ['E', '11-23 23:00', '8 h', '11-24 23:00'],
    ['E', '11-27 23:00', '8 h', '12-01 01:00'],
    ['D', '03-07 05:00', '4 h', '03-10 00:00'],
  ])('%s, from %s, %s: due %s', (calendar, contactedAt, target, due) => {
    const targets = [`SEV3 | 1 min | 2 h | 4 h | ${target} | ${calendar} | -`];
    expect(resolution({ contactedAt }, targets).due).toBe(due);
  });

  it('a day of which a part is closed', () => {
    const calendars = [workedCalendars[0].replace('2026-12-24', '2026-12-23 12:00-17:00, 2026-12-24')];
    const editions = [edition({ calendars, targets: resolving(['SEV3', '4 h', 'A']) })];
    const { clocks } = run({ contactedAt: '12-23 10:00', severity: 'SEV3', asOf: '12-23 11:00' }, editions);
    expect(wall(clocks.find((it) => it.clock === 'resolution')!.dueAt)).toBe('12-28 10:00');
  });

  it('a day proclaimed closed the evening before', () => {
    const targets = resolving(['SEV3', '8 h', 'A']);
    const later = [workedCalendars[0].replace('2026-11-30', '2026-11-27, 2026-11-30')];
    const editions = [edition({ targets }), edition({ targets, calendars: later }, 'second', '11-26 20:00')];
    const due = (asOf: string) => {
      const { clocks } = run({ contactedAt: '11-26 15:00', severity: 'SEV3', asOf }, editions);
      return wall(clocks.find((it) => it.clock === 'resolution')!.dueAt);
    };
    expect(due('11-26 19:59')).toBe('11-27 14:00');
    expect(due('11-26 20:00')).toBe('12-01 14:00');
    expect(due('12-20 00:00')).toBe('12-01 14:00');
  });

  it('a pause over the weekend', () => {
    const events = [
      { type: 'pause', reason: 'waiting on client', occurredAt: '11-20 16:00' },
      { type: 'resume', reason: 'waiting on client', occurredAt: '11-23 09:00' },
    ];
    expect(resolution({ contactedAt: '11-20 15:00', events }, resolving(['SEV3', '4 h', 'M9'])).due).toBe(
      '11-23 12:00',
    );
  });

  it('two pauses that overlap count once', () => {
    const events = [
      { type: 'pause', reason: 'waiting on client', occurredAt: '11-23 11:00' },
      { type: 'pause', reason: 'waiting on third party', occurredAt: '11-23 13:00' },
      { type: 'resume', reason: 'waiting on client', occurredAt: '11-23 14:00' },
      { type: 'resume', reason: 'waiting on third party', occurredAt: '11-23 15:00' },
    ];
    const found = resolution({ contactedAt: '11-23 10:00', events }, resolving(['SEV3', '4 h', 'A']));
    expect(found.due).toBe('11-24 09:00');
    expect(found.pauses.map((it) => [it.reason, wall(it.from), wall(it.to)])).toEqual([
      ['waiting on client', '11-23 11:00', '11-23 14:00'],
      ['waiting on third party', '11-23 13:00', '11-23 15:00'],
    ]);
  });

  it('straight from a pause to resolved', () => {
    const events = [
      { type: 'reply', by: 'person', public: true, occurredAt: '11-23 11:00' },
      { type: 'status', to: 'waiting on client', occurredAt: '11-23 11:00' },
      { type: 'status', to: 'resolved', occurredAt: '11-25 16:00' },
    ];
    const found = resolution({ contactedAt: '11-23 09:00', events }, resolving(['SEV3', '4 h', 'A']));
    expect(found).toMatchObject({ state: 'met', elapsed: 2 * hour, remaining: 2 * hour });
  });

  it('a raise after a pause: the earlier promise still gives the due', () => {
    const events = [
      { type: 'pause', reason: 'waiting on client', occurredAt: '11-20 16:30' },
      { type: 'resume', occurredAt: '11-23 10:00' },
      { type: 'severity', to: 'SEV1', occurredAt: '11-23 11:00' },
    ];
    const targets = resolving(['SEV1', '2 h', 'A'], ['SEV3', '4 h', 'A']);
    expect(resolution({ contactedAt: '11-20 16:00', events }, targets).due).toBe('11-23 13:00');
  });

  describe('16 h on A from Monday 09:00, raised on Monday 15:00 to 4 h on C', () => {
    const given = {
      contactedAt: '11-23 09:00',
      asOf: '11-23 15:30',
      events: [{ type: 'severity', to: 'SEV1', occurredAt: '11-23 15:00' }],
    };
    const targets = resolving(['SEV1', '4 h', 'C'], ['SEV3', '16 h', 'A']);

    it('fair: a promise from the change', () => {
      const found = resolution(given, targets, 'fair');
      expect(found).toMatchObject({ due: '11-23 19:00', state: 'running', calendar: 'C', elapsed: hour / 2 });
    });

    it('retroactive: due before the change, breached at the change', () => {
      const found = resolution(given, targets, 'retroactive');
      expect(found).toMatchObject({ due: '11-23 13:00', state: 'breached', breached: '11-23 15:00' });
    });

    it('carry-over: the new target less what was counted on the old calendar', () => {
      const four = resolution(given, targets, 'carry-over');
      expect(four).toMatchObject({ due: '11-23 15:00', breached: '11-23 15:00', elapsed: 6.5 * hour });
      const ten = resolution(given, resolving(['SEV1', '10 h', 'C'], ['SEV3', '16 h', 'A']), 'carry-over');
      expect(ten).toMatchObject({ due: '11-23 19:00', state: 'running', remaining: 3.5 * hour });
    });
  });

  it('lowered and back: the first promise stands again, and is late', () => {
    const events = [
      { type: 'severity', to: 'SEV4', occurredAt: '11-23 12:30' },
      { type: 'severity', to: 'SEV3', occurredAt: '11-23 16:00' },
    ];
    const targets = resolving(['SEV3', '4 h', 'A'], ['SEV4', '16 h', 'A']);
    const found = resolution({ contactedAt: '11-23 09:00', events, asOf: '11-23 16:30' }, targets);
    expect(found).toMatchObject({ due: '11-23 13:00', state: 'breached', breached: '11-23 16:00' });
    const before = resolution({ contactedAt: '11-23 09:00', events, asOf: '11-23 15:59' }, targets);
    expect(before).toMatchObject({ due: '11-24 16:00', state: 'running', breached: null });
  });

  it('a reply at exactly the due millisecond meets it, one millisecond later is late', () => {
    const targets = ['SEV3 | 1 h | 2 h | 4 h | 4 h | A | -'];
    const response = (occurredAt: string) => {
      const given = {
        contactedAt: '11-23 09:00',
        severity: 'SEV3',
        asOf: '11-24 00:00',
        events: [{ type: 'reply', by: 'person', public: true, occurredAt }],
      };
      return run(given, [edition({ targets })]).clocks.find((it) => it.clock === 'response')!;
    };
    expect(response('11-23 10:00').state).toBe('met');
    expect(response('11-23 10:00:00.001')).toMatchObject({ state: 'met late', remaining: -1 });
  });

  it('three messages of a client are one next response, from the oldest', () => {
    const events = [
      { type: 'reply', by: 'person', public: true, occurredAt: '11-23 09:30' },
      ...['10:00', '10:20', '10:40'].map((time) => ({ type: 'message', from: 'client', occurredAt: `11-23 ${time}` })),
      { type: 'reply', by: 'person', public: true, occurredAt: '11-23 11:30' },
    ];
    const given = { contactedAt: '11-23 09:00', severity: 'SEV3', events, asOf: '11-24 00:00' };
    const { clocks } = run(given, [edition({ targets: ['SEV3 | 1 h | 2 h | 8 h | 8 h | A | -'] })]);
    const found = clocks.filter((it) => it.clock === 'next response');
    expect(found.map((it) => [wall(it.startedAt), wall(it.dueAt), it.state])).toEqual([
      ['11-23 10:00', '11-23 12:00', 'met'],
    ]);
  });

  it('two tickets of one incident: the survivor is due when the first would have been', () => {
    const given = {
      asOf: '11-23 12:00',
      severity: 'SEV3',
      tickets: [
        {
          id: 'INC-1',
          contactedAt: '11-23 09:00',
          events: [{ type: 'merge', into: 'INC-2', occurredAt: '11-23 11:30' }],
        },
        { id: 'INC-2', contactedAt: '11-23 11:00' },
      ],
    };
    const { clocks } = run(given, [edition({ targets: resolving(['SEV3', '4 h', 'A']) })]);
    const found = clocks.filter((it) => it.clock === 'resolution');
    expect(found.map((it) => [it.ticket, wall(it.dueAt), it.state, it.reason])).toEqual([
      ['INC-1', '11-23 13:00', 'cancelled', 'merged'],
      ['INC-2', '11-23 13:00', 'running', null],
    ]);
  });

  it('a reply and "waiting on client" in one save, before the first response: met, then paused', () => {
    const events = [
      { id: 'b', type: 'reply', by: 'person', public: true, occurredAt: '11-23 09:30' },
      { id: 'a', type: 'status', to: 'waiting on client', occurredAt: '11-23 09:30' },
    ];
    const given = { contactedAt: '11-23 09:00', severity: 'SEV3', events, asOf: '11-23 10:00' };
    const { clocks } = run(given, [edition({ targets: resolving(['SEV3', '4 h', 'A']), rules })]);
    const states = Object.fromEntries(clocks.map((it) => [it.clock, it.state]));
    expect(states).toEqual({ response: 'met', resolution: 'paused', update: 'running' });
  });
});
