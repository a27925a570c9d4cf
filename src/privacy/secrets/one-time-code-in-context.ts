import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { type NumberInContext, numbersInContext, whatFor } from './number-in-context.ts';
import { readAt } from './read-at.ts';
import { inOrder } from './spans.ts';

/** Codes that open something once (KB-450 P3): "Your code is 482913", "ang OTP ko kay 771204", "G-123456", backup codes. */
export const oneTimeCodeInContext: Detector = (text) =>
  inOrder([
    ...numbersInContext(text, CODE),
    ...numbersInContext(text, BARE),
    ...numbersInContext(text, SIX_DIGITS),
    ...backupCodes(text),
    ...googleCodes(text),
    ...opening(text),
  ]);

const WORDS =
  "for|of|to|the|my|his|her|our|their|your|sa|ng|ni|ko|mo|niya|nya|nako|akong|niyo|namin|nila|nimo|po|na|new|old|bago|bagong|daw|kasi|still|now|current|currently|lang|ra|nga|i|got|received|used|entered|just|that|they|sent|me|us|you|natanggap|nadawat|binigay|is|was|are|ay|kay|login|log-in|sign-in|gcash|maya|bpi|bdo|google|facebook|viber|microsoft|account|email|app|portal|bank|this|here|it's|below|from|text|sms|verification|code|number|=|shown|shows|gives|displays|says|said|reads|as|follows|use|enter|request|transaction|payment|and|dumating|dumating|ipinadala|pinadala|nareceive|na-receive|inilagay|nilagay|i-enter|tinype|gi-type|gibutang|gihatag|gipadala|niabot|abot|ni|text|texted|typed|entered|given|gave|read|generated|authenticator|phone|viber|whatsapp|mail|sir|mam|maam|hi|temporary|one-time|device|number|lumabas|lumalabas|ginamit|gigamit|sinend|nasend|send|sayo|sa'yo|akin|to|kanako|from|our|their|customer|user|client|caller|read|out|aloud|yung|kong|nyo|ninyo|nato|kini|mao|ning|karon";
