import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardNumber } from './card-number.ts';
import { ISSUERS } from './issuers.ts';
import { luhn } from './luhn.ts';
import { promises } from './table.ts';

promises(
  'card numbers',
  cardNumber,
  [
    'my card is «4111111111111111»',
    'Card: «4111 1111 1111 1111», exp 12/27',
    '«4111-1111-1111-1111» 12/27 123',
    '«4111.1111.1111.1111»',
    '«4111 1111 1111 1111» 12/27 123',
    '«4111 1111 1111 1111» 123 1227',
    '2 «4111 1111 1111 1111» 3',
    'Discover «6011 1111 1111 1117» 123',
    '«4111 1111 1111 1111» 1227 123',
    'Mastercard «5555555555554444».',
    'new Mastercard «2223003122003222»',
    'mc:«5105105105105100»;',
    'Amex «3782 822463 10005»',
    'amex «371449635398431»',
    'Discover «6011111111111117»',
    'diners «30569309025904»',
    'Diners «3852 000002 3237»',
    'JCB «3530111333300000»',
    'UnionPay «6200000000000005»',
    'UnionPay of 19 «6205500000000000004»',
    'Maestro «6759649826438453»',
    'old Visa «4222222222222»',
    '«4111111111111111»/12/27/123',
    'pan=«4111111111111111»&cvv=1',
    'Visa-«4111111111111111»',
    'card/«4111111111111111»',
    '(«4111 1111 1111 1111»)',
    '"number":"«4111111111111111»"',
    'ang card number ko po ay «4111 1111 1111 1111» salamat',
    'two: «4111111111111111», «5555555555554444»',
    '«41 11 11 11 11 11 11 11»',
    '«4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1»',
    'order number «4111111111111111»',
    'order «4111 1111 1111 1111»',
    'Card\u00a0no. «4111\u00a01111\u00a01111\u00a01111»',
    'charged twice to «4111‑1111‑1111‑1111»',
    'heres the debit card «5018 0000 0009»',
    'maestro card no. «501800000009»',
  ],
  [
    'order 501800000009 was shipped',
    'card reader serial 501800000009',
    'tracking 5018 0000 0009',
    'the debit card 5018 0000 0008',
    '4111111111111112',
    '1234 5678 9012 3456',
    '41111111111111111',
    '4111 1111 1111 1111 1111 1111',
    '4111-1111-1111-1111-1111',
    'x4111111111111111',
    '4111111111111111a',
    'ORD-4111111111111111',
    'id_4111111111111111',
    'https://shop.example/orders/4111111111111111',
    '/var/log/4111111111111111.log',
    'C:\\scans\\4111111111111111',
    '4111111111111111/receipt',
    '41111111-1111-1111-1111-111111111111',
    'a4111111-1111-4111-8111-11111111111f',
    'sha 4111111111111111abcdef',
    '1Z4111111111111111',
    'order number 4222222222222',
    'tracking no. 6759649826438453',
    'timestamp 1732440000000',
    '20261123101530123',
    '+4111111111111111',
    '0000000000000000',
    'IMEI 356938035643809',
    '+63 917 123 4567',
    '192.168.100.200 10.0.0.1',
    '2026-11-25 16:04:29.123456',
    '4111 11** **** 1111',
    'card ending in 1111',
    'INC-000123, LT-3104, KB-155 E3',
    'version 4.1.1.1.1.1.1',
    'Total 4,111,111,111,111,111',
    'GB29 NWBK 6016 1331 9268 19',
    '4111 1111  1111 1111',
  ],
);

const issued = fc.constantFrom(...Object.values(ISSUERS).flat()).chain((it) =>
  fc
    .record({
      head: fc.integer({ min: Number(it.from), max: Number(it.to) }).map(String),
      length: fc.constantFrom(...it.usual, ...(it.rare ?? [])),
      body: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 19, maxLength: 19 }),
    })
    .map(({ head, length, body }) => checked(`${head}${body.join('')}`.slice(0, length - 1))),
);

function checked(digits: string): string {
  return [...'0123456789'].map((it) => digits + it).find(luhn)!;
}

test('every number of an issuer is found in any grouping', () => {
  const sign = fc.constantFrom('', '', '', ' ', '-', '.');
  fc.assert(
    fc.property(issued, fc.array(sign, { minLength: 18, maxLength: 18 }), (digits, signs) => {
      const written = [...digits].map((it, at) => it + (at < digits.length - 1 ? signs[at]! : '')).join('');
      const text = `Please charge ${written}, thanks`;
      expect(cardNumber(text)).toEqual([{ start: 14, end: 14 + written.length }]);
    }),
    { numRuns: 2000 },
  );
});

test('no digits are found whose check digit is wrong', () => {
  fc.assert(
    fc.property(issued, fc.integer({ min: 1, max: 9 }), fc.constantFrom('', ' ', '-', '.'), (digits, other, sign) => {
      const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + other) % 10);
      const written = wrong.replaceAll(/\d{4}(?=\d)/g, `$&${sign}`);
      // Sixteen right digits and three more after a space are a card and its security code.
      fc.pre(!(sign === ' ' && digits.length === 19));
      expect(cardNumber(`Please charge ${written}, thanks`)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('random digits are found only where they are a card number from end to end', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{13,25}$/), (digits) => {
      const found = cardNumber(digits);
      expect(found.length === 0 || luhn(digits)).toBe(true);
      expect(found).toEqual(found.length === 0 ? [] : [{ start: 0, end: digits.length }]);
    }),
    { numRuns: 2000 },
  );
});
