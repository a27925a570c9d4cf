import { describe, expect, test } from 'vitest';
import type { Facts } from '../policy/facts.ts';
import { shippedSet } from '../testing/shipped-set.ts';
import { lifecycleOf, possibleAction, possibleActions } from './lifecycle.ts';
import type { TicketState } from './state.ts';

const policy = lifecycleOf(shippedSet('SOP-7010'))!;
const day = 86_400_000;

/** Per row: as whom, on what facts it is taken, and on which it is not. */
const told: Facts = { 'Work words': 1, 'Client told': true };
const asked: Facts = { 'Question sent': true };
const referenced: Facts = { 'Third party reference recorded': true };
const grounded: Facts = { 'Escalation verdict': 'tier 2' };
const ours: Facts = { Tier: 'Tier 1' };
const theirs: Facts = { Tier: 'Tier 2' };
const soon: Facts = { 'Since resolved': 7 * day };
const later: Facts = { 'Since resolved': 7 * day + 1 };
const none: Facts = {};

type Case = [role: string, holds: Facts, fails: Facts | undefined];
const cases: Record<string, Case> = {
  L1: ['t1', none, undefined],
  L2: ['t1', grounded, { 'Escalation verdict': 'stay' }],
  L3: ['t1', told, { 'Work words': 1, 'Client told': false }],
  L4: ['t1', asked, { 'Question sent': false }],
  L5: ['t1', referenced, none],
  L6: ['t2', asked, none],
  L7: ['lead', { 'Question sent': true }, none],
  L8: ['t1', { 'Security suspected': true }, none],
  L9: ['t1', told, { 'Work words': 0, 'Client told': true }],
  L10: ['contact', ours, none],
  L11: ['contact', theirs, none],
  L12: ['t1', ours, theirs],
  L13: ['t2', theirs, ours],
  L14: ['t1', referenced, none],
  L15: ['t1', { 'Override reason given': true }, none],
  L16: ['t1', told, none],
  L17: ['t1', ours, theirs],
  L18: ['t3', theirs, ours],
  L19: ['t1', asked, none],
  L20: ['t1', grounded, none],
  L21: ['t1', told, none],
  L22: ['t2', none, undefined],
  L23: ['t2', { 'Ruling given': true }, { 'Ruling given': false }],
  L24: ['t3', { 'Reason given': true }, { 'Reason given': false }],
  L25: ['t1', asked, none],
  L26: ['t2', referenced, none],
  L27: ['t2', told, none],
  L28: ['t1', { ...told, 'Escalation accepted': false }, { ...told, 'Escalation accepted': true }],
  L29: ['contact', soon, later],
  L30: ['t1', grounded, none],
  L31: ['t1', { 'Documentation complete': true }, { 'Documentation complete': false }],
  L32: ['contact', later, soon],
  L33: ['contact', soon, later],
  L34: ['t1', later, soon],
};

test('every row of the lifecycle in force has a case here', () => {
  expect(policy.rows.map((it) => it.clause)).toEqual(Object.keys(cases));
});

describe.each(policy.rows.map((row) => [row.clause, row] as const))('%s', (clause, { values }) => {
  const [role, met, unmet] = cases[clause]!;
  const from = { status: values.From[0]! } as Pick<TicketState, 'status'>;
  const take = (facts: Facts, as = role) => possibleAction(values.Action, from, facts, [as], policy);

  test('is taken by who may, where it holds what it needs', () => {
    expect(take(met)).toEqual({
      action: values.Action,
      clause: { document: 'SOP-7010', clause },
      to: values.To,
      clientSees: values['Client sees'],
    });
  });

  test.runIf(unmet)('is not taken where it lacks that, and says what is missing', () => {
    const found = take(unmet ?? {});
    expect(found?.clause.clause === clause ? found.unless?.why : undefined).not.toBe('role');
    expect(found?.clause.clause === clause && !found.unless).toBe(false);
    if (found?.unless?.why === 'needs') expect(Object.keys(found.unless.facts)).not.toHaveLength(0);
  });

  test('is for nobody else', () => {
    for (const as of ['t1', 't2', 't3', 'lead', 'ops', 'qa', 'admin', 'contact', 'the hub'])
      if (!values.Who.includes(as)) expect(take(met, as)).not.toMatchObject({ clause: { clause }, unless: undefined });
  });
});

test('what is not listed is not possible', () => {
  const actions = (status: TicketState['status']) =>
    possibleActions({ status }, none, ['t1'], policy).map((it) => it.action);
  expect(actions('closed')).toEqual(['reopen', 'open a linked ticket']);
  expect(actions('new')).not.toContain('close');
  expect(possibleAction('close', { status: 'open' }, none, ['lead'], policy)).toBeUndefined();
});

test('of two rows of an action the one that fits counts: a higher tier, or whoever solved it before they accepted', () => {
  const resolve = (role: string, facts: Facts) =>
    possibleAction('resolve', { status: 'escalated' }, facts, [role], policy)!;
  expect(resolve('t2', told).clause.clause).toBe('L27');
  expect(resolve('t1', { ...told, 'Escalation accepted': false }).clause.clause).toBe('L28');
  const both = possibleAction(
    'resolve',
    { status: 'escalated' },
    { ...told, 'Escalation accepted': false },
    ['t1', 't2'],
    policy,
  );
  expect(both!.clause.clause).toBe('L27');
  expect(resolve('t1', { ...told, 'Escalation accepted': true }).unless).toMatchObject({
    needs: 'solved before acceptance',
  });
});

test('who may not is told who may', () => {
  const found = possibleAction('accept', { status: 'escalated' }, none, ['t1'], policy)!;
  expect(found.unless).toEqual({ why: 'role', who: 'Tier 2, Tier 3' });
});

test('what lacks something says whether that can come with the action itself', () => {
  const unless = (action: string, status: TicketState['status'], facts: Facts) =>
    possibleAction(action, { status }, facts, ['t1'], policy)!.unless;
  expect(unless('resolve', 'open', none)).toMatchObject({ canComeWithIt: true });
  expect(unless('resolve', 'escalated', { 'Escalation accepted': true })).toMatchObject({ canComeWithIt: false });
  expect(unless('close', 'resolved', { 'Documentation complete': false })).toMatchObject({ canComeWithIt: false });
});
