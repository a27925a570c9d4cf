import { describe, expect, it } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';
import type { DueAnswer } from './contract.ts';
import type { ClockEdition } from './edition.ts';
import { slaRoutes } from './routes.ts';
import { wallTime } from './wall-time.ts';

const edition: ClockEdition = {
  id: '1',
  from: Date.parse('2026-11-01T00:00Z'),
  policies: shipped.set,
  holidays: [{ country: 'PH', date: '2026-11-30', name: 'Bonifacio Day' }],
};
const monday = standingClock('2026-11-23T06:00:30Z');
const app = checkedApp(openRoutes(slaRoutes(() => edition, monday)));

const ask = (query: string) => app.request(`/api/v1/try/due?${query}`);
async function due(query: string): Promise<DueAnswer> {
  return (await (await ask(query)).json()) as DueAnswer;
}
const told = ({ clocks }: DueAnswer) => clocks.map((it) => [it.clock, it.dueAt && wallTime(it.dueAt)]);

describe('when a case is due', () => {
  it('counts from now where nothing else is said, at the gravest severity', async () => {
    const answer = await due('');
    expect([answer.severity, wallTime(answer.contactedAt)]).toEqual(['SEV1', '2026-11-23T14:00']);
    expect(told(answer)).toEqual([
      ['response', '2026-11-23T14:15'],
      ['resolution', '2026-11-23T18:00'],
    ]);
  });

  it('goes by the holidays that the edition resolved, and cites target, rule and calendar', async () => {
    const answer = await due('severity=SEV3&contacted=2026-11-27T16:00&answered=2026-11-27T16:30');
    expect(told(answer)).toEqual([
      ['response', '2026-12-01T09:00'],
      ['update', '2026-12-01T16:30'],
      ['resolution', '2026-12-03T16:00'],
    ]);
    expect(answer.clocks[0]).toMatchObject({ target: '2 h', late: false, metAt: Date.parse('2026-11-27T08:30Z') });
    expect(answer.clocks[2]!.clauses).toEqual(['KB-310 T3', 'KB-310 R4', 'KB-310 C2']);
  });

  it('moves the resolution alone by a pause, which ends by itself', async () => {
    const paused = await due(
      'severity=SEV3&contacted=2026-11-23T09:00&pausedFrom=2026-11-24T08:00&pausedTo=2026-11-24T12:00',
    );
    expect(told(paused)).toEqual([
      ['response', '2026-11-23T11:00'],
      ['resolution', '2026-11-26T13:00'],
    ]);
    expect(paused.clocks[1]!.pauses.map((it) => wallTime(it.to))).toEqual(['2026-11-24T12:00']);
    const open = await due('severity=SEV3&contacted=2026-11-23T09:00&pausedFrom=2026-11-24T08:00');
    expect(told(open)[1]).toEqual(['resolution', '2026-12-02T09:00']);
  });

  it('refuses what it cannot read, in words', async () => {
    for (const query of [
      'severity=SEV9',
      'contacted=soon',
      'contacted=2026-02-31T10:00',
      'colour=red',
      'pausedTo=2026-11-24T08:00',
    ])
      expect((await ask(query)).status, query).toBe(400);
    const early = (await (await ask('answered=2026-11-23T10:00')).json()) as { detail: string };
    expect(early.detail).toBe('The first response is before the contact.');
    const wrong = (await (await ask('contacted=soon')).json()) as { code: string; detail: string };
    expect([wrong.code, wrong.detail]).toEqual(['sla/not-a-case', '"contacted" cannot be read.']);
  });

  it('is not found where no targets are in force', async () => {
    const nothing = checkedApp(openRoutes(slaRoutes(() => undefined, monday)));
    expect((await nothing.request('/api/v1/try/due')).status).toBe(404);
  });
});
