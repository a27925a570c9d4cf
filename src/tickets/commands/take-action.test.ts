import { describe, expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { afterEach, deskOf, morning, people, ticketAfter } from '../../testing/ticket-desk.ts';
import { became, documented, said } from '../../testing/ticket-events.ts';
import type { Desk } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { foresee } from '../foresee.ts';
import { publicWords } from '../two-kinds-of-words.ts';
import { type Action, takeAction } from './take-action.ts';

const desk = deskOf('t1');
const day = 24 * 60;
const message = { channel: 'mail', words: publicWords(fixed`Which printers are hit?`) } as const;
const tell = said({ direction: 'out' });
const escalatedTo = (to: 'Tier 2' | 'Tier 3' = 'Tier 2'): NewEvent[] => [
  { type: 'escalation.requested', data: { to, clause: { document: 'KB-155', clause: 'E4' } } },
  became('escalated', 'escalate'),
];
const take = (events: readonly NewEvent[], given: Action, by: Desk = desk) =>
  takeAction(ticketAfter(events), given, by);
const left = (events: readonly NewEvent[], given: Action, by: Desk = desk) =>
  foresee(ticketAfter(events), take(events, given, by), by);

test('taking a new ticket gives it to whoever takes it (L1)', () => {
  expect(left([], { action: 'take' })).toMatchObject({ status: 'open', assignee: people.t1 });
});

describe('waiting', () => {
  test('begins with the question in the same save, and pauses (L6)', () => {
    const state = left([became('open')], {
      action: 'ask the client',
      said: message,
      pauseUntil: morning.add({ hours: 72 }),
    });
    expect(state).toMatchObject({
      status: 'waiting on client',
      pauses: [{ reason: 'waiting on client', until: '2026-11-26T01:15:00.000Z' }],
    });
  });

  test('needs the question: sent with it or before it (R10)', () => {
    expect(() => take([became('open')], { action: 'ask the client' })).toThrow(
      expect.objectContaining({
        status: 422,
        clause: { document: 'SOP-7010', clause: 'L6' },
        missing: ['Question sent: no'],
      }),
    );
    expect(take([tell, became('open')], { action: 'ask the client' })).toHaveLength(2);
    expect(() => take([tell, said(), became('open')], { action: 'ask the client' })).toThrow('L6');
  });

  test('for a third party needs their reference, or that the client was told whom we wait for (L7)', () => {
    const wait = { action: 'wait for a third party' } as const;
    expect(() => take([became('open')], wait)).toThrow('L7');
    expect(() => take([became('open')], { ...wait, reference: fixed`n/a` })).toThrow('KB-310 R10');
    expect(left([became('open')], { ...wait, reference: fixed`PLDT 88231` }).status).toBe('waiting on third party');
    expect(left([became('open')], { ...wait, said: message }).status).toBe('waiting on third party');
  });

  test('for the one turns into waiting for the other, and one pause ends as the other begins (L14)', () => {
    const asked = left([became('open')], { action: 'ask the client', said: message });
    const events = takeAction(asked, { action: 'wait for a third party', reference: fixed`PLDT 88231` }, desk);
    expect(foresee(asked, events, desk).pauses.map((it) => it.reason)).toEqual(['waiting on third party']);
  });

  test('ends where the work goes on without an answer, and the pause with it (L12)', () => {
    const asked = left([became('open')], { action: 'ask the client', said: message });
    const on = foresee(asked, takeAction(asked, { action: 'continue' }, desk), desk);
    expect(on).toMatchObject({ status: 'open', pauses: [] });
  });
});

describe('resolving (L35)', () => {
  const work = fixed`Restarted the replica service`;

  test('needs what was done and that the client was told, and nothing else', () => {
    const state = left([became('open')], { action: 'resolve', work, said: message });
    expect(state).toMatchObject({ status: 'resolved', resolvedAt: '2026-11-23T01:15:00.000Z' });
  });

  test('takes what is on the ticket already', () => {
    expect(left([became('open'), documented('What was done'), tell], { action: 'resolve' }).status).toBe('resolved');
  });

  test('takes a call that the engineer writes down', () => {
    const given = { action: 'resolve', work, clientTold: fixed`Called Liza at 09:46, she confirmed` } as const;
    expect(left([became('open')], given).status).toBe('resolved');
  });

  test.each([
    ['nobody was told', { action: 'resolve', work }],
    ['nothing was written', { action: 'resolve', said: message }],
    ['"done" was written', { action: 'resolve', work: fixed`Done.`, said: message }],
  ] as const)('is refused where %s', (_, given) => {
    expect(() => take([became('open')], given)).toThrow('SOP-7010 L9');
  });

  test('needs more than the news that it was escalated', () => {
    expect(() => take([tell, ...escalatedTo()], { action: 'resolve', work })).toThrow('SOP-7010 L28');
  });

  test('ends every pause', () => {
    const asked = left([became('open')], { action: 'ask the client', said: message });
    const later = deskOf('t1', 5);
    expect(foresee(asked, takeAction(asked, { action: 'resolve', work, said: message }, later), later).pauses).toEqual(
      [],
    );
  });

  test('is for Tier 1 as long as nobody accepted the escalation (L28)', () => {
    const given = { action: 'resolve', work, said: message } as const;
    expect(left(escalatedTo(), given).status).toBe('resolved');
    const accepted: NewEvent = { type: 'escalation.accepted', data: { by: 'Tier 2' } };
    expect(() => take([...escalatedTo(), accepted], given)).toThrow('SOP-7010 L28');
    expect(left([...escalatedTo(), accepted], given, deskOf('t2')).status).toBe('resolved');
  });
});

/** Everything that a ticket of these tests needs to be complete. */
const complete: NewEvent[] = [
  { type: 'ticket.moved', data: { company: people.lead, contact: people.contact } },
  ...['Summary', 'Affected scope', 'What was done', 'Resolution'].map((it) => documented(it)),
  { type: 'step.completed', data: { action: null, outcome: 'worked' } },
  tell,
  became('resolved', 'resolve'),
];

describe('closing', () => {
  test('needs the documentation to be complete, and says which fields are missing (C1, L31)', () => {
    expect(() => take([became('resolved')], { action: 'close', isConfirmed: true })).toThrow(
      expect.objectContaining({ status: 422, missing: expect.arrayContaining(['D2 Contact', 'D13 What was done']) }),
    );
  });

  test('needs that the client confirmed, or said nothing in the reopening time (C2)', () => {
    expect(left(complete, { action: 'close', isConfirmed: true }).status).toBe('closed');
    expect(left(complete, { action: 'close' }, deskOf('contact')).status).toBe('closed');
    expect(() => take(complete, { action: 'close' })).toThrow('SOP-7010 C2');
    expect(() => take(complete, { action: 'close' }, deskOf('t1', 7 * day))).toThrow('SOP-7010 C2');
    expect(left(complete, { action: 'close' }, deskOf('t1', 7 * day + 1)).status).toBe('closed');
    expect(() => take([...complete, said()], { action: 'close' }, deskOf('t1', 8 * day))).toThrow('SOP-7010 C2');
  });
});

describe('reopening (C3, C4)', () => {
  const again: Action = { action: 'reopen', isSameProblem: true };

  test.each(['resolved', 'closed'] as const)('is possible within 7 days where it is %s', (status) => {
    const ended = [became('resolved'), ...(status === 'closed' ? [became('closed', 'close')] : [])];
    expect(left(ended, again, deskOf('t1', 7 * day))).toMatchObject({ status: 'open', tier: 'Tier 1', reopened: 1 });
    expect(() => take(ended, again, deskOf('t1', 7 * day + 1))).toThrow(/SOP-7010 L(29|33)/);
  });

  test('is for the same problem only', () => {
    expect(() => take([became('resolved')], { ...again, isSameProblem: false })).toThrow('SOP-7010 C4');
  });
});

describe('escalating', () => {
  const clause = { document: 'KB-155', clause: 'E4' };
  const verdict = (it: string) => deskOf('t1', 0, { 'Escalation verdict': it });

  test('goes where the verdict sends it, with its clause (L8, D16)', () => {
    const given = { action: 'escalate', to: 'Tier 2', clause, reason: fixed`Needs the log partition` } as const;
    expect(left([became('open')], given, verdict('tier 2'))).toMatchObject({
      status: 'escalated',
      tier: 'Tier 2',
      escalation: { to: 'Tier 2', clause, acceptedAt: null },
    });
  });

  test.each([
    ['where the verdict says stay', 'Tier 2', clause, 'stay', 'SOP-7010 L8'],
    ['to another tier than the verdict says', 'Tier 3', clause, 'tier 2', 'KB-155 H1'],
    ['without a clause', 'Tier 2', null, 'tier 2', 'SOP-7010 D16'],
  ] as const)('is refused %s, and is possible with a reason, on record', (_, to, cited, said, by) => {
    const given: Action = { action: 'escalate', to, clause: cited };
    expect(() => take([became('open')], given, verdict(said))).toThrow(by);
    const events = take([became('open')], { ...given, override: fixed`The client is a hospital` }, verdict(said));
    expect(events[0]).toMatchObject({ type: 'verdict.overridden', texts: { reason: 'The client is a hospital' } });
    expect(foresee(ticketAfter(), events, desk)).toMatchObject({ status: 'escalated', tier: to });
  });

  test('of a security incident goes to Tier 3 alone, and restricts it (KB-155 S1, S7)', () => {
    const suspected = [documented('Security suspected', { value: 'yes' }), became('open')];
    const given = { action: 'escalate', clause: { document: 'KB-155', clause: 'S1' } } as const;
    expect(() => take(suspected, { ...given, to: 'Tier 2' })).toThrow('KB-155 S1');
    expect(left(suspected, { ...given, to: 'Tier 3' })).toMatchObject({ tier: 'Tier 3', restricted: true });
  });
});

describe('the receiving tier', () => {
  test('accepts, and has it from then on (L22, L41)', () => {
    const mine: NewEvent = { type: 'ticket.assigned', data: { to: people.t1 } };
    expect(ticketAfter([mine, ...escalatedTo()]).assignee).toBe(people.t1);
    expect(left([mine, ...escalatedTo()], { action: 'accept' }, deskOf('t2'))).toMatchObject({
      status: 'escalated',
      assignee: people.t2,
      escalation: { acceptedAt: '2026-11-23T01:15:00.000Z' },
    });
  });

  test('accepts once, and only what went to it', () => {
    expect(() => take(escalatedTo(), { action: 'accept' })).toThrow('"accept" is for Tier 2, Tier 3. (SOP-7010 L22)');
    expect(() => take(escalatedTo('Tier 3'), { action: 'accept' }, deskOf('t2'))).toThrow('went to Tier 3');
    const accepted: NewEvent = { type: 'escalation.accepted', data: { by: 'Tier 2' } };
    expect(() => take([...escalatedTo(), accepted], { action: 'accept' }, deskOf('t2'))).toThrow('accepted already');
  });

  test('returns it with a ruling and its reason (L23)', () => {
    const given = { action: 'return', ruling: 'incomplete', reason: fixed`No error code on it` } as const;
    expect(left(escalatedTo(), given, deskOf('t2'))).toMatchObject({
      status: 'open',
      tier: 'Tier 1',
      escalation: { ruling: 'incomplete' },
    });
    expect(() => take(escalatedTo(), { ...given, reason: fixed`.` }, deskOf('t2'))).toThrow('SOP-7010 L23');
  });

  test('returns what it had taken to nobody, or to whom it names', () => {
    const given = { action: 'return', ruling: 'valid', reason: fixed`The rest is for Tier 1` } as const;
    const accepted: NewEvent[] = [
      ...escalatedTo(),
      { type: 'escalation.accepted', data: { by: 'Tier 2' } },
      { type: 'ticket.assigned', data: { to: people.t2 } },
    ];
    expect(left(accepted, given, deskOf('t2')).assignee).toBeNull();
    expect(left(accepted, { ...given, to: people.t1 }, deskOf('t2')).assignee).toBe(people.t1);
  });

  test.each([
    ['F8', { 'Stored verdict': 'tier 2' }, []],
    ['F9', {}, [documented('Security suspected', { value: 'yes' })]],
    ['F10', { Consult: 'advised to escalate' }, []],
    ['F11', { Consult: 'unanswered' }, []],
  ] as const)('cannot rule false where HR-201 %s forbids it', (clause, more, events) => {
    const given = { action: 'return', ruling: 'false', reason: fixed`No clause held` } as const;
    const state = [...events, ...escalatedTo()];
    expect(() => take(state, given, deskOf('t2', 0, more))).toThrow(`HR-201 ${clause}`);
    expect(left(escalatedTo(), given, deskOf('t2')).escalation?.ruling).toBe('false');
  });

  test('passes it on to the other tier with a reason (L24)', () => {
    const given = { action: 're-route', to: 'Tier 3', reason: fixed`Needs a schema change` } as const;
    expect(left(escalatedTo(), given, deskOf('t2'))).toMatchObject({ status: 'escalated', tier: 'Tier 3' });
    expect(() => take(escalatedTo(), { ...given, to: 'Tier 2' }, deskOf('t2'))).toThrow(
      'Tier 2 has this ticket already',
    );
    expect(() => take(escalatedTo(), { ...given, reason: fixed`-` }, deskOf('t2'))).toThrow('SOP-7010 L24');
  });
});

test('what is not listed is refused with what is possible', () => {
  expect(() => take([became('closed', 'close')], { action: 'take' })).toThrow(
    expect.objectContaining({ status: 409, clause: { document: 'SOP-7010', clause: 'lifecycle' } }),
  );
});

test('who may not is told who may', () => {
  expect(() => take([], { action: 'take' }, deskOf('qa'))).toThrow(
    '"take" is for Tier 1, Tier 2, Tier 3, Team Leader. (SOP-7010 L1)',
  );
});

test('a deleted ticket takes no action', () => {
  expect(() => take([{ type: 'ticket.deleted', data: {} }], { action: 'take' })).toThrow('was deleted');
});

test('a ticket goes the whole way: taken, asked, answered, solved, closed, opened again', () => {
  const step =
    (given: Action, by = desk) =>
    (state: ReturnType<typeof ticketAfter>) => ({
      events: takeAction(state, given, by),
      desk: by,
    });
  const state = afterEach(
    ticketAfter(complete.slice(0, -2)),
    step({ action: 'take' }),
    step({ action: 'ask the client', said: message }, deskOf('t1', 5)),
    step({ action: 'continue' }, deskOf('t1', 10)),
    step({ action: 'resolve', said: message }, deskOf('t1', 20)),
    step({ action: 'close' }, deskOf('contact', 30)),
    step({ action: 'reopen', isSameProblem: true }, deskOf('contact', 40)),
  );
  expect(state).toMatchObject({ status: 'open', reopened: 1, closedAt: null, waits: [{ until: expect.any(String) }] });
});
