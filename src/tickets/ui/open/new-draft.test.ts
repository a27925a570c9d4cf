import { expect, test } from 'vitest';
import { emptyDraft, newTicketOf } from './new-draft.ts';

const now = '2026-11-25T01:00:00.000Z';
const draft = { ...emptyDraft({ id: 'c1', name: 'Visayas Freight' }), subject: 'Mail does not leave' };

test('a client reached us now where nobody says another time', () => {
  expect(newTicketOf(draft, 'Asia/Manila', now)).toEqual({
    ...{ kind: 'incident', channel: 'call', subject: 'Mail does not leave' },
    ...{ company: 'c1', contact: null, contactedAt: now },
  });
});

test('a time is one of the wall of whoever writes', () => {
  const given = { ...draft, contactedAt: '2026-11-25T08:40' };
  expect(newTicketOf(given, 'Asia/Manila', now)).toMatchObject({ contactedAt: '2026-11-25T00:40:00.000Z' });
});

test('nobody reached us with an alert', () => {
  expect(newTicketOf({ ...draft, channel: 'alert' }, 'Asia/Manila', now)).toMatchObject({ contactedAt: null });
});

test('a severity of one’s own goes with its reason, and a reason alone is none', () => {
  expect(newTicketOf({ ...draft, reason: 'left over' }, 'UTC', now)).not.toHaveProperty('reason');
  const given = { ...draft, severity: 'SEV1', reason: 'Their auditors are in the house' };
  expect(newTicketOf(given, 'UTC', now)).toMatchObject({ severity: 'SEV1', reason: 'Their auditors are in the house' });
});
