import { describe, expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import { readWays } from './ways.ts';

const phone = (value: string, extension?: string) => ({
  kind: 'phone' as const,
  value,
  label: fixed``,
  ...(extension === undefined ? {} : { extension }),
});
const mail = (value: string) => ({ kind: 'mail' as const, value, label: fixed`Work` });

describe('a number is kept as E.164 has it', () => {
  test.each([
    ['0917 123 4567', '+639171234567'],
    ['(02) 8123 4567', '+63281234567'],
    ['+63 (917) 123-4567', '+639171234567'],
    ['09171234567', '+639171234567'],
    ['+1 212 555 0100', '+12125550100'],
    ['(032) 412 3456', '+63324123456'],
  ])('%s as %s', (given, kept) => expect(readWays([phone(given)])[0]).toMatchObject({ kind: 'phone', value: kept }));

  test('with what stands behind a switchboard beside it', () => {
    expect(readWays([phone('(02) 8123 4567', '204')])[0]).toMatchObject({ value: '+63281234567', extension: '204' });
    expect(readWays([phone('(02) 8123 4567 ext. 17')])[0]).toMatchObject({ value: '+63281234567', extension: '17' });
  });

  test.each(['call me', '12', '+', '0917 123 4567 89012345'])('"%s" is refused at its place', (given) => {
    expect(() => readWays([mail('ana@vf.example'), phone(given)])).toThrow(
      `"${given}" is not a phone number (ways.1.value)`,
    );
  });
});

test('a mail address is kept in lower case, and what is given twice is kept once, where it stood first', () => {
  const read = readWays([
    mail('Ana@VF.example'),
    phone('0917 123 4567'),
    mail('ana@vf.example'),
    phone('+639171234567'),
  ]);
  expect(read.map((it) => it.value)).toEqual(['ana@vf.example', '+639171234567']);
});
