import { describe, expect, test } from 'vitest';
import { afterEach, deskOf, people, ticketAfter } from '../testing/ticket-desk.ts';
import { became, documented, opened, said } from '../testing/ticket-events.ts';
import { documentationOf, owedDocumentation } from './documentation.ts';
import type { NewEvent } from './event.ts';
import { factsOf } from './facts-of.ts';
import { foresee } from './foresee.ts';
import { requiredFields } from './policy.ts';
import type { TicketState } from './state.ts';

const policy = deskOf('t1').set.policy(requiredFields)!;
const documentation = (state: TicketState, desk = deskOf('t1')) => documentationOf(state, factsOf(state, desk), policy);
const of = (...events: NewEvent[]) => ticketAfter(events);
const from = (data: Parameters<typeof opened>[0], ...events: NewEvent[]) =>
  foresee(undefined, [opened(data), ...events], deskOf('t1'));

const step = (outcome: 'worked' | null): NewEvent => ({ type: 'step.completed', data: { action: null, outcome } });
const code = (listed: boolean): NewEvent => ({
  type: 'code.attached',
  data: { code: 'LT-3104', listed, category: null },
});
const escalated = (clause: string | null): NewEvent => ({
  type: 'escalation.requested',
  data: { to: 'Tier 2', clause: clause === null ? null : { document: 'KB-155', clause } },
});
const company = people.lead;
const tell = said({ direction: 'out' });
const attached: NewEvent = {
  type: 'attachment.added',
  data: { file: 'ab', size: 1, type: 'image/png', from: 'client' },
};
const promise: NewEvent = { type: 'promise.made', data: { until: '2026-11-24T01:00:00.000Z' } };

/** Per clause: a ticket that does not require it, one that lacks it, one that fills it badly, and one that fills it well. */
interface Case {
  notRequired?: TicketState;
  lacks?: TicketState;
  bad?: TicketState;
  good: TicketState;
}

const cases: Record<string, Case> = {
  D1: { bad: from({ contactedAt: '2026-11-23T01:15:00.001Z' }), good: of() },
  D2: {
    notRequired: from({ kind: 'alert', contactedAt: null }),
    lacks: of(),
    bad: of(documented('Contact')),
    good: from({ contact: people.contact }),
  },
  D3: { lacks: of(), bad: of(documented('Company')), good: from({ company }) },
  D4: { good: of() },
  D5: {
    notRequired: of(),
    lacks: of(documented('Verification needed', { words: 0, value: 'yes' })),
    bad: of(documented('Verification needed', { value: 'yes' }), documented('Caller check')),
    good: of(documented('Caller check', { value: 'failed' })),
  },
  D6: { lacks: of(), bad: of(documented('Summary', { words: 4 })), good: of(documented('Summary', { words: 40 })) },
  D7: {
    notRequired: from({ kind: 'request' }),
    lacks: of(),
    bad: of(documented('Affected scope', { words: 2 })),
    good: of(documented('Affected scope', { words: 3 })),
  },
  D8: { lacks: from({ impact: null }), good: of() },
  D9: { lacks: from({ urgency: null }), good: of() },
  D10: { bad: from({ category: 'other' }), good: of() },
  D11: {
    notRequired: of(),
    lacks: of({ type: 'code.sought', data: { seen: true } }),
    bad: of(code(false)),
    good: of(code(true)),
  },
  D12: {
    notRequired: from({ kind: 'request' }),
    lacks: of(),
    bad: of(step('worked'), step(null)),
    good: of(step('worked')),
  },
  D13: {
    notRequired: of(became('open')),
    lacks: of(became('resolved')),
    bad: of(became('resolved'), documented('What was done', { words: 7 })),
    good: of(became('resolved'), documented('What was done', { words: 8 })),
  },
  D14: { notRequired: of(became('open')), lacks: of(became('resolved')), good: of(tell, became('resolved')) },
  D15: {
    notRequired: of(became('open')),
    lacks: of(became('resolved')),
    bad: of(became('resolved'), documented('Resolution', { words: 3 })),
    good: of(became('resolved'), documented('Resolution', { words: 3, value: 'fixed' })),
  },
  D16: {
    notRequired: of(),
    lacks: of(escalated(null)),
    bad: of(escalated(null), documented('Escalation reason')),
    good: of(escalated('E4')),
  },
  D17: {
    notRequired: of(),
    lacks: of(became('open')),
    bad: of(became('open'), documented('Next step')),
    good: of(became('open'), promise),
  },
  D18: {
    notRequired: of(),
    lacks: of(attached),
    bad: of(attached, documented('Data handling', { words: 4 })),
    good: of(attached, documented('Data handling', { words: 5 })),
  },
};

