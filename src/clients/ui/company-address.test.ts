import { expect, test } from 'vitest';
import { companiesAddress, companyQuestionIn } from './company-address.ts';

test('a question comes back from its address', () => {
  const question = { q: 'peña & sons', state: 'supported', regime: 'PCI-DSS' } as const;
  expect(companyQuestionIn(companiesAddress(question).replace('/companies', ''))).toEqual(question);
  expect(companiesAddress({ q: '', state: undefined })).toBe('/companies');
});

test('what an address says that is no question is left out, and the rest holds', () => {
  expect(companyQuestionIn('?q=abc&state=lost&after=1&isAdmin=true&regime=')).toEqual({ q: 'abc' });
});
