import { describe, expect, it } from 'vitest';
import { edition, run, type WallCase, wall } from '../testing/clock-world.ts';

const targets = [
  'SEV1 | 15 min | 15 min | 30 min | 4 h | C | -',
  'SEV3 | 2 h | 4 h | 8 h | 18 h | A | -',
  'SEV4 | 9 h | 9 h | 18 h | 36 h | A | -',
];
const rules = [
  'response | contact | - | public reply | - | fair | 50%, 80% | Tier 1',
  'resolution | contact | waiting on client (at most 1 business day), waiting on third party | resolved | continue within 7 days | fair | 50% | Tier 1',
];
const shipped = [edition({ targets, rules })];
const reply = (occurredAt: string, more = {}) => ({ type: 'reply', by: 'person', public: true, occurredAt, ...more });
const message = (occurredAt: string, more = {}) => ({ type: 'message', from: 'client', occurredAt, ...more });

/** Every cycle of one clock in short: start, due, state, reason, met, breached. */
function cycles(clock: string, given: WallCase, editions = shipped) {
  const found = run({ contactedAt: '11-23 09:00', severity: 'SEV3', asOf: '11-27 18:00', ...given }, editions).clocks;
  return found
    .filter((it) => it.clock === clock)
    .map((it) => [wall(it.startedAt), wall(it.dueAt), it.state, it.reason, wall(it.metAt), wall(it.breachedAt)]);
}

describe('response', () => {
  it('is met by a call with the client, also by one that came in', () => {
    expect(cycles('response', { events: [{ type: 'call', reached: true, occurredAt: '11-23 09:00' }] })).toEqual([
      ['11-23 09:00', '11-23 11:00', 'met', null, '11-23 09:00', null],
    ]);
  });

  it('is not met by automatic mail, a note, a call that nobody took, or a colleague', () => {
    const events = [
      { type: 'reply', by: 'automatic', public: true, occurredAt: '11-23 09:01' },
      { type: 'reply', by: 'person', public: false, occurredAt: '11-23 09:02' },
      { type: 'call', reached: false, occurredAt: '11-23 09:03' },
      { type: 'message', from: 'colleague', occurredAt: '11-23 09:04' },
    ];
    expect(cycles('response', { events, asOf: '11-23 10:00' })[0]![2]).toBe('running');
  });

  it('is taken back by a bounce, as if it had never been', () => {
    const events = [reply('11-23 09:30', { id: 'r' }), { type: 'bounce', of: 'r', occurredAt: '11-23 14:00' }];
    expect(cycles('response', { events })).toEqual([
      ['11-23 09:00', '11-23 11:00', 'breached', null, null, '11-23 11:00'],
    ]);
    expect(cycles('update', { events })).toEqual([]);
  });

  it('never starts again', () => {
    const events = [
      reply('11-23 09:30'),
      { type: 'resolve', occurredAt: '11-23 10:00' },
      { type: 'reopen', occurredAt: '11-24 10:00' },
    ];
    expect(cycles('response', { events })).toHaveLength(1);
  });
});

describe('next response', () => {
  it('is cancelled by resolving, closing, and by "no reply needed" with its reason', () => {
    const events = [
      reply('11-23 09:30'),
      message('11-23 10:00'),
      { type: 'no-reply-needed', reason: 'a thank-you', occurredAt: '11-23 10:05' },
      message('11-23 11:00'),
      { type: 'resolve', occurredAt: '11-23 11:30' },
      message('11-23 12:00'),
      { type: 'close', occurredAt: '11-23 12:30' },
    ];
    expect(cycles('next response', { events }).map((it) => it[3])).toEqual([
      'no reply needed: a thank-you',
      'resolved',
      'closed',
    ]);
  });

  it('does not start before the first response', () => {
    expect(cycles('next response', { events: [message('11-23 09:30')] })).toEqual([]);
  });

  it('is not answered by automatic mail', () => {
    const events = [
      reply('11-23 09:30'),
      message('11-23 10:00'),
      { type: 'reply', by: 'automatic', public: true, occurredAt: '11-23 10:01' },
    ];
    expect(cycles('next response', { events, asOf: '11-23 12:00' })).toEqual([
      ['11-23 10:00', '11-23 14:00', 'running', null, null, null],
    ]);
  });
});