test('every row of the required fields in force has a case here', () => {
  expect(policy.rows.map((it) => it.clause)).toEqual(Object.keys(cases));
});

describe.each(Object.entries(cases))('%s', (clause, { notRequired, lacks, bad, good }) => {
  const field = (state: TicketState | undefined) => documentation(state!).fields.find((it) => it.clause === clause);

  test.runIf(notRequired)('does not count where the ticket does not require it', () => {
    expect(field(notRequired)).toMatchObject({ required: false });
    expect(documentation(notRequired!).missing.map((it) => it.clause)).not.toContain(clause);
  });

  test.runIf(lacks)('is missing where nothing fills it', () => {
    expect(field(lacks)).toMatchObject({ required: true, filled: false, good: false });
    expect(documentation(lacks!).missing.map((it) => it.clause)).toContain(clause);
  });

  test.runIf(bad)('is filled, but not good', () => {
    expect(field(bad)).toMatchObject({ required: true, filled: true, good: false });
  });

  test('is good where it is of use', () => {
    expect(field(good)).toMatchObject({ required: true, filled: true, good: true });
  });
});

describe('how a ticket is documented', () => {
  test('is the weight of the good of the required fields, and complete only with every one of them (D19)', () => {
    // Required of a new request: D1 8, D2 4, D3 4, D4 3, D6 8, D8 6, D9 6, D10 4; contact, company and summary lack.
    const { score, complete, missing } = documentation(from({ kind: 'request' }));
    expect({ score, complete }).toEqual({ score: Math.round((27 / 43) * 100), complete: false });
    expect(missing).toEqual([
      { clause: 'D2', field: 'Contact' },
      { clause: 'D3', field: 'Company' },
      { clause: 'D6', field: 'Summary' },
    ]);
  });

  test('is not helped by "unknown", and is by why it cannot be known (D20)', () => {
    const scope = (words: number) =>
      documentation(of(documented('Affected scope', { words }))).fields.find((it) => it.clause === 'D7')!;
    expect(scope(0)).toMatchObject({ filled: false });
    expect(scope(9)).toMatchObject({ filled: true });
  });

  test('asks for no steps in a security incident (D21)', () => {
    const steps = (state: TicketState) => documentation(state).fields.find((it) => it.clause === 'D12')!.required;
    expect(steps(from({ category: 'security' }))).toBe(false);
    expect(steps(of({ type: 'code.attached', data: { code: 'LT-9001', listed: false, category: null } }))).toBe(false);
    expect(steps(of(documented('Security suspected', { value: 'yes' })))).toBe(false);
  });

  test('is complete with everything filled, and then nothing is owed', () => {
    const state = foresee(
      from({ kind: 'request', company, contact: people.contact }),
      [documented('Summary'), documented('What was done'), documented('Resolution'), tell, became('resolved')],
      deskOf('t1'),
    );
    const found = documentation(state);
    expect(found).toMatchObject({ complete: true, missing: [] });
    expect(owedDocumentation(state, found)).toBeUndefined();
    expect(factsOf(state, deskOf('t1'))).toMatchObject({ 'Documentation complete': true, 'Documentation owed': false });
  });
});

describe('documentation owed', () => {
  const resolved = afterEach(ticketAfter([{ type: 'ticket.assigned', data: { to: people.t1 } }]), () => ({
    events: [became('resolved')],
    desk: deskOf('t1', 5),
  }));

  test('is due 30 min after it was resolved, by whoever owned it then (O1, O2)', () => {
    const handed = foresee(resolved, [{ type: 'ticket.assigned', data: { to: people.t2 } }], deskOf('t1', 6));
    expect(owedDocumentation(handed, documentation(handed))).toMatchObject({
      due: '2026-11-23T01:50:00.000Z',
      owner: people.t1,
      missing: expect.arrayContaining([{ clause: 'D13', field: 'What was done' }]),
    });
  });

  test('is owed no more once it is opened again, and anew after it is next resolved (O7)', () => {
    const again = foresee(resolved, [became('open', 'reopen')], deskOf('t1', 20));
    expect(owedDocumentation(again, documentation(again))).toBeUndefined();
    const twice = foresee(again, [became('resolved')], deskOf('t1', 40));
    expect(owedDocumentation(twice, documentation(twice))?.due).toBe('2026-11-23T02:25:00.000Z');
  });
});
