import { expect, test } from 'vitest';
import type { TicketLine } from '../../list-contract.ts';
import { steady } from './use-steady.ts';

const line = (id: string, summary = id) => ({ id, summary }) as TicketLine;
const said = ({ rows }: ReturnType<typeof steady>) => rows.map((it) => `${it.line.summary}${it.isGone ? ' gone' : ''}`);

test('a row that changed says so in its place, although it would stand first by now', () => {
  const it = steady([line('a'), line('b')], [line('b', 'b anew'), line('a')]);
  expect(said(it)).toEqual(['a', 'b anew']);
  expect([it.fresh, it.isOther]).toEqual([0, true]);
});

test('what is new waits to be asked for, and is counted', () => {
  const it = steady([line('a')], [line('c'), line('b'), line('a')]);
  expect(said(it)).toEqual(['a']);
  expect([it.fresh, it.isOther]).toEqual([2, true]);
});

test('what no longer fits stays and is marked', () => {
  expect(said(steady([line('a'), line('b')], [line('b')]))).toEqual(['a gone', 'b']);
});

test('where nothing changed, nothing is offered', () => {
  const it = steady([line('a')], [line('a')]);
  expect([it.fresh, it.isOther]).toEqual([0, false]);
});
