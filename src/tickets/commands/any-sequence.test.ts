import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { severities } from '../../policy/words.ts';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, people } from '../../testing/ticket-desk.ts';
import { stateOf } from '../corrected.ts';
import type { Desk } from '../desk.ts';
import type { NewEvent, TicketEvent } from '../event.ts';
import { factsOf } from '../facts-of.ts';
import { lifecycleOf } from '../lifecycle.ts';
import { firstBreak } from '../log/chain.ts';
import { writeDown } from '../log/write-down.ts';
import { reduce } from '../reduce.ts';
import { RuleRefusal } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { internalWords, publicWords } from '../two-kinds-of-words.ts';
import { correct } from './correct.ts';
import { documentFields } from './document-fields.ts';
import { assign, recast } from './file-ticket.ts';
import { attachCode, setSeverity } from './grade.ts';
import { type Opening, openTicket } from './open-ticket.ts';
import { type Interaction, recordInteraction } from './record-interaction.ts';
import { completeStep, makePromise, waiveReply } from './record-work.ts';
import { type Action, takeAction } from './take-action.ts';
import { restore, restrict, softDelete } from './take-away.ts';

const words = fixed`The replica was behind and is current again since ten`;
const said = { channel: 'mail', words: publicWords(words) } as const;
const clause = { document: 'KB-155', clause: 'E4' };

const action: fc.Arbitrary<Action> = fc.constantFrom<Action>(
  { action: 'take' },
  { action: 'ask the client', said },
  { action: 'ask the client' },
  { action: 'wait for a third party', reference: fixed`PLDT 88231` },
  { action: 'continue' },
  { action: 'resolve', work: words, said, resolution: { text: words, value: 'fixed' } },
  { action: 'resolve' },
  { action: 'close', isConfirmed: true },
  { action: 'close' },
  { action: 'reopen', isSameProblem: true },
  { action: 'escalate', to: 'Tier 2', clause, override: words },
  { action: 'escalate', to: 'Tier 3', clause },
  { action: 'accept' },
  { action: 'return', ruling: 'false', reason: words },
  { action: 're-route', to: 'Tier 3', reason: words },
);

const interaction = fc.constantFrom<Interaction>(
  { direction: 'in', from: 'client', channel: 'mail', words },
  { direction: 'in', from: 'client', channel: 'mail', words, automatic: true },
  { direction: 'in', from: 'client', channel: 'call', reached: false },
  { direction: 'out', ...said },
  { direction: 'internal', channel: 'other', words: internalWords(words) },
);

type Move = (state: TicketState, desk: Desk, log: readonly TicketEvent[]) => readonly NewEvent[];

/** All that a ticket needs to be complete. */
const wholeRecord: Move = (state, desk) => [
  ...documentFields(
    state,
    {
      'Affected scope': { text: words },
      'What was done': { text: words },
      Resolution: { text: words, value: 'fixed' },
    },
    desk,
  ),
  ...completeStep(state, { action: null, outcome: 'worked', words }, desk),
];

const plain = fc.constantFrom<Move>(
  wholeRecord,
  (state, desk) => assign(state, { to: people.t2 }, desk),
  (state, desk) => makePromise(state, { until: desk.now.add({ hours: 1 }), words }, desk),
  (state, desk) => waiveReply(state, { of: null, reason: words }, desk),
  (state, desk) => restrict(state, { on: false }, desk),
  (state, desk) => documentFields(state, { Nonsense: { text: words } }, desk),
  (state, desk) => attachCode(state, { code: 'LT-3104' }, desk),
  (state, desk) => attachCode(state, { code: 'LT-0000' }, desk),
  ...severities.map(
    (severity): Move =>
      (state, desk) =>
        setSeverity(state, { severity }, desk),
  ),
);

const rare = fc.constantFrom<Move>(
  (state, desk) => attachCode(state, { code: 'LT-9001' }, desk),
  (state, desk) => recast(state, { category: 'security' }, desk),
  (state, desk) => softDelete(state, {}, desk),
  (state, desk) => restore(state, {}, desk),
);

const correction = fc.record({ at: fc.nat(30), isVoid: fc.boolean(), minutes: fc.nat(90) }).map(
  ({ at, isVoid, minutes }): Move =>
    (state, desk, log) => {
      const [of, occurredAt] = [log[at % log.length]!.id, isVoid ? null : desk.now.subtract({ minutes })];
      return correct(state, { of, void: isVoid, occurredAt, reason: words, log }, desk);
    },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 20,
    arbitrary: action.map(
      (it): Move =>
        (state, desk) =>
          takeAction(state, it, desk),
    ),
  },
  {
    weight: 6,
    arbitrary: interaction.map(
      (it): Move =>
        (state, desk) =>
          recordInteraction(state, it, desk),
    ),
  },
  { weight: 8, arbitrary: plain },
  { weight: 3, arbitrary: correction },
  { weight: 1, arbitrary: rare },
);