describe('update', () => {
  it('runs from each public update to the next, is cancelled at resolved, and starts again at reopen', () => {
    const events = [
      reply('11-23 09:30'),
      reply('11-23 12:00'),
      { type: 'resolve', occurredAt: '11-23 14:00' },
      { type: 'reopen', occurredAt: '11-24 08:00' },
    ];
    expect(cycles('update', { events, asOf: '11-24 09:00' })).toEqual([
      ['11-23 09:30', '11-24 08:30', 'met', null, '11-23 12:00', null],
      ['11-23 12:00', '11-24 11:00', 'cancelled', 'resolved', null, null],
      ['11-24 08:00', '11-24 16:00', 'running', null, null, null],
    ]);
  });

  it('does not pause', () => {
    const events = [reply('11-23 09:30'), { type: 'status', to: 'waiting on client', occurredAt: '11-23 09:30' }];
    expect(cycles('update', { events, asOf: '11-23 12:00' })[0]![2]).toBe('running');
  });
});

describe('attend', () => {
  const opened = { contactedAt: undefined, openedAt: '11-23 09:00', channel: 'monitor' };

  it('runs where no client has made contact, with the target of response, to the first action by a person', () => {
    const events = [{ type: 'note', occurredAt: '11-23 09:20' }];
    expect(cycles('attend', { ...opened, events })).toEqual([
      ['11-23 09:00', '11-23 11:00', 'met', null, '11-23 09:20', null],
    ]);
    expect(cycles('response', { ...opened, events })).toEqual([]);
    expect(cycles('resolution', { ...opened, events })[0]![0]).toBe('11-23 09:00');
  });

  it('gives way to response from the message of a client', () => {
    const events = [message('11-23 10:00')];
    expect(cycles('attend', { ...opened, events })[0]!.slice(2, 4)).toEqual(['cancelled', 'a client wrote']);
    expect(cycles('response', { ...opened, events })[0]!.slice(0, 2)).toEqual(['11-23 10:00', '11-23 12:00']);
  });
});

describe('resolution', () => {
  const reopened = (resolved: string, again: string) => [
    reply('11-23 09:30'),
    { type: 'status', to: 'resolved', occurredAt: resolved },
    { type: 'status', to: 'open', occurredAt: again },
  ];

  it('carries the time counted into the next cycle, and leaves out the time resolved', () => {
    const [first, second] = cycles('resolution', {
      events: reopened('11-23 15:00', '11-24 11:00'),
      asOf: '11-24 12:00',
    });
    expect(first!.slice(1, 3)).toEqual(['11-25 09:00', 'met']);
    expect(second).toEqual(['11-24 11:00', '11-25 14:00', 'running', null, null, null]);
  });

  it('keeps a breach, and marks the next cycle as inheriting it', () => {
    const events = reopened('11-25 10:00', '11-25 11:00');
    expect(cycles('resolution', { events }).map((it) => it.slice(2))).toEqual([
      ['met late', null, '11-25 10:00', '11-25 09:00'],
      ['breached', 'inherited', null, '11-25 09:00'],
    ]);
  });

  it('is not reopened past the window: that takes a linked ticket', () => {
    const given = { contactedAt: '11-23 09:00', severity: 'SEV3', asOf: '12-15 00:00' };
    const late = run({ ...given, events: reopened('11-23 15:00', '11-30 15:00:00.001') }, shipped);
    expect(late.clocks.filter((it) => it.clock === 'resolution')).toHaveLength(1);
    expect(late.flags.map((it) => it.because)).toEqual(['The time to reopen is over: a linked ticket is opened.']);
    expect(cycles('resolution', { ...given, events: reopened('11-23 15:00', '11-30 15:00') })).toHaveLength(2);
  });

  it('is cancelled where the ticket is closed without it', () => {
    expect(cycles('resolution', { events: [{ type: 'close', occurredAt: '11-23 10:00' }] })[0]!.slice(2, 4)).toEqual([
      'cancelled',
      'closed',
    ]);
  });
});
