import { expect, test } from 'vitest';
import type { Operation } from './history.ts';
import { modelFindings, type ReadTicket } from './small-model.ts';
import type { Command } from './ticket-traffic.ts';

const commands: Command[] = [
  { key: 'op-bbbbbbbbbbbb', kind: 'create', body: {} },
  { key: 'op-cccccccccccc', kind: 'action', of: 0, action: 'take', body: {} },
  { key: 'op-dddddddddddd', kind: 'edit', of: 0, body: {} },
  { key: 'op-ffffffffffff', kind: 'action', of: 0, action: 'resolve', body: {} },
];
/** All were done, each at its place in the list. */
const done = (order: readonly number[]): Operation[] =>
  order.map((at, n) => ({
    ...{ caller: 'a', key: commands[at]!.key, operation: commands[at]!.kind, sentAt: 0 },
    answer: { status: 200, number: 'INC-1', seq: n + 1, events: [`${n}`] },
  }));
const read: ReadTicket = {
  ...{ number: 'INC-1', status: 'resolved', assignee: null },
  fields: [{ field: 'Affected scope', words: { text: 'Two cashiers op-dddddddddddd' } }],
};
const findings = (ticket: ReadTicket, order = [0, 1, 2, 3]) => modelFindings(commands, done(order), [ticket]);

test('a ticket that is what was done to it gives no finding', () => {
  expect(findings(read)).toEqual([]);
});

test('a ticket that is something else is found, by what it differs in', () => {
  expect(findings({ ...read, status: 'open' })).toEqual(['INC-1 is open, and should be resolved.']);
  expect(findings({ ...read, fields: [] })).toEqual([
    'INC-1 has the scope of undefined, and should have that of op-dddddddddddd.',
  ]);
  expect(findings({ ...read, assignee: { id: 'x' } })).toEqual(['INC-1 is assigned to x, and nobody did that.']);
});

test('an action is found that was done in a state that has no way to it', () => {
  expect(findings({ ...read, status: 'open' }, [0, 3, 2, 1])).toEqual([
    'take op-cccccccccccc was done on INC-1, which was resolved.',
  ]);
});