const whole = fc.array(
  fc.record({
    move,
    role: fc.constantFrom('t1', 't1', 't2', 't3', 'lead', 'contact', 'qa'),
    minutes: fc.constantFrom(0, 1, 20, 45, 5 * 24 * 60),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

type Moves = typeof whole extends fc.Arbitrary<infer T> ? T : never;

/** What a sequence of moves leaves: the log, the state that was kept along the way, and what was refused. */
function play(moves: Moves) {
  const ticket = uuidv7();
  const refusals: unknown[] = [];
  let [log, kept, minutes]: [TicketEvent[], TicketState | undefined, number] = [[], undefined, 0];
  const write = (news: readonly NewEvent[], desk: Desk) => {
    if (!news.length) return;
    const writing = { actor: desk.actor.by, now: desk.now, edition: 1 };
    const written = writeDown({ ticket, state: kept, log }, news, writing);
    [log, kept] = [[...log, ...written.events], written.state];
  };
  write(openTicket(undefined, opening, deskOf('t1')), deskOf('t1'));
  write(wholeRecord(kept!, deskOf('t1'), log), deskOf('t1'));
  for (const it of moves) {
    minutes += it.minutes;
    const desk = deskOf(it.role, minutes);
    try {
      write(it.move(kept!, desk, log), desk);
    } catch (error) {
      refusals.push(error);
    }
  }
  return { log, kept: kept!, refusals, desk: deskOf('t1', minutes) };
}

const opening: Opening = {
  number: 1,
  kind: 'incident',
  company: people.lead,
  contact: people.contact,
  channel: 'mail',
  contactedAt: deskOf('t1').now,
  impact: 'several',
  urgency: 'work hindered',
  summary: words,
};

const rows = lifecycleOf(deskOf('t1').set)!.rows;
const ways = new Set(
  rows.flatMap(({ values }) => values.From.map((from) => `${from}, ${values.Action}: ${values.To}`)),
);

/** Ways that were gone, as `from, action: to`. What KB-155 escalates at once goes from whatever state it is in (L40). */
function gone(log: readonly TicketEvent[]): string[] {
  let from = 'new';
  return log.flatMap((event) => {
    if (event.type !== 'status.changed') return [];
    const { to, action, clause } = event.data;
    const way = `${from}, ${action}: ${to}`;
    from = to;
    return clause?.clause === 'L40' && to === 'escalated' ? [] : [way];
  });
}

describe('whatever is done to a ticket, in any order, by anybody', () => {
  const runs = { numRuns: 60 };

  test('it goes no way that the lifecycle does not list', () => {
    fc.assert(
      fc.property(whole, (moves) => {
        for (const way of gone(play(moves).log)) expect(ways).toContain(way);
      }),
      runs,
    );
  });

  test('what is stored is what follows from its log, and the log fits', () => {
    fc.assert(
      fc.property(whole, (moves) => {
        const { log, kept } = play(moves);
        expect(stateOf(log)).toEqual(kept);
        expect(firstBreak(log)).toBeUndefined();
        if (log.some((it) => it.type === 'event.corrected')) return;
        expect(log.reduce<TicketState | undefined>(reduce, undefined)).toEqual(kept);
      }),
      runs,
    );
  });

  test('what is refused is refused by a clause, with what to do', () => {
    fc.assert(
      fc.property(whole, (moves) => {
        for (const error of play(moves).refusals) {
          expect(error).toBeInstanceOf(RuleRefusal);
          const { clause, status, message, remedy } = error as RuleRefusal;
          expect([409, 422]).toContain(status);
          expect(message).toContain(`(${clause.document} ${clause.clause})`);
          expect(remedy).not.toBe('');
        }
      }),
      runs,
    );
  });

  test('it is paused exactly while it waits', () => {
    fc.assert(
      fc.property(whole, (moves) => {
        const { kept, desk } = play(moves);
        const waits = kept.status.startsWith('waiting');
        expect(kept.pauses.map((it) => it.reason)).toEqual(waits ? [kept.status] : []);
        expect(factsOf(kept, desk).Paused).toBe(waits);
        expect(kept.waits.filter((it) => it.until === null)).toHaveLength(waits ? 1 : 0);
      }),
      runs,
    );
  });

  test('every state and nearly every way is reached by these sequences', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(whole, (moves) => {
        for (const way of gone(play(moves).log)) seen.add(way);
      }),
      { numRuns: 150, seed: 7 },
    );
    const states = [...seen].map((it) => it.split(': ')[1]);
    expect(new Set(states)).toEqual(new Set(rows.map((it) => it.values.To)));
    expect(seen.size).toBeGreaterThan(20);
  });
});
