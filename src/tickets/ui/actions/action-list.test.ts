import { expect, test } from 'vitest';
import { type Action, actionPath, offered } from './action-list.ts';

const row = (action: string, clause: string, unless: Action['unless'] = null): Action =>
  ({
    action,
    clause: { document: 'SOP-7010', clause },
    to: 'open',
    clientSees: null,
    possible: !unless,
    unless,
  }) as Action;
const role = { why: 'role', who: 'Tier 2, Tier 3' } as const;
const needs = { why: 'needs', needs: 'work is written', facts: {}, canComeWithIt: true } as const;

test('an action of several rows stands there once, by the row that can be taken', () => {
  const [resolve, ...others] = offered([row('resolve', 'L27', role), row('resolve', 'L28')]);
  expect([resolve!.row.clause.clause, resolve!.canTry, others]).toEqual(['L28', true, []]);
});

test('what its own form asks for keeps nobody from trying', () => {
  expect(offered([row('resolve', 'L9', needs)])[0]!.canTry).toBe(true);
});

test('what no form can give does: documentation before closing', () => {
  expect(offered([row('close', 'L31', { ...needs, canComeWithIt: false })])[0]!.canTry).toBe(false);
});

test('what belongs to another role cannot be tried', () => {
  expect(offered([row('accept', 'L22', role)])[0]!.canTry).toBe(false);
});

test('an action that this version of the screens does not know is left out', () => {
  expect(offered([row('answer', 'L10'), row('dance', 'L99')])).toEqual([]);
});

test('the address of an action is its name', () => {
  expect(actionPath('wait for a third party')).toBe('actions/wait-for-a-third-party');
});
