import { accountValues } from '../../src/testing/secrets/account-values.ts';
import { anyCard, cardValues, grouped, notCard } from '../../src/testing/secrets/card-values.ts';
import { ALPHANUMERIC, BASE64, type Chance, chanceOf, HEX, hashOf, UPPER } from '../../src/testing/secrets/chance.ts';
import { idValues } from '../../src/testing/secrets/id-values.ts';
import { keyValues } from '../../src/testing/secrets/key-values.ts';
import { words } from './words.ts';

/**
 * Puts a value into each ‹slot› of a text. Words are taken from a list in turn, everything else is made by chance from the text and
 * the number of the copy, so that the set is the same on each machine and copies of one template differ.
 */
export function fillSlots(source: string, copy: number): string {
  let place = 0;
  return source.replace(/‹([\w-]+)›/g, (_, slot: string) => slotValue(slot, `${source} ${place++}`, copy));
}

function slotValue(slot: string, seed: string, copy: number): string {
  const list: readonly string[] | undefined = lists[slot];
  if (list) return list[(hashOf(seed) + copy) % list.length]!;
  const make = made[slot];
  if (!make) throw new Error(`There is no slot ‹${slot}›; see slots.ts.`);
  return make(chanceOf(`${seed} ${copy}`));
}

const lists: Readonly<Record<string, readonly string[]>> = { ...words, d: [...'0123456789'], d9: [...'123456789'] };

const made: Readonly<Record<string, (by: Chance) => string>> = {
  ...idValues,
  pin4: (by) => by.digits(4),
  pin6: (by) => by.digits(6),
  otp6: keyValues.oneTimeCode,
  'pw-url': (by) => `q${by.letters(ALPHANUMERIC, 9)}`,
  card: (by) => by.pick([(card: string) => card, inGroups(' '), inGroups('-')])(anyCard(by)),
  card16: cardValues.visa,
  'card-spaced': (by) => grouped(cardValues.mastercard(by), ' '),
  'card-dashed': (by) => grouped(cardValues.visa(by), '-'),
  cvv: cardValues.securityCode,
  track2: cardValues.track2,
  'aws-id': keyValues.awsId,
  'aws-secret': keyValues.awsSecret,
  github: keyValues.github,
  gitlab: keyValues.gitlab,
  slack: keyValues.slack,
  slackhook: (by) => `T${by.letters(UPPER, 8)}/B${by.letters(UPPER, 8)}/${by.letters(ALPHANUMERIC, 24)}`,
  stripe: keyValues.stripe,
  google: keyValues.google,
  sendgrid: keyValues.sendgrid,
  npm: keyValues.npm,
  openai: keyValues.openai,
  telegram: keyValues.telegram,
  azure: keyValues.azureSecret,
  azurekey: keyValues.azureStorage,
  wgkey: keyValues.wireguard,
  jwt: keyValues.jwt,
  pem: keyValues.pemBody,
  pemline: (by) => by.letters(BASE64, 64),
  basic: (by) => btoa(`svc:${by.letters(ALPHANUMERIC, 12)}`),
  'b64-24': (by) => by.letters(BASE64, 24),
  'b64-40': (by) => by.letters(BASE64, 40),
  'b64-80': (by) => by.letters(BASE64, 80),
  'b64-sha': (by) => by.letters(BASE64, 43),
  hex16: (by) => by.letters(HEX, 16),
  hex32: (by) => by.letters(HEX, 32),
  hex40: keyValues.hex,
  hex64: (by) => by.letters(HEX, 64),
  sha1: keyValues.hex,
  sha256: (by) => by.letters(HEX, 64),
  acct: accountValues.bankAccount,
  iban: accountValues.iban,
  mobile: accountValues.mobile,
  mrn: accountValues.patient,
  mail: (by) => `${by.pick(words.user)}${by.number(90)}@${by.pick(['acme', 'habagat', 'mail', 'sugbo'])}.example`,
  uuid: uuidBy,
  order: (by) => by.digits(8),
  ref: (by) => `${by.digits(4)} ${by.digits(4)} ${by.digits(3)}`,
  tracking: (by) =>
    by.pick([`JT${by.digits(12)}`, `1Z${by.letters(UPPER, 3)}${by.digits(13)}`, `LBC ${by.digits(4)} ${by.digits(4)}`]),
  badluhn: notCard,
  longrun: (by) => by.digits(20 + by.number(8)),
  serial: (by) => `${by.digits(1)}C${by.letters(`${UPPER}0123456789`, 8)}`,
  ticket: (by) => `INC-00${by.digits(4)}`,
  date: (by) => `2026-1${by.number(2)}-${10 + by.number(18)}`,
  amount: (by) => `PHP ${by.digits(2)},${by.digits(3)}.00`,
};

function inGroups(between: string): (card: string) => string {
  return (card) => grouped(card, between);
}

/** Version 4 of RFC 9562. */
function uuidBy(by: Chance): string {
  const part = (count: number) => by.letters(HEX, count);
  return `${part(8)}-${part(4)}-4${part(3)}-a${part(3)}-${part(12)}`;
}
