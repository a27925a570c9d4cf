import type { Chance } from './chance.ts';

/** Accounts and patient numbers in everyday shapes; telephone numbers lie in ranges that films use (555 01..). */
export const accountValues = {
  bankAccount: (by: Chance) => by.pick([() => by.digits(10), () => by.digits(12), () => dashed(by)])(),
  iban: (by: Chance) => ibanFrom('DE', by.digits(18)),
  mobile: (by: Chance) => `09${by.pick(['17', '18', '28', '98', '06'])} 555 01${by.digits(2)}`,
  patient: (by: Chance) => by.pick([() => by.digits(6), () => by.digits(8), () => `P-${by.digits(5)}`])(),
};

function dashed(by: Chance): string {
  return [by.digits(4), by.digits(4), by.digits(2)].join('-');
}

/** With the check digits of ISO 13616. */
function ibanFrom(country: string, account: string): string {
  const letters = [...country].map((it) => it.charCodeAt(0) - 55).join('');
  const rest = BigInt(`${account}${letters}00`) % 97n;
  return `${country}${String(98n - rest).padStart(2, '0')}${account}`;
}
