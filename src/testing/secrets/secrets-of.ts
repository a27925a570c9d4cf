import { accountValues } from './account-values.ts';
import { anyCard, cardValues, grouped } from './card-values.ts';
import { ALPHANUMERIC, type Chance, chanceOf } from './chance.ts';
import { idValues } from './id-values.ts';
import { keyValues } from './key-values.ts';

/** An invented value that must not be kept, in words that give it away. */
export interface MadeSecret {
  /** One of twenty, such as `access token of GitHub`. */
  kind: string;
  /** Its class in KB-450, `key or token`. */
  class: string;
  /** The value alone, on one line, and long enough, with eight characters, to stand nowhere by chance. */
  value: string;
  /** A sentence with the value in it, as somebody would write it to the desk. */
  text: string;
}

/** So many invented values, one kind after the other and from the first again; the same for the same seed. */
export function secretsOf(seed: string, count: number): MadeSecret[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, of, make, words] = kinds[index % kinds.length]!;
    const value = make(chanceOf(`${seed} ${index}`));
    return { kind, class: of, value, text: words.replace('…', () => value) };
  });
}

type Kind = [kind: string, of: string, make: (by: Chance) => string, words: string];

const kinds: readonly Kind[] = [
  ['password', 'password', passwordBy, 'my password is … and it is not accepted'],
  ['password in Taglish', 'password', passwordBy, 'password ko po ay …'],
  ['PIN', 'password', (by) => by.digits(8), 'My PIN is …'],
  ['security answer', 'password', passwordBy, 'The answer to my security question: …'],
  ['card number', 'card number', anyCard, 'My card number is …'],
  ['card number in groups', 'card number', (by) => grouped(cardValues.visa(by), ' '), 'Card … was declined.'],
  ['card track', 'card number', cardValues.track2, 'The reader printed ;…?'],
  ['access token of GitHub', 'key or token', keyValues.github, 'The token … does not work.'],
  ['access key of Stripe', 'key or token', keyValues.stripe, 'STRIPE_KEY=…'],
  ['JSON web token', 'key or token', keyValues.jwt, 'Authorization: Bearer …'],
  ['one-time code', 'key or token', (by) => by.digits(8), 'My OTP is …'],
  ['connection string', 'key or token', connectionBy, 'DATABASE_URL=…'],
  ['TIN', 'government id', idValues.tin, 'My TIN is …'],
  ['SSS number', 'government id', idValues.sss, 'My SSS number is …'],
  ['passport number', 'government id', idValues.passport, 'My passport number is …'],
  ['PhilHealth number', 'government id', idValues.philhealth, 'My PhilHealth number is …'],
  ['patient number', 'health', (by) => by.digits(8), 'The patient number is …'],
  ['bank account', 'bank account', (by) => by.digits(12), 'My bank account number is …, at BPI'],
  ['IBAN', 'bank account', accountValues.iban, 'Our IBAN is …'],
  ['e-wallet number', 'bank account', accountValues.mobile, 'My GCash number is …'],
];

function passwordBy(by: Chance): string {
  return `Xq${by.letters(ALPHANUMERIC, 8)}7`;
}

function connectionBy(by: Chance): string {
  return `postgres://app:${passwordBy(by)}@db.example:5432/erp`;
}
