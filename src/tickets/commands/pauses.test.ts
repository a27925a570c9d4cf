import { expect, test } from 'vitest';
import type { TicketState } from '../state.ts';
import { pausesBetween } from './pauses.ts';

const pause = (reason: string) => ({ reason, from: '2026-11-23T01:00:00.000Z', until: null });
const between = (from: TicketState['status'], to: TicketState['status'], ...reasons: string[]) =>
  pausesBetween({ status: from, pauses: reasons.map(pause) }, to).map((it) => [it.type, it.data]);

test('a pause begins and ends with its state, and not while that stays', () => {
  expect(between('open', 'waiting on client')).toEqual([
    ['pause.started', { reason: 'waiting on client', until: null }],
  ]);
  expect(between('waiting on client', 'open', 'waiting on client')).toEqual([
    ['pause.ended', { reason: 'waiting on client' }],
  ]);
  expect(between('waiting on client', 'waiting on client', 'waiting on client')).toEqual([]);
});

test('a pause that no waiting state made is left alone', () => {
  expect(between('waiting on client', 'open', 'the client asked for a later day')).toEqual([]);
});
