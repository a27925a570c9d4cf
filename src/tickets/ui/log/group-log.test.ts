import { expect, test } from 'vitest';
import type { LogEntry } from '../../event-contract.ts';
import { groupLog } from './group-log.ts';

const entry = (seq: number, type: LogEntry['type'], minute = seq, corrected: LogEntry['corrected'] = null) =>
  ({ seq, type, occurredAt: `2026-11-25T01:${String(minute).padStart(2, '0')}:00.000Z`, corrected }) as LogEntry;
const said = (log: LogEntry[]) =>
  groupLog(log).map((it) => (it.kind === 'spoken' ? it.entry.seq : it.entries.map(({ seq }) => seq)));

test('what is no interaction is folded between those that are', () => {
  const log = [
    entry(1, 'ticket.opened'),
    entry(2, 'privacy.found'),
    entry(3, 'interaction.recorded'),
    entry(4, 'ticket.assigned'),
  ];
  expect(said(log)).toEqual([[1, 2], 3, [4]]);
});

test('what was entered late stands where it happened, and what happened at once in the order of the log', () => {
  const log = [entry(1, 'ticket.opened', 5), entry(2, 'interaction.recorded', 9), entry(3, 'interaction.recorded', 1)];
  expect(said(log)).toEqual([3, [1], 2]);
  expect(said([entry(2, 'interaction.recorded', 1), entry(1, 'interaction.recorded', 1)])).toEqual([1, 2]);
});

test('a corrected time counts', () => {
  const corrected = { by: 'c', void: false, occurredAt: '2026-11-25T01:00:00.000Z' };
  expect(said([entry(1, 'interaction.recorded', 5), entry(2, 'interaction.recorded', 9, corrected)])).toEqual([2, 1]);
});
