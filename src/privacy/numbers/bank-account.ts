import { type Column, columnCells } from '../columns.ts';
import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { announced, goesOn, saidAfter, saidHarmless } from './announced.ts';
import { BANKS } from './banks.ts';
import { standsAlone } from './edges.ts';

/**
 * Finds numbers of bank accounts: those that a bank's name announces ("BPI 1234-5678-90"), those called a savings, current or bank
 * account, and any other "account number" with a bank or words of paying near it ("ang account number ko sa BDO ay …"). An account
 * number alone may be anybody's customer number.
 */
export const bankAccount: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: value, index: start } of everyMatch(NUMBER, text)) {
    const span = { start, end: start + value.length };
    if (standsAlone(text, start, span.end) && isAccount(text, span, found.at(-1))) found.push(span);
  }
  return withTables(text, found);
};

/** Numbers below "Account no." in a table that names banks. */
function withTables(text: string, found: Span[]): Span[] {
  const cells = columnCells(text, ACCOUNTS).filter((it) => /^\d[\d -]{6,20}\d$/.test(text.slice(it.start, it.end)));
  const more = cells.filter((it) => !found.some((other) => other.start < it.end && it.start < other.end));
  return more.length ? [...found, ...more].sort((a, b) => a.start - b.start) : found;
}

function isAccount(text: string, { start, end }: Span, last: Span | undefined): boolean {
  const value = text.slice(start, end);
  const digits = value.replaceAll(/\D/g, '').length;
  if (digits < 8 || digits > 17) return false;
  if (goesOn(text, last, start)) return true;
  if (!WORDS.test(text.slice(Math.max(0, start - 56), start))) return isBeforeBank(text, start, end);
  if (announced(text, start, BANK_ACCOUNT)) return true;
  if (announced(text, start, ACCOUNT) && (OF_A_BANK.test(value) || hasBankNear(text, start, end))) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    announced(text, start, BANK) && !saidHarmless(text, start) && !OF_A_SYSTEM.test(before) && !OTHER_FORMS.test(value)
  );
}

/** "0549-8820-13 landbank account". */
function isBeforeBank(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40);
  if (!BANK_SOON.test(after) || OTHER_FORMS.test(text.slice(start, end)) || saidHarmless(text, start)) return false;
  return saidAfter(text, end, BANK_AFTER) || MONEY_BEFORE.test(text.slice(Math.max(0, start - 48), start));
}

function hasBankNear(text: string, start: number, end: number): boolean {
  return BANK_NEAR.test(text.slice(Math.max(0, start - 120), start)) || BANK_NEAR.test(text.slice(end, end + 90));
}

const ACCOUNTS: Column = {
  quick: /\b(?:account|acct|acc|a\/c)\b/gi,
  name: /^(?:bank |savings |payroll )?(?:account|acct|acc|a\/c)\.?(?: ?(?:no\.?|number|num|#))?$/i,
  beside: /^(?:bank|bangko|bank name|branch|swift|bic|payee|beneficiary|account name|sahod|salary|amount)$/i,
};
/** "ideposito sa 1188200374 (BPI)". */
const BANK_SOON = new RegExp(String.raw`^\s\(?(?:${BANKS})(?!\p{L})`, 'iu');
const MONEY_BEFORE =
  /(?<!\p{L})(?:pa-?credit|credit|i?-?deposit(?:o|ed)?|sahod|s[uw]+eldo|salary|bayad|refund|transfer|i-?transfer|padala|ipadala|hulog|savings?|checking|payroll)(?!\p{L})[^\d\n]{0,30}$/iu;
const BANK_AFTER = new RegExp(
  String.raw`(?:${BANKS})(?:\s(?:savings?|current|payroll))?\s(?:account|acct|acc)(?!\p{L})`,
  'iuy',
);
/** Groups as banks here print them on passbooks and cards, and nobody else. */
const OF_A_BANK = /^(?:\d{4}[- ]\d{4}[- ]\d{2}|\d{3}[- ]\d[- ]\d{3}[- ]\d{5}[- ]\d|\d{3}[- ]\d[- ]\d{5,8}[- ]\d)$/;
const NUMBER = /(?<!\d)(?:\d{8,16}|\d{3,6}(?:[- ]\d{1,9}){1,4})(?!\d)/g;
const ACCT = '(?:account|acct|acc|a/c)';
/** Something of what every label of an account has; most numbers of a long text are told apart by it at once. */
const WORDS = new RegExp(`${ACCT}|${BANKS}`, 'i');
const BANK_ACCOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:bank|atm|savings?|checking|current|payroll|deposit|beneficiary|settlement)[\s_]?${ACCT}(?:[\s_]?(?:no|nos|num|number|#))?(?!\p{L})`,
  'giu',
);
const ACCOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:numero\s(?:ng|sa)\s)?${ACCT}(?:[\s._]{0,2}(?:no|nos|num|number|#))?|acctno|accountno|accountnumber)(?!\p{L})`,
  'giu',
);
const BANK = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${BANKS})(?:\s(?:savings?|checking|current|payroll|peso|dollar|${ACCT}|no|num|number|#))*(?!\p{L})`,
  'giu',
);
const BANK_NEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${BANKS}|swift|iban|bic|routing|sort\scode|branch|deposits?|depositor|remit(?:tance)?|bank|bangko|payroll|sahod|s[uw]+eldo|salary|payout|refund|pesonet|instapay|account\sname)(?!\p{L})`,
  'iu',
);
/** A mobile number, a hotline or a date after a bank's name is not an account. */
const OTHER_FORMS =
  /^(?:09\d{2}[ -]?\d{3}[ -]?\d{4}|(?:19|20)\d\d[- ][01]\d[- ][0-3]\d|8\d{3}[- ]\d{4}|\d{3,4}[- ]\d{4}|1[- ]?800[- \d]*)$/;
/** What a bank's site shows or a bank's server has is not an account either. */
const OF_A_SYSTEM =
  /(?<!\p{L})(?:web\s?sites?|sites?|pages?|apps?|servers?|returns?|returned|shows?|since|error|down)(?!\p{L})/iu;
