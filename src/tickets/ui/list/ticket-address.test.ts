import { expect, test } from 'vitest';
import { ticketQuestionIn, ticketsAddress, VIEWS } from './ticket-address.ts';

const company = '01990000-0000-7000-8000-000000000001';

test('a question and its address say the same', () => {
  for (const view of VIEWS)
    expect(ticketQuestionIn(ticketsAddress({ view, company }).slice(8))).toEqual({ view, company });
});

test('an address that says nothing shows what is open, and what is open needs no word in it', () => {
  expect(ticketQuestionIn('')).toEqual({ view: 'open' });
  expect(ticketsAddress({ view: 'open' })).toBe('/tickets');
});

test('what an address says that is no question is left out', () => {
  expect(ticketQuestionIn('?view=secret&company=all&cursor=1%27')).toEqual({ view: 'open' });
});
