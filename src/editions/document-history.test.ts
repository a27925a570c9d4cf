import { expect, test } from 'vitest';
import { historyOf } from './document-history.ts';
import type { Edition } from './edition.ts';

const at = (hour: number) => Temporal.Instant.from('2026-11-23T00:00Z').add({ hours: hour });

const edition = (number: number, from: number): Edition => ({
  id: `e${number}`,
  number,
  setHash: '',
  author: 'Maria Santos',
  note: `Note ${number}`,
  publishedAt: at(0),
  inForceFrom: at(from),
  documents: 1,
});

/** The history of a document whose texts are given by the numbers of the editions that hold them. */
function history(
  editions: Edition[],
  texts: Record<number, string>,
  { now = 9, read }: { now?: number; read?: number },
) {
  const hashes = new Map(Object.entries(texts).map(([number, hash]) => [Number(number), hash]));
  const inForce = editions.findLast((it) => Temporal.Instant.compare(it.inForceFrom, at(now)) <= 0);
  const asked = read ? editions.find((it) => it.number === read) : inForce;
  return historyOf({ document: 'KB-1', all: editions, hashes, read: asked, now: at(now) });
}

const three = [edition(1, 1), edition(2, 2), edition(3, 3)];

test('a text is in force since the edition that brought it, not since the last one', () => {
  const { inForce, reading, changed } = history(three, { 1: 'a', 2: 'b', 3: 'b' }, {});
  expect(inForce).toEqual({ number: 2, inForceFrom: at(2).toString() });
  expect(reading).toMatchObject({ number: 3, isInForce: true, state: 'in force' });
  expect(changed.map((it) => [it.number, it.change])).toEqual([
    [2, 'changed'],
    [1, 'added'],
  ]);
});

test('a text that came back is in force since it came back', () => {
  expect(history(three, { 1: 'a', 2: 'b', 3: 'a' }, {}).inForce?.number).toBe(3);
});

test('an older text is not in force, unless it still says the same', () => {
  expect(history(three, { 1: 'a', 2: 'b', 3: 'b' }, { read: 1 }).reading).toMatchObject({
    state: 'past',
    isInForce: false,
  });
  expect(history(three, { 1: 'a', 2: 'a', 3: 'a' }, { read: 1 }).reading).toMatchObject({ isInForce: true });
});

test('a scheduled edition changes the list, not what is in force', () => {
  const { inForce, changed } = history([edition(1, 1), edition(2, 20)], { 1: 'a', 2: 'b' }, {});
  expect(inForce?.number).toBe(1);
  expect(changed[0]).toMatchObject({ number: 2, state: 'scheduled', change: 'changed' });
});

test('of a document that was withdrawn nothing is in force', () => {
  const { inForce, reading, changed } = history(three, { 1: 'a', 2: 'a' }, {});
  expect([inForce, reading, changed[0]?.change]).toEqual([null, null, 'withdrawn']);
});

test('a document that nobody published has no editions', () => {
  expect(history(three, {}, {})).toEqual({ document: 'KB-1', inForce: null, reading: null, changed: [] });
});
