import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
import { readValue } from './read-value.ts';
import { looksMade, STRONG } from './value-looks.ts';

/**
 * Passwords without a word for one, where somebody speaks of signing in and the value could be nothing else: "use Hunter22! to log
 * in", "ana@acme.example / Hunter22!", "I cannot get in: ana / Hunter22!".
 */
export function loneLogins(text: string): Span[] {
  return [...alone(text), ...afterAddress(text), ...bare(text)];
}

/** "use Hunter22 to log in", "the zip is protected with Hunter22": what could be nothing else. */
function alone(text: string): Span[] {
  return [...everyMatch(OPENS, text)].flatMap((it) => {
    const value = readValue(text, it.index + it[0].length);
    const clear = it[2] !== undefined || (value && readAt(TO_LOG_IN, text, value.end));
    return value && clear && STRONG.test(value.text) && !PRODUCT.test(value.text) && looksMade(value.text)
      ? [{ start: value.start, end: value.end }]
      : [];
  });
}

/** "ana@acme.example / Hunter22": a mail address and what is made up. */
function afterAddress(text: string): Span[] {
  return [...everyMatch(/@[\w-]{1,40}\.[\w.-]{2,30}[ ]?(?:\/|:|\||;) ?(?=\S{5})/g, text)].flatMap((it) => {
    const value = readValue(text, it.index + it[0].length);
    const ends = value && readAt(ENDS, text, value.end);
    return ends && looksMade(value.text) && STRONG.test(value.text) ? [{ start: value.start, end: value.end }] : [];
  });
}

/** "I cannot get in: ana / Hunter22", "user ana (Hunter22)": a pair without a word for it, where somebody speaks of signing in. */
function bare(text: string): Span[] {
  return [...everyMatch(BETWEEN, text)].flatMap(({ index, 0: sign }) => {
    const head = text.slice(Math.max(0, index - 112), index);
    if (!USER.test(head) || !SIGNING_IN.test(head)) return [];
    const value = readValue(text, index + sign.length);
    if (!value || !STRONG.test(value.text) || !looksMade(value.text) || PRODUCT.test(value.text)) return [];
    return readAt(ENDS, text, value.end) ? [{ start: value.start, end: value.end }] : [];
  });
}

const OPENS =
  /\b(?:(us(?:e|ed|ing)|typ(?:e|ed)|enter(?:ed)?|gamitin(?: (?:mo|nyo|niyo))?|gamita(?: ang)?)|((?:protected|locked|encrypted|secured|unlocked|unlocks?|opens?) (?:with|by|using)|(?:log|sign)(?:ged|ging|s|ned)? ?in (?:(?:as|with|using) [\w.@-]{2,30} )?(?:with|using))) (?=["'“]?\S{0,40}\d)/gi;
/** `Excel2016`. */
const PRODUCT = /^[A-Z]?[a-z]+\d{1,4}$/;
const TO_LOG_IN = /["'”]? (?:to|para|aron)(?: maka| mag| mo)?-?\s?(?:log|sign|open|unlock|get in|access|enter)/iy;
const BETWEEN = /(?:\/ ?|, | \()(?=["'“]?[^\s/]{0,40}\d)/g;
const USER = /(?:^|[^\w/.:\\@-])[a-z][\w.@-]{1,30} ?$/i;
const SIGNING_IN =
  /\b(?:lock|log(?:ged|ging)? ?(?:me )?(?:in|on)|login|sign(?:ed|ing)? ?in|enter|access|user|username|account|details|unlock|makapasok|pasok|kasulod|sulod|gamit|credentials?|creds?)\b|locked/i;
const ENDS = /["')]{0,2}[ \t]{0,4}(?:[.,;!?]|\r?\n|$|(?:po|sa|for|but|pero|and|dili|di|hindi|ayaw|gives|does)\b)/y;
