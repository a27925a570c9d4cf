import { expect, test } from 'vitest';
import { questionAddress, questionIn } from './question-address.ts';

interface Question {
  before?: string;
  state?: 'open' | 'closed';
}

const fits = { before: () => true, state: (value: string) => value === 'open' || value === 'closed' };

test('a question comes back from its address', () => {
  const question: Question = { before: 'peña & sons?', state: 'open' };
  const address = questionAddress('/list', question);
  expect(address).toMatch(/^\/list\?before=pe/);
  expect(questionIn<Question>(address.slice('/list'.length), fits)).toEqual(question);
});

test('parts that are empty or taken back leave the address short', () => {
  expect(questionAddress('/list', { before: '', state: undefined })).toBe('/list');
  expect(questionAddress('/list', { before: undefined, state: 'open' })).toBe('/list?state=open');
});

test('what an address says that is no part of the question, or does not fit, is left out', () => {
  expect(questionIn<Question>('?before=7&state=lost&isAdmin=true&__proto__=x', fits)).toEqual({ before: '7' });
  expect(questionIn<Question>('', fits)).toEqual({});
});
