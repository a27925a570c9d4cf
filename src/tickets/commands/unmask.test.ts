import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { fixed } from '../../privacy/clean-text.ts';
import { minimumNecessary } from '../../privacy/policy.ts';
import { deskOf, ticketAfter } from '../../testing/ticket-desk.ts';
import { unmask } from './unmask.ts';

const ticket = ticketAfter([], deskOf('t1'));
const given = {
  text: uuidv7(),
  mask: 'P4-1',
  class: 'government id',
  purpose: 'A3',
  reason: fixed`To repair the record`,
};
const rows = deskOf('t1').set.policy(minimumNecessary)!.rows;
const deskAs = (role: string) => ({
  ...deskOf('t3'),
  actor: { by: { kind: 'person', id: uuidv7() } as const, roles: [role] },
});
const refusedWith = (clause: string, status = 403) =>
  expect.objectContaining({ status, clause: { document: 'KB-450', clause } });

describe('seeing a masked value (KB-450)', () => {
  test.each(
    rows.filter((it) => !['contact data', 'health'].includes(it.values.Class)).map((it) => [it.clause, it] as const),
  )('%s is on record with its class, clause, mark and reason, and without the value', (clause, { values }) => {
    const asked = { ...given, class: values.Class, purpose: clause };
    expect(unmask(ticket, asked, deskAs(values.Role))).toEqual([
      {
        type: 'privacy.unmasked',
        data: { text: given.text, mask: 'P4-1', class: values.Class, clause: { document: 'KB-450', clause } },
        texts: { reason: given.reason },
      },
    ]);
  });

  test('is refused by its clause to a role that may not, and for a purpose that is not listed', () => {
    expect(() => unmask(ticket, given, deskOf('t1'))).toThrow(refusedWith('P4'));
    expect(() => unmask(ticket, given, deskOf('contact'))).toThrow(refusedWith('P4'));
    expect(() => unmask(ticket, { ...given, purpose: 'Curious' }, deskOf('t2'))).toThrow(refusedWith('A3'));
    expect(() => unmask(ticket, { ...given, purpose: 'A6' }, deskOf('t2'))).toThrow(refusedWith('A3'));
  });

  test('needs a reason that says something', () => {
    expect(() => unmask(ticket, { ...given, reason: fixed`.` }, deskOf('t2'))).toThrow(refusedWith('A3', 422));
  });

  test.each(['t3', 'ops'])('of health waits for a Team Leader also where %s has a purpose (Q4)', (role) => {
    const { clause } = rows.find((it) => it.values.Class === 'health' && it.values.Role === role)!;
    expect(() => unmask(ticket, { ...given, class: 'health', purpose: clause }, deskAs(role))).toThrow(
      refusedWith('Q4'),
    );
  });
});
