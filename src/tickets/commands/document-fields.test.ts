import { expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { deskOf, morning, people, ticketAfter } from '../../testing/ticket-desk.ts';
import { foresee } from '../foresee.ts';
import { documentFields } from './document-fields.ts';

const desk = deskOf('t1');
const document = (given: Parameters<typeof documentFields>[1]) => documentFields(ticketAfter(), given, desk);

test('several fields are filled at once, each with its words counted', () => {
  const next = { text: fixed`Tier 2 checks the rotation`, owner: people.t2, until: morning.add({ hours: 4 }) };
  expect(document({ Summary: { text: fixed`Page empty in Cebu` }, 'Next step': next })).toMatchObject([
    { data: { field: 'Summary', words: 4 }, texts: { text: 'Page empty in Cebu' } },
    { data: { field: 'Next step', words: 5, owner: people.t2, until: '2026-11-23T05:15:00.000Z' } },
  ]);
});

test('what fills nothing is kept, and has no words (D20)', () => {
  expect(document({ 'Affected scope': { text: fixed`Wala po.` } })).toMatchObject([{ data: { words: 0 } }]);
});

test('a choice is one of those that there are', () => {
  expect(document({ Resolution: { value: 'workaround' } })).toMatchObject([{ data: { value: 'workaround' } }]);
  expect(() => document({ Resolution: { value: 'solved' } })).toThrow('SOP-7010 D15');
  expect(() => document({ 'Affected scope': { value: 'all' } })).toThrow('SOP-7010 D7');
  expect(() => document({ 'Data at risk': { value: 'maybe' } })).toThrow('Data at risk cannot be "maybe"');
});

test('a field that there is not is refused with the one that is meant', () => {
  expect(() => document({ Sumary: { text: fixed`x y z` } })).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining('Summary') }),
  );
});

test('nothing is not an entry', () => {
  expect(() => document({ Summary: {} })).toThrow(expect.objectContaining({ status: 422, missing: ['Summary'] }));
});

test('whoever answers that it is a security incident escalates it (KB-155 S1, S8)', () => {
  const events = document({ 'Security suspected': { value: 'yes' } });
  expect(foresee(ticketAfter(), events, desk)).toMatchObject({ tier: 'Tier 3', status: 'escalated', restricted: true });
  expect(document({ 'Security suspected': { value: 'no' } })).toHaveLength(1);
});
