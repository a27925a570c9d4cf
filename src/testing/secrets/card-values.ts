import type { Chance } from './chance.ts';

/** Card numbers of any issuer: they pass the check of Luhn and have a prefix and length of that issuer; nobody was given them. */
export const cardValues = {
  visa: (by: Chance) => cardFrom(`4${by.digits(14)}`),
  mastercard: (by: Chance) => cardFrom(`5${1 + by.number(5)}${by.digits(13)}`),
  amex: (by: Chance) => cardFrom(`3${by.pick(['4', '7'])}${by.digits(12)}`),
  jcb: (by: Chance) => cardFrom(`35${28 + by.number(62)}${by.digits(11)}`),
  discover: (by: Chance) => cardFrom(`6011${by.digits(11)}`),
  securityCode: (by: Chance) => by.digits(3),
  /** The second track without its sentinels: number, expiry, service code, what the issuer likes. */
  track2: (by: Chance) => `${cardValues.visa(by)}=${28 + by.number(4)}0${by.pick([1, 5, 9])}101${by.digits(13)}`,
};

/** Any of the issuers' numbers. */
export function anyCard(by: Chance): string {
  const { visa, mastercard, amex, jcb, discover } = cardValues;
  return by.pick([visa, mastercard, amex, jcb, discover])(by);
}

/** A number in groups as it is embossed: 4-4-4-4, or 4-6-5 for American Express. */
export function grouped(card: string, between: string): string {
  const groups = card.length === 15 ? /(\d{4})(\d{6})(\d{5})/ : /(\d{4})(\d{4})(\d{4})(\d{4})/;
  return card.replace(groups, (_, ...parts: string[]) => parts.slice(0, card.length === 15 ? 3 : 4).join(between));
}

/** Puts the check digit of Luhn (ISO/IEC 7812-1) behind a number. */
export function cardFrom(digits: string): string {
  return digits + ((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}

/** Digits in the shape of a card that fail the check of Luhn by one. */
export function notCard(by: Chance): string {
  const card = anyCard(by);
  return card.slice(0, -1) + ((Number(card.at(-1)) + 1) % 10);
}

/** 0 modulo 10 where the check digit is right. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const twice = digit * 2;
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum;
}
