import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsOf, type Operation, type StoredEvent, unansweredOf } from './history.ts';
import { type TrueHistory, trueHistory } from './history-arbitrary.ts';

test('what a desk that works told and has goes together', () => {
  fc.assert(
    fc.property(trueHistory, ({ operations, stored }) => {
      expect(findingsOf(operations, stored)).toEqual([]);
    }),
  );
});

const isDone = ({ answer }: Operation) => answer !== 'unknown' && answer.status === 200;
const all = ({ stored }: TrueHistory) => Object.values(stored).flat();
const logOf = ({ stored }: TrueHistory, key: string) =>
  Object.entries(stored).find(([, log]) => log.some((it) => it.key === key));
const renumber = (log: StoredEvent[]) => log.map((it, index) => ({ ...it, seq: index + 1 }));

/** One of these, by a number; a history that has none is not asked about. */
function one<T>(from: readonly T[], by: number): T {
  fc.pre(from.length > 0);
  return from[by % from.length]!;
}

/** Pairs of which the second was sent after the first was confirmed, on one ticket. */
const inOrder = (history: TrueHistory) =>
  history.operations.flatMap((first) =>
    history.operations
      .filter((later) => isDone(first) && isDone(later) && later.sentAt > first.answeredAt!)
      .filter((later) => logOf(history, first.key)![0] === logOf(history, later.key)![0])
      .map((later) => [first, later] as const),
  );

/** What can go wrong with a desk, each with the words of the finding. */
const FAULTS: Record<string, [words: RegExp, spoil: (history: TrueHistory, by: number) => void]> = {
  'an operation that was confirmed is missing': [
    /was confirmed, and is missing/,
    (history, by) => {
      const { key } = one(history.operations.filter(isDone), by);
      const [number, log] = logOf(history, key)!;
      history.stored[number] = renumber(log.filter((it) => it.key !== key));
    },
  ],
  'an operation was done twice': [
    /was done more than once/,
    (history, by) => {
      const { key } = one(
        all(history).filter((it) => it.key !== undefined),
        by,
      );
      const [number, log] = logOf(history, key!)!;
      const copies = log.filter((it) => it.key === key).map((it) => ({ ...it, id: `${it.id} again` }));
      history.stored[number] = renumber([...log, ...copies]);
    },
  ],
  'it was done a second time on another ticket': [
    /was done more than once/,
    (history, by) => {
      const it = one(
        all(history).filter(({ key }) => key !== undefined),
        by,
      );
      history.stored['INC-other'] = [{ ...it, id: `${it.id} again`, seq: 1 }];
    },
  ],
  'a log has a gap': [
    /has seq \d+ where \d+ should be/,
    (history, by) => {
      const it = one(all(history), by);
      for (const log of Object.values(history.stored))
        if (log.includes(it)) for (const later of log.slice(log.indexOf(it))) later.seq += 1;
    },
  ],
  'a log has one seq twice': [
    /has seq \d+ where \d+ should be/,
    (history, by) => {
      one(
        all(history).filter(({ seq }) => seq > 1),
        by,
      ).seq -= 1;
    },
  ],
  'two events have one id': [
    /under an id that another has/,
    (history, by) => {
      const log = one(
        Object.values(history.stored).filter((it) => it.length > 1),
        by,
      );
      log[0]!.id = log[1]!.id;
    },
  ],
  'the order that was confirmed is turned around': [
    /was sent after .* and stands before it/,
    (history, by) => {
      const [first, later] = one(inOrder(history), by);
      for (const it of logOf(history, first.key)![1])
        if (it.key === first.key || it.key === later.key) it.key = it.key === first.key ? later.key : first.key;
    },
  ],
  'what was refused was done': [
    /was refused with 409, and done/,
    (history, by) => {
      const { key } = one(
        history.operations.filter(({ answer }) => answer !== 'unknown' && answer.status === 409),
        by,
      );
      const log = one(Object.values(history.stored), by);
      log.push({ seq: log.length + 1, id: 'refused', what: 'interaction.recorded', key });
    },
  ],
  'it stands on another ticket than was confirmed': [
    /was confirmed for INC-other, and stands on/,
    (history, by) => {
      const { answer } = one(history.operations.filter(isDone), by);
      Object.assign(answer, { number: 'INC-other' });
    },
  ],
  'it stands at another place than was confirmed': [
    /was confirmed as seq \d+, and stands at/,
    (history, by) => {
      const { answer } = one(history.operations.filter(isDone), by);
      Object.assign(answer, { seq: 1000 });
    },
  ],
  'nobody sent what was done': [
    /nobody sent it/,
    (history, by) => {
      const log = one(Object.values(history.stored), by);
      log.push({ seq: log.length + 1, id: 'strange', what: 'ticket.tagged', key: 'no key' });
    },
  ],
  'one edit overwrote another': [
    /both made INC-\d+ version \d+/,
    (history, by) => {
      const edits = history.operations.filter((it) => it.operation === 'edit' && isDone(it));
      const [first, later] = one(
        edits.flatMap((it) => edits.filter((b) => b !== it && b.ticket === it.ticket).map((b) => [it, b] as const)),
        by,
      );
      Object.assign(later.answer, { version: (first.answer as { version: number }).version });
    },
  ],
};

test.each(Object.entries(FAULTS))('it is found where %s', (_, [words, spoil]) => {
  fc.assert(
    fc.property(trueHistory, fc.nat(), (history, by) => {
      spoil(history, by);
      expect(findingsOf(history.operations, history.stored)).toContainEqual(expect.stringMatching(words));
    }),
  );
});

test('what nobody knows the end of may be there once, or not at all', () => {
  const asked: Operation = {
    caller: 'a',
    key: 'k',
    operation: 'interaction',
    ticket: 'INC-1',
    sentAt: 1,
    answer: 'unknown',
  };
  const opened: StoredEvent = { seq: 1, id: '1', what: 'ticket.opened' };
  const done = (seq: number): StoredEvent => ({ seq, id: `${seq}`, what: 'interaction.recorded', key: 'k' });
  expect(findingsOf([asked], { 'INC-1': [opened] })).toEqual([]);
  expect(findingsOf([asked], { 'INC-1': [opened, done(2)] })).toEqual([]);
  expect(findingsOf([asked], { 'INC-1': [opened, done(2), done(3)] })).toEqual([
    'interaction k of a was done more than once.',
  ]);
});

const edit = (key: string, version: number, after: number): Operation => ({
  ...{ caller: 'a', key, operation: 'edit', ticket: 'INC-1', version, sentAt: 1, answeredAt: 2 },
  answer: { status: 200, number: 'INC-1', version: after },
});

test('F09 an edit that was made without having seen the one before is found', () => {
  expect(findingsOf([edit('k', 1, 2), edit('l', 2, 4)], {})).not.toContainEqual(expect.stringMatching('unseen'));
  expect(findingsOf([edit('k', 1, 2), edit('l', 1, 4)], {})).toContain(
    'edit l of a was made on version 1, and wrote over edit k of a unseen.',
  );
});

test('an answer that is a fault is found, and one that never came', () => {
  const asked = edit('k', 1, 2);
  const answers: Operation['answer'][] = ['unknown', { status: 500 }, { status: 503 }, { status: 409 }];
  expect(unansweredOf([asked, ...answers.map((answer) => ({ ...asked, answer }))])).toEqual([
    'edit k of a was never answered.',
    'edit k of a was answered 500.',
    'edit k of a was answered 503.',
  ]);
});