const BETWEEN = new RegExp(
  `(?:[ \\t]{1,3}\\(?(?:${WORDS})\\)?(?=[\\s:=,]|$)){0,9}(?:'s(?= ))?["')*\`]{0,3}[ \\t]{0,3}(?:[:=]{1,2}|[-=~]{0,2}>|→|➡️?|[-–—](?= )|\\||\\p{Extended_Pictographic}️?|,)?[ \\t]{0,3}(?:\\r?\\n[ \\t]{0,4}){0,2}["'“‘(*\`[]{0,3}`,
  'iuy',
);
const VALUE = /(?:(?<!\d)(?:G-)?\d(?:[ -]?\d){3,7}(?!\d)|(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{5,8}(?![\w-]))/y;
const BEFORE =
  /["')*]{0,2}(?:,)?[ \t]{1,3}(?:po |daw |kasi )?(?:is|was|ang|yung|'yung|ung|iyong|as|are|mao|maoy|kini|yun|iyon|=|-)[ \t]{1,3}(?:(?:my|the|our|his|her|your|a|akong|aking|iyang|imong|new|ang|gcash|maya|google|facebook|microsoft|whatsapp|viber|instagram|apple|amazon|paypal|telegram|account|login|one-time|security|bpi|bdo|nga|[A-Z][A-Za-z]{1,15})[ \t]{1,3}){0,5}$/;
const COMPOUND =
  /[ \t]{0,2}-?(?:entry|screen|field|reset|length|polic|prompt|must|error|expired|expire|box|not\b|never|did|does|has\b|have\b|hasn|generator|app\b(?! code)|setup|page|issue|problem)/iy;

const CODE: NumberInContext = {
  quick: /otp|code|one[- ]?time|[2m]fa|\btan\b|authenticator/gi,
  noun: /(?<![\p{L}\d])(?:otps?|one[- ]?time[- ]?(?:pass(?:word|code)s?|pins?|codes?)|totp|(?:verification|verif|confirmation|authentication|authenticator|authorization|auth|activation|sms|text|login|log-in|sign-?in|security|2fa|mfa|two[- ]factor|2[- ]?step|token|access|sms otp|otp) codes?|2fa|mfa|tan|authenticator(?: app)?(?= (?:shows|says|gives|displays)))(?: (?:code|pin|number)s?)?(?![\p{L}\d])/iu,
  between: BETWEEN,
  value: VALUE,
  before: new RegExp(`(?:${BEFORE.source.slice(0, -1)}|[ \\t]{1,2}(?:po |daw |ata |yata )?)$`, 'i'),
  compound: COMPOUND,
  further: whatFor(),
};

/** A mere "code" needs an owner before it, since errors and places have codes too, and five digits, since an error has four. */
const BARE: NumberInContext = {
  ...CODE,
  quick: /code/gi,
  noun: /(?<=\b(?:your|my|ang|yung|iyong|imong|akong|aking|his|her|iyang|our|received|got|gets?|sent|6-digit|six-digit|the 6 digit|google|gcash|facebook|apple|microsoft|viber|whatsapp)[ \t]{1,2})(?:code|codes)(?![\p{L}\d])/iu,
  value: /(?<!\d)(?:G-)?\d(?:[ -]?\d){4,7}(?!\d)/y,
};

/** Six digits behind a mere "code" are one too, unless it is the code of a thing: "error code", "postal code". */
const SIX_DIGITS: NumberInContext = {
  ...BARE,
  noun: /(?<!\b(?:error|err|zip|postal|area|country|product|item|promo|exit|status|qr|bar|reference|ref|booking|dial|branch|sort|source|order|tracking|stock|sku|store|region|batch|cost|account|gl|dept|department|employee|customer|client|asset|building|room|colou?r|voucher|discount|coupon|referral|subject|course|part|fault|failure|event|reason|return|response|hs|tariff|icd|project|ticket|case|swift|routing)[ \t-]{1,2})(?<![\p{L}\d_])codes?(?![\p{L}\d_])/iu,
  value: /(?<!\d)\d{3}[ -]?\d{3}(?![ -]?\d)/y,
};

/** "Use 482913 to verify your account", "enter 771204 to sign in". */
function opening(text: string): Span[] {
  return [...everyMatch(OPENING, text)]
    .filter((it) => ASKED.test(text.slice(Math.max(0, it.index - 30), it.index)))
    .map((it) => ({ start: it.index, end: it.index + it[1]!.length }));
}

function googleCodes(text: string): Span[] {
  return [...everyMatch(/\bG-\d{6}(?![\w-])/g, text)]
    .filter((it) => NEAR.test(text.slice(Math.max(0, it.index - 100), it.index + 100)))
    .map((it) => ({ start: it.index, end: it.index + it[0].length }));
}

/** A list of codes behind "backup codes" or "recovery codes". */
function backupCodes(text: string): Span[] {
  const found: Span[] = [];
  for (const noun of everyMatch(
    /\b(?:backup|back-up|recovery|scratch|emergency)[ -](?:codes?|keys?)(?![\w-])/gi,
    text,
  )) {
    let at = noun.index + noun[0].length;
    const gap = readAt(BETWEEN, text, at);
    at += gap?.[0].length ?? 0;
    for (let code = readAt(BACKUP, text, at); code && found.length < 1000; code = readAt(BACKUP, text, at)) {
      const start = at + code[1]!.length;
      found.push({ start, end: start + code[2]!.length });
      at += code[0].length;
    }
  }
  return found;
}

const BACKUP =
  /((?:[\s,;*•]|[-–](?= )|\d{1,2}[.)](?= )|or |and ){0,8})((?=[a-z]{0,19}-?[a-z]{0,9}\d)(?:[a-z\d]{4,6}(?:-[a-z\d]{4,6}| (?=[a-z]{0,5}\d)[a-z\d]{4,6}){1,9}|[a-z\d]{8,24})(?![\w-]))/iy;
const OPENING =
  /(?<!\d)(\d{3}[ -]?\d{3}|\d{4,8})["')]?(?= (?:to (?:verify|sign|log|confirm|complete|continue|authenticate|access|reset|unlock|proceed)|as (?:your|the|my) (?:otp|code|verif)|para|on (?:the|your) (?:login|sign)))/gi;
const ASKED = /\b(?:use|enter|type|key in|gamitin(?: ang)?|i-enter|ilagay|input)(?: the)?(?: code)? ["'(]?$/i;
const NEAR = /code|verif|google|otp|2fa|sign/i;
