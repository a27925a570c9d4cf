import { describe, expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, ticketAfter } from '../../testing/ticket-desk.ts';
import type { NewEvent } from '../event.ts';
import { foresee } from '../foresee.ts';
import { attachCode, type Graded, seekCode, setSeverity } from './grade.ts';

const desk = deskOf('t1');
const graded = (given: Graded, state = ticketAfter()) => foresee(state, setSeverity(state, given, desk), desk);
const coded = (code: string, state = ticketAfter()) => foresee(state, attachCode(state, { code }, desk), desk);

describe('how grave it is (A6)', () => {
  test('follows from impact and urgency as they become known', () => {
    expect(graded({ impact: 'one' })).toMatchObject({ impact: 'one', severity: { value: 'SEV3', by: 'matrix' } });
    expect(setSeverity(ticketAfter(), { impact: 'several' }, desk)).toEqual([]);
  });

  test('is another by a reason alone', () => {
    const reason = fixed`Their payroll runs tonight`;
    expect(setSeverity(ticketAfter(), { severity: 'SEV1', reason }, desk)).toMatchObject([
      { data: { severity: 'SEV1', by: 'person' }, texts: { reason } },
    ]);
    expect(() => setSeverity(ticketAfter(), { severity: 'SEV1' }, desk)).toThrow('SOP-7010 A6');
  });

  test('stays that of the code where impact and urgency are recorded (KB-310 I4)', () => {
    const state = graded({ impact: 'one', urgency: 'can wait' }, coded('LT-3104'));
    expect(state).toMatchObject({ impact: 'one', severity: { by: 'code', clause: { clause: 'LT-3104' } } });
  });
});

describe('a code', () => {
  test('brings its severity and category (KB-601 U2)', () => {
    const state = ticketAfter([{ type: 'ticket.recast', data: { category: 'other' } }]);
    expect(coded('LT-3104', state)).toMatchObject({
      code: { listed: true },
      category: 'database',
      severity: { by: 'code' },
      codeSeen: true,
    });
  });

  test('that is not listed is attached, and brings nothing', () => {
    expect(coded('LT-0000')).toMatchObject({
      code: { listed: false },
      category: 'database',
      severity: { by: 'matrix' },
    });
  });

  test('leaves the graver severity of the two codes (KB-601 U5)', () => {
    const codes = desk.set.policies.find((it) => it.schema.name === 'error-codes')!.rows;
    const of = (severity: string) =>
      codes.find((it) => it.values.Severity === severity && it.values.Category !== 'security')!.clause;
    expect(coded(of('SEV4'), coded(of('SEV2'))).severity.value).toBe('SEV2');
    expect(coded(of('SEV2'), coded(of('SEV4'))).severity.value).toBe('SEV2');
  });

  test('leaves a severity that somebody set with a reason', () => {
    const own: NewEvent = {
      type: 'severity.changed',
      data: { severity: 'SEV1', by: 'person', clause: null, impact: null, urgency: null },
    };
    expect(coded('LT-3104', ticketAfter([own])).severity).toMatchObject({ value: 'SEV1', by: 'person' });
  });

  test.each(['LT-9001', 'LT-9999'])('of the security family, %s, goes to Tier 3 at once (KB-155 S9)', (code) => {
    expect(coded(code)).toMatchObject({ category: 'security', tier: 'Tier 3', status: 'escalated', restricted: true });
    expect(coded('LT-3104', coded(code))).toMatchObject({ category: 'security', tier: 'Tier 3' });
  });

  test('of the security family escalates once, however many of them there are', () => {
    expect(attachCode(coded('LT-9001'), { code: 'LT-9101' }, desk).map((it) => it.type)).not.toContain(
      'escalation.requested',
    );
  });

  test('is attached once', () => {
    expect(attachCode(coded('LT-3104'), { code: 'LT-3104' }, desk)).toEqual([]);
  });
});

test('that the client sees no code is recorded', () => {
  expect(seekCode(ticketAfter(), { seen: false }, desk)).toHaveLength(1);
  expect(seekCode(coded('LT-3104'), { seen: true }, desk)).toEqual([]);
});
