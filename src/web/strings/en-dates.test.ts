import { expect, test } from 'vitest';
import { datesIn } from './en-dates.ts';

const late = `${new Date().getUTCFullYear()}-11-24T17:05:09Z`;

test('times stand on the wall clock of the desk, for whoever has none of their own', () => {
  expect(datesIn().moment(late)).toBe('25 November, 01:05');
  expect(datesIn('Asia/Manila').time(late)).toBe('01:05:09');
});

test('a reader elsewhere gets their own day and time, with the name of their zone', () => {
  expect(datesIn('Europe/London').moment(late)).toBe('24 November, 17:05 GMT');
  expect(datesIn('America/Los_Angeles').moment(late)).toMatch(/^24 November, 09:05 (PST|GMT-8)$/);
});

test('another year is named, as the reader has it', () => {
  expect(datesIn('Asia/Manila').day('2019-12-31T18:00:00Z')).toBe('1 January 2020');
  expect(datesIn('Europe/London').day('2019-12-31T18:00:00Z')).toBe('31 December 2019');
});
