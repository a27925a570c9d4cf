import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CleanText } from '../../kit/clean-text.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Clean } from '../clean/text-fields.ts';
import type { Way } from '../contact-contract.ts';

/** A way to reach somebody as it is kept. */
export interface StoredWay {
  kind: Way['kind'];
  /** A mail address in lower case, or a number as E.164 has it. */
  value: string;
  extension: string;
  label: CleanText;
}

/**
 * Addresses and numbers as they are kept, so that a caller's number is found however it was written. A number without a country
 * code is Philippine. A way that is given twice is kept once, where it stood first.
 */
export function readWays(given: readonly Clean<Way>[]): StoredWay[] {
  const read = given.map((it, index) => (it.kind === 'mail' ? readMail(it) : readPhone(it, index)));
  const key = ({ kind, value, extension }: StoredWay) => `${kind} ${value} ${extension}`;
  return [...new Map(read.toReversed().map((it) => [key(it), it])).values()].reverse();
}

const readMail = ({ value, label }: Clean<Way>): StoredWay => ({
  kind: 'mail',
  value: value.toLowerCase(),
  extension: '',
  label,
});

function readPhone(way: Extract<Clean<Way>, { kind: 'phone' }>, index: number): StoredWay {
  const number = parsePhoneNumberFromString(way.value, 'PH');
  if (!number?.isPossible()) throw noNumber(way.value, index);
  const extension = way.extension ?? number.ext ?? '';
  return { kind: 'phone', value: number.number, extension: extension.slice(0, 8), label: way.label };
}

const noNumber = (value: string, index: number) =>
  new Refusal({
    code: 'clients/no-phone-number',
    status: 422,
    message: `"${value}" is not a phone number (ways.${index}.value).`,
    remedy: 'Write it as 0917 123 4567, (02) 8123 4567 or +63 917 123 4567; an extension goes into its own field.',
  });
