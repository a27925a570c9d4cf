import { describe, expect, it } from 'vitest';
import { smallPolicy } from '../testing/small-table.ts';
import { readCase } from './domain-facts.ts';

const policy = smallPolicy({
  inputs: { Steps: { kind: 'number', notKnown: true }, Code: { kind: 'code', notKnown: true } },
  rows: [['any', 'any']],
});

describe('a case for a decision table', () => {
  it('counts in whole numbers, as the analysis of its gaps does', () => {
    expect(readCase(policy, { Steps: 2 })).toEqual({ facts: { Steps: 2 } });
    expect(readCase(policy, { Steps: '2.5' })).toEqual({
      problems: ['"Steps" cannot be 2.5: a whole number of 0 or more.'],
    });
  });

  it('takes codes as people write them', () => {
    expect(readCase(policy, { code: 'lt3104' })).toEqual({ facts: { Code: 'LT-3104' } });
    expect(readCase(policy, { Code: 'none' })).toEqual({ facts: { Code: 'none' } });
  });
});
