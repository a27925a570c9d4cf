import type { Span } from '../detector.ts';
import type { PasswordNoun } from './password-nouns.ts';
import { looksPieced } from './pieced-words.ts';
import { readAt } from './read-at.ts';
import { readValue, type Value } from './read-value.ts';
import { goesOn, isKnown, isPlaceholder, looksMade, STRONG } from './value-looks.ts';

/**
 * Passwords that are told with a verb: "I entered password Bahaghari and …", "it says wrong password. I typed Carabao88", "do you
 * want my password? abc123", "pass sunshine user ana".
 */
export function valueTold(text: string, noun: PasswordNoun): Span[] {
  const near = text.slice(Math.max(0, noun.start - 120), noun.end + 220);
  if (!LIKELY.test(near)) return spansOf(entered(text, noun) ?? changed(text, noun) ?? beforeUser(text, noun));
  const value =
    entered(text, noun) ??
    changed(text, noun) ??
    changedIt(text, noun) ??
    typedInto(text, noun) ??
    refused(text, noun) ??
    beforeUser(text, noun) ??
    answered(text, noun) ??
    typedNext(text, noun) ??
    shown(text, noun);
  return spansOf(value);
}

function spansOf(value: Value | undefined): Span[] {
  return value ? [{ start: value.start, end: value.end }] : [];
}

/** A plain word right behind "I entered password", where the clause ends with it or goes on to say where or what came of it. */
function entered(text: string, { start, end }: PasswordNoun): Value | undefined {
  if (!ENTERED.test(text.slice(Math.max(0, start - 50), start))) return undefined;
  const value = wordAfter(text, end, GAP);
  if (!value || THING.test(value.text) || !readAt(GOES_ON, text, value.end)) return undefined;
  return /^\p{L}{4,}$/u.test(value.text) && !/ly$/i.test(value.text) ? value : undefined;
}

/** "pinalitan ang password ng Kalabaw-ko", "gi-ilisan ang password og Kalabaw-ko". */
function changed(text: string, { start, end }: PasswordNoun): Value | undefined {
  if (!CHANGED.test(text.slice(Math.max(0, start - 50), start))) return undefined;
  const value = wordAfter(text, end, INTO);
  if (!value || DEVICE.test(value.text)) return undefined;
  const isPlain =
    /^[a-z]{5,20}$/.test(value.text) && !THING.test(value.text) && readAt(GOES_ON, text, value.end) !== null;
  return isLikely(value.text) || (isPlain && SET_TO.test(text.slice(end, value.start))) ? value : undefined;
}

/** "he set it to Kalabaw88 and now the password fails". */
function changedIt(text: string, { start }: PasswordNoun): Value | undefined {
  const from = Math.max(0, start - 100);
  const it = CHANGED_IT.exec(text.slice(from, start));
  const value = it ? readValue(text, from + it.index + it[0].indexOf(it[1]!)) : undefined;
  return value && isLikely(value.text) && !isKnown(value.text) ? value : undefined;
}

/** "I typed Kalabaw88 in the password field", "gamit ko po Kalabaw88 sa VPN na password", "is Kalabaw88 a good password". */
function typedInto(text: string, { start }: PasswordNoun): Value | undefined {
  const from = Math.max(0, start - 110);
  const it = TYPED_INTO.exec(text.slice(from, start));
  const value = it ? readValue(text, from + it.index + it[0].indexOf((it[1] ?? it[2])!)) : undefined;
  return value && isLikely(value.text) && !isKnown(value.text) && !DEVICE.test(value.text) ? value : undefined;
}

/** "tried Kalabaw88 but it says wrong password", "nag-try ko og Kalabaw88, sayop daw ang password". */
function refused(text: string, { start }: PasswordNoun): Value | undefined {
  const from = Math.max(0, start - 120);
  const it = REFUSED.exec(text.slice(from, start));
  const value = it ? readValue(text, from + it.index + it[0].indexOf(it[1]!)) : undefined;
  return value && isLikely(value.text) && !isKnown(value.text) && !DEVICE.test(value.text) ? value : undefined;
}

