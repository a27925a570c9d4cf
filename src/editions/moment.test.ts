import { expect, test } from 'vitest';
import { readMoment } from './moment.ts';

test.each([
  ['2027-01-01T08:00+08:00', '2027-01-01T00:00:00Z'],
  ['2027-01-01 08:00+08:00', '2027-01-01T00:00:00Z'],
  ['2027-01-01T00:00:00.5Z', '2027-01-01T00:00:00.5Z'],
  ['2027-01-01T08:00[Asia/Manila]', '2027-01-01T00:00:00Z'],
])('%s is %s', (text, instant) => {
  expect(readMoment(text).toString()).toBe(instant);
});

test.each(['2027-01-01T08:00', '2027-01-01', 'tomorrow', '', '2027-02-30T08:00Z'])('"%s" is no moment', (text) => {
  expect(() => readMoment(text)).toThrow(`"${text}" is not a moment.`);
});
