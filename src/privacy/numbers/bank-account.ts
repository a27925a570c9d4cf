import type { Detector, Span } from '../detector.ts';
import { announced, goesOn, saidHarmless } from './announced.ts';
import { BANKS } from './banks.ts';
import { standsAlone } from './edges.ts';

/**
 * Finds numbers of bank accounts: those that a bank's name announces ("BPI 1234-5678-90"), those called a savings, current or bank
 * account, and any other "account number" with a bank or words of paying near it ("ang account number ko sa BDO ay …"). An account
 * number alone may be anybody's customer number.
 */
export const bankAccount: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: value, index: start } of text.matchAll(NUMBER)) {
    const span = { start, end: start + value.length };
    if (standsAlone(text, start, span.end) && isAccount(text, span, found.at(-1))) found.push(span);
  }
  return found;
};

function isAccount(text: string, { start, end }: Span, last: Span | undefined): boolean {
  const value = text.slice(start, end);
  const digits = value.replaceAll(/\D/g, '').length;
  if (digits < 8 || digits > 17) return false;
  if (goesOn(text, last, start)) return true;
  if (!WORDS.test(text.slice(Math.max(0, start - 56), start))) return false;
  if (announced(text, start, BANK_ACCOUNT)) return true;
  if (announced(text, start, ACCOUNT) && hasBankNear(text, start, end)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    announced(text, start, BANK) && !saidHarmless(text, start) && !OF_A_SYSTEM.test(before) && !OTHER_FORMS.test(value)
  );
}

function hasBankNear(text: string, start: number, end: number): boolean {
  return BANK_NEAR.test(text.slice(Math.max(0, start - 120), start)) || BANK_NEAR.test(text.slice(end, end + 90));
}

const NUMBER = /(?<!\d)(?:\d{8,16}|\d{3,6}(?:[- ]\d{1,9}){1,4})(?!\d)/g;
const ACCT = '(?:account|acct|acc|a/c)';
/** Something of what every label of an account has; most numbers of a long text are told apart by it at once. */
const WORDS = new RegExp(`${ACCT}|${BANKS}`, 'i');
const BANK_ACCOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:bank|savings?|checking|current|payroll|deposit|beneficiary|settlement)\s${ACCT}(?:\s?(?:no|nos|num|number|#))?(?!\p{L})`,
  'giu',
);
const ACCOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${ACCT}(?:\s?(?:no|nos|num|number|#))?|acctno|accountno|accountnumber)(?!\p{L})`,
  'giu',
);
const BANK = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${BANKS})(?:\s(?:savings?|checking|current|payroll|peso|dollar|${ACCT}|no|num|number|#))*(?!\p{L})`,
  'giu',
);
const BANK_NEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${BANKS}|swift|iban|bic|routing|sort\scode|branch|deposits?|depositor|remit(?:tance)?|bank|bangko|payroll|pesonet|instapay|account\sname)(?!\p{L})`,
  'iu',
);
/** A mobile number, a hotline or a date after a bank's name is not an account. */
const OTHER_FORMS =
  /^(?:09\d{2}[ -]?\d{3}[ -]?\d{4}|(?:19|20)\d\d[- ][01]\d[- ][0-3]\d|8\d{3}[- ]\d{4}|\d{3,4}[- ]\d{4}|1[- ]?800[- \d]*)$/;
/** What a bank's site shows or a bank's server has is not an account either. */
const OF_A_SYSTEM =
  /(?<!\p{L})(?:web\s?sites?|sites?|pages?|apps?|servers?|returns?|returned|shows?|since|error|down)(?!\p{L})/iu;
