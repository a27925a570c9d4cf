import { expect, it } from 'vitest';
import { edition, instant, run } from '../testing/clock-world.ts';
import { type Told, toldWrongly } from './corrections.ts';

const rules = ['response | contact | - | public reply | - | fair | 50% | Tier 1'];
const editions = [edition({ targets: ['SEV3 | 2 h | 4 h | 8 h | 18 h | A | -'], rules })];
const response = { ticket: '', clock: 'response', cycle: 1 } as const;
const breached: Told = { ...response, what: 'breached', at: instant('11-23 11:00') };
const warned: Told = { ...response, what: 'warned', at: instant('11-23 10:00'), percent: 50 };

function afterwards(...events: object[]) {
  const { clocks } = run({ contactedAt: '11-23 09:00', severity: 'SEV3', asOf: '11-23 15:00', events }, editions);
  return toldWrongly([warned, breached], clocks);
}

it('what was told stands as long as it is so', () => {
  expect(afterwards()).toEqual([]);
});

it('a call that turns up late proves a breach wrong, and not the warning before it', () => {
  expect(afterwards({ type: 'call', reached: true, occurredAt: '11-23 10:30', recordedAt: '11-23 12:00' })).toEqual([
    breached,
  ]);
});
