import type { Domain } from './test.ts';

/** One phrase of the closed list: what a cell may say, and its one meaning. */
export interface Phrase {
  /** The form, with X for a value and n for a number or duration. */
  phrase: string;
  /** The same in FEEL, the expression language of the DMN standard, which cells accept too. */
  feel: string;
  /** What it means, in a sentence. */
  says: string;
  /** A cell in both spellings, of a column with such a domain. */
  example: { words: string; feel: string; domain: Domain };
}

const severity: Domain = { kind: 'values', values: ['SEV1', 'SEV2', 'SEV3', 'SEV4'], notKnown: true };
const yesNo: Domain = { kind: 'yes/no', notKnown: true };
const worked: Domain = { kind: 'duration', notKnown: true };
const steps: Domain = { kind: 'number', notKnown: true };
const code: Domain = { kind: 'code', notKnown: true };

/** Every phrase that a cell of a decision table may say. */
export const phrases: readonly Phrase[] = [
  {
    phrase: 'any',
    feel: '-',
    says: 'Everything fits, also what is not known.',
    example: { words: 'any', feel: '-', domain: severity },
  },
  {
    phrase: 'X',
    feel: '"X"',
    says: 'This value and no other.',
    example: { words: 'SEV1', feel: '"SEV1"', domain: severity },
  },
  {
    phrase: 'X, Y',
    feel: '"X","Y"',
    says: 'One of these values.',
    example: { words: 'SEV1, SEV2', feel: '"SEV1","SEV2"', domain: severity },
  },
  {
    phrase: 'not X, Y',
    feel: 'not("X","Y")',
    says: 'Any known value but these. What is not known does not fit.',
    example: { words: 'not SEV3, SEV4', feel: 'not("SEV3","SEV4")', domain: severity },
  },
  { phrase: 'yes', feel: 'true', says: 'Yes.', example: { words: 'yes', feel: 'true', domain: yesNo } },
  {
    phrase: 'no',
    feel: 'false',
    says: 'No. What is not known is not no.',
    example: { words: 'no', feel: 'false', domain: yesNo },
  },
  {
    phrase: 'not known',
    feel: 'null',
    says: 'Nobody knows yet.',
    example: { words: 'not known', feel: 'null', domain: yesNo },
  },
  {
    phrase: 'known',
    feel: 'not(null)',
    says: 'Somebody knows, whatever it is.',
    example: { words: 'known', feel: 'not(null)', domain: yesNo },
  },
  {
    phrase: 'n or more',
    feel: '>= n',
    says: 'n itself fits.',
    example: { words: '15 min or more', feel: '>= duration("PT15M")', domain: worked },
  },
  {
    phrase: 'more than n',
    feel: '> n',
    says: 'n itself does not fit.',
    example: { words: 'more than 2', feel: '> 2', domain: steps },
  },
  {
    phrase: 'n or less',
    feel: '<= n',
    says: 'n itself fits.',
    example: { words: '4 h or less', feel: '<= duration("PT4H")', domain: worked },
  },
  {
    phrase: 'less than n',
    feel: '< n',
    says: 'n itself does not fit.',
    example: { words: 'less than 3', feel: '< 3', domain: steps },
  },
  {
    phrase: 'n to m',
    feel: '[n..m]',
    says: 'Between the two; both fit.',
    example: { words: '1 to 3', feel: '[1..3]', domain: steps },
  },
  {
    phrase: 'from n to under m',
    feel: '[n..m)',
    says: 'Between the two; n fits and m does not. What neighboring rows use, so that nothing falls between them.',
    example: {
      words: 'from 15 min to under 1 h',
      feel: '[duration("PT15M")..duration("PT1H"))',
      domain: worked,
    },
  },
  {
    phrase: 'LT-3104',
    feel: '"LT-3104"',
    says: 'This error code.',
    example: { words: 'LT-3104', feel: '"LT-3104"', domain: code },
  },
  {
    phrase: 'LT-9xxx, LT-31xx',
    feel: '',
    says: 'Every error code of these families. FEEL has no way to say it.',
    example: { words: 'LT-9xxx', feel: 'LT-9xxx', domain: code },
  },
];