/** "pass sunshine user ana". */
function beforeUser(text: string, { start, end }: PasswordNoun): Value | undefined {
  if (!/(?:^|[\n,;:>(]|\b(?:po|hi|with|use|using))[ \t]{0,3}$/.test(text.slice(Math.max(0, start - 12), start)))
    return undefined;
  const value = wordAfter(text, end, GAP);
  return value && value.text.length > 3 && readAt(USER, text, value.end) ? value : undefined;
}

/** "You want my password? abc123". */
function answered(text: string, { end }: PasswordNoun): Value | undefined {
  const value = wordAfter(text, end, QUESTION);
  return value && isLikely(value.text) && readAt(ENDS, text, value.end) ? value : undefined;
}

/** In the next sentence: "wrong password. I am sure that I type Carabao88 correctly". */
function typedNext(text: string, { end }: PasswordNoun): Value | undefined {
  const typed = readAt(TYPED, text, end);
  const value = typed ? readValue(text, end + typed[0].length) : undefined;
  if (!value || isPlaceholder(value.text) || isKnown(value.text)) return undefined;
  return looksMade(value.text) && !DEVICE.test(value.text) && !/^\d/.test(value.text) ? value : undefined;
}

/** "typed the password in the name field: Kalabaw88", "password seen in the picture (Kalabaw88)": what could be nothing else. */
function shown(text: string, { end }: PasswordNoun): Value | undefined {
  const gap = readAt(SHOWN, text, end);
  const value = gap ? readValue(text, end + gap[0].length) : undefined;
  const clear = value && STRONG.test(value.text) && looksMade(value.text) && !isKnown(value.text);
  return clear && readAt(ENDS, text, value.end) ? value : undefined;
}

function wordAfter(text: string, at: number, gap: RegExp): Value | undefined {
  const found = readAt(gap, text, at);
  const value = found ? readValue(text, at + found[0].length) : undefined;
  if (!value || isPlaceholder(value.text) || isKnown(value.text) || goesOn(value.text.toLowerCase())) return undefined;
  return value;
}

function isLikely(word: string): boolean {
  return looksMade(word) || looksPieced(word);
}

/** Something of what a made-up word has; most texts about passwords have nothing of it. */
const LIKELY = /[A-Za-z][\d!@#$%^*_]|[A-Za-z][.&-][A-Za-z]|\d[A-Za-z]|[a-z][A-Z]/;
const ENTERED =
  /\b(?:enter(?:ed|s|ing)?|type[ds]?|typing|tried|try|trying|use[ds]?|using|volunteered|input(?:ted)?|keyed(?: in)?|ginamit|gamit|gigamit|tinype|nag-?type|gi-?type|nilagay|inilagay|gibutang|gi-?try|sinubukan)(?: ko| niya| nya| ni \w{2,15}| nako| siya)?(?: (?:the|my|his|her|our|their|ang|yung|akong|aking|ng|na|old|new|bagong|temp|temporary|default|admin)){0,3} $/i;
const CHANGED =
  /\b(?:(?:paki-?)?(?:pinalitan|papalitan|palitan)|binago|babaguhin|baguhin|ginawa|gawin|sinet|i-?set|gi-?ilisan|ilisi|gi-?usab|gibag-o|bag-ohon|gi-?set|gi-?himo|set|changed?|reset)(?: \p{L}{2,14}){0,4} $/iu;
/** "password to sunshine". */
const SET_TO = /^(?: for [\p{L}\d -]{1,30})? to $/iu;
const INTO =
  /(?: (?:ko|po|nya|niya|nila|nako|namin|na)){0,2}(?: (?:for|sa|ng|of|ni|on) (?:the |my )?\p{L}[\p{L}\d-]{1,20}(?: \p{L}[\p{L}\d-]{1,20})?)?(?: po)? (?:ng|sa|og|ug|to|into|with|as|nga|kay|ni) (?=\S)/iuy;
const TYPED_INTO =
  /(?:\b(?:typ(?:e[ds]?|ing)|tinype|gi-?type|nag-?type|i-?type|enter(?:ed|ing|s)?|inilagay|nilagay|gibutang|ibutang|put|gamit|ginagamit|ginamit|gigamit|use[ds]?|using|input)(?: (?:ko|nako|niya|nya|po|namin|in|siya|kasi|daw|ang|og|ng|kay|the word)){0,3} (["'“]?[^\s"'“,]{5,40})["'”]? (?:in|sa|for|on|into|as|at|para|under)(?: \p{L}{1,14}){0,4}|\bis ([^\s]{5,40}) (?:an?|the|my|still|really)(?: \p{L}{2,10}){0,2}) $/iu;
const CHANGED_IT =
  /\b(?:set|changed|change|reset|updated|made|switched) it (?:back )?(?:to|as) (["'“]?[^\s,"'“]{5,40})[^.!?\n]{0,60}$/i;
const REFUSED =
  /\b(?:tr(?:y|ied|ying)|typ(?:e|ed|ing)|nag-?try|gi-?try|i-?try|it used to be|it was|it is|it's|make it|made it|gamit(?:in)? ang|ginamit ang|gigamit ang|input|enter(?:ed|ing)?|put(?:ting)?)(?: (?:po|ko|ako|nako|na|ng|og|ang|in|with|siya|namin|kasi|to use|using)){0,4} (["'“]?[^\s"'“,]{5,40})["'”]?,? [^.!?\n]{0,60}(?:wrong|incorrect|invalid|bad|mali|sayop|refused|rejected|ayaw|not|expired|says?|daw|raw|the|ang|my) (?:(?:daw|raw|po|ang|the|my|a) ){0,3}$/i;
const GAP = /[ \t]{1,2}(?:na )?(?=\S)/iy;
/** Names of things that have a password, or are made of one. */
const THING =
  /^(?:manager|reset|vault|tool|generator|hint|policy|policies|field|fields|box|screen|page|prompt|form|link|recovery|portal|attempts?|combination|details|letter|instructions?|authentication|login|logon|change|changer|keeper|app|apps|feature|option|options|sync|writeback|protection|rules?|requirements?|expiry|expiration|history|list|file|sheet|guide|complexity|strength|fill|autofill|based|stored|rotation|unlock|lockout|verification|confirmation|window|dialog|entry|entries|characters?|length|format|type|types|encryption|hash|hashes|module|button|icon|settings?|menu|tab)$/i;
const GOES_ON =
  /["')]{0,2}(?:[ \t]{0,2}(?:[.,;!?\n]|$)|[ \t]{1,2}(?:for|and|but|on|sa|at|ug|pero|kanina|ganina|also|with|without|several|many|twice|po|daw|to (?:log|sign|open|get|enter|access)|(?:it|which|that) (?:does|did|fails?|was|is)|fails?|failed|ayaw|dili|hindi|didn't|doesn't|does not|did not)\b)/iy;
const USER =
  /[ \t]{0,2}[,;/|]?[ \t]{1,2}(?:user(?:[ -]?name)?|login|user ?id|un|acct|account|email|id)[ \t:=]{1,3}[\w.@\\-]{2,}/iy;
const QUESTION =
  /(?: (?:for|sa|ng|to|of|ko|mo|nimo) [\p{L}\d]{1,15}(?: [\p{L}\d]{1,15})?)?[ \t]{0,2}\?{1,3}\s{1,3}(?:(?:a|ans|answer|client|user|customer|caller|c|sagot|tubag|it's|its|it is|ito|eto|here|sige|ok|sure|kini)\s?[:, ]{1,3}){0,2}(?=[^\s?])/iuy;
const SHOWN =
  /(?! (?:reset|expired|expiry|policy|manager|link|error|issue|problem|change[ds]?|server|portal|was reset|is reset)\b)(?: [\p{L}'’-]{1,16}){1,8} ?(?:[:=] ?|[([])(?=["'“]?\S{0,40}\d)/iuy;
const ENDS = /["')]{0,2}[ \t]{0,4}(?:[.,;!?](?:\s|$)|\r?\n|$|po\b)/y;
const TYPED =
  /[^.!?\n]{0,40}[.!?,\n;-]\s{0,3}(?:>[ \t])?[^.!?\n]{0,60}?\b(?:typ(?:e|ed|ing)|enter(?:ed|ing)?|key(?:ed|ing)? in|tina-?type|tinype|nag-?type|gi-?type|gina-?type|i-?type|ini-?enter|nilagay|inilagay|nilalagay|gibutang|put in|inputt?(?:ed|ing)?|(?:it|pw|password|mine) (?:is|was|should be|used to be|must be)|it's|think it's|always used?|always use|(?:ko|nako|niya) (?:is|ay|kay))(?: (?:ko|po|is|ay|kay|was|as|in|it|siya|always|namin|nako|niya|lagi|talaga|kasi)){0,3}[ \t]{1,2}(?=["'“]?\S{0,40}\d|["'“]?\S{0,40}[!@#$%])/iy;
const DEVICE = /^(?:[a-z]{2,5}[-_]?\d{1,3}|(?:user|admin|server|laptop|printer|windows|office)[-_]?\d{1,4})$/i;
