import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankAccount } from './bank-account.ts';
import { eWalletNumber } from './e-wallet-number.ts';
import { iban } from './iban.ts';
import { IBAN_LENGTHS } from './iban-lengths.ts';
import { promises } from './table.ts';

promises(
  'bank accounts',
  bankAccount,
  [
    'ang account number ko sa BDO ay «001234567890»',
    'BDO account number: «0012 3456 7890»',
    'BPI «1234-5678-90»',
    'my Metrobank savings acct no. is «123-4-56789012-3»',
    'LandBank «1234567890»',
    'account no. «123456789012» (PNB)',
    'bank account number «12345678901»',
    'savings account «1234567890»',
    'Security Bank acct # «0000012345678»',
    'UnionBank: «109412345678»',
    'RCBC payroll account «1234567890»',
    'pwede po sa RCBC «9012345678»?',
    'China Bank account «1234567890»',
    'EastWest acct «200012345678»',
    'GoTyme «012345678901»',
    'Maya Bank account no: «123456789012»',
    'deposit to account number «1234567890», account name Ana Reyes',
    'BDO accounts: «001234567890» and «001234567891»',
    'pakideposit po sa BPI savings «1234567890»',
    'Account No. 5: BPI acct «1234567890»',
    'sahod ko po di pumasok sa «0549-8820-13» landbank account',
    'Acct. No. «4471-2290-06»',
    'Bank,Account no.\nBDO,«001234567890»\nBPI,«1234567890»',
  ],
  [
    'reference 0549-8820-13',
    '12345678 is the landbank ticket',
    'BDO hotline (02) 8631 8000',
    'account number 12345678',
    'the BDO app shows error 12345678',
    'BPI ticket 12345678',
    'BDO transfer, reference no. 123456789012',
    'BPI 0917 123 4567',
    'Metrobank outage 2026-11-25',
    'customer account 4711',
    'BDO amount 123456789',
    'account locked, ticket INC-000123',
    'Maya Santos 0917 123 4567',
    'call BDO 8631-8000',
    'the user account 12345678 is locked',
    'IP 10.0.0.1 of BDO',
    'Chinabank site returns 12345678 errors',
  ],
);

promises(
  'e-wallet numbers',
  eWalletNumber,
  [
    'GCash ko po «09171234567»',
    'GCash: «0917 123 4567»',
    'send to my GCash number «+63 917 123 4567»',
    'Maya «09171234567»',
    'Maya account no. «0917-123-4567»',
    'PayMaya «09171234567»',
    'GrabPay «09171234567»',
    'coins.ph «09171234567»',
    '«09171234567» (GCash)',
    'ang GCash number ko ay «09171234567»',
    'GCash mobile no.: «639171234567»',
    'gcash_number=«09171234567»',
    'GCash «09171234567» or «09181234567»',
    '«0917 123 4567» is my GCash',
  ],
  [
    '09171234567',
    'Maya Santos 09171234567',
    'call Maya Reyes at 09171234567',
    'GCash app crashes, call me at 09171234567',
    'GCash hotline 2882',
    'GCash ref no. 9012345678901',
    'GCash amount 1500',
    'GCash ticket 9171234567',
    'mobile 0917 123 4567',
    'the GCash payment failed. My phone is 09171234567',
    'order 09171234567',
    'Maya version 2.109.171',
  ],
);

promises(
  'IBANs',
  iban,
  [
    'IBAN «DE89370400440532013000»',
    'IBAN: «DE89 3704 0044 0532 0130 00»',
    '«GB29 NWBK 6016 1331 9268 19»',
    'pay «FR1420041010050500013M02606» today',
    '«NO9386011117947»',
    '«MT84MALT011000012345MTLCAST001S»',
    '«gb29nwbk60161331926819»',
    '«GB29-NWBK-6016-1331-9268-19».',
    'iban=«NL91ABNA0417164300»;',
    '(«BE68 5390 0754 7034»)',
    '«CH9300762011623852957», «AT611904300234573201»',
    '«SA0380000000608010167519»',
    'ang IBAN ko po ay «AE070331234567890123456» salamat',
  ],
  [
    'DE89370400440532013001',
    'GB29NWBK6016133192681',
    'XX89370400440532013000',
    'xDE89370400440532013000',
    'DE89370400440532013000a',
    'DE89370400440532013000123',
    'KB-155 E3',
    'LT-3104',
    'DE89  3704 0044 0532 0130 00',
    'INC-000123',
    'GB12',
    'sha256 fe12ab34cd56ef7890',
  ],
);

const someIban = fc
  .constantFrom(...Object.entries(IBAN_LENGTHS))
  .chain(([country, length]) =>
    fc
      .stringMatching(new RegExp(`^[A-Z0-9]{${length - 4}}$`))
      .map((body) => `${country}${checkOf(country, body)}${body}`),
  );

function checkOf(country: string, body: string): string {
  const digits = `${body}${country}00`.replaceAll(/[A-Z]/g, (it) => String(Number.parseInt(it, 36)));
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

test('a right IBAN of any country is found, in one piece and in fours', () => {
  fc.assert(
    fc.property(someIban, fc.constantFrom('', ' ', '-'), (it, tie) => {
      const written = it.replaceAll(/.{4}(?=.)/g, `$&${tie}`);
      expect(iban(`to ${written}, please`)).toEqual([{ start: 3, end: 3 + written.length }]);
    }),
    { numRuns: 1500 },
  );
});

test('an IBAN with one digit changed is left alone', () => {
  fc.assert(
    fc.property(someIban, fc.nat(), fc.integer({ min: 1, max: 9 }), (it, which, more) => {
      const places = [...it.matchAll(/\d/g)].map((digit) => digit.index);
      const at = places[which % places.length]!;
      const changed = `${it.slice(0, at)}${(Number(it[at]) + more) % 10}${it.slice(at + 1)}`;
      expect(iban(`to ${changed}, please`)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
