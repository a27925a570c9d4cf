import type { Joined } from './connectors.ts';
import type { PasswordNoun } from './password-nouns.ts';
import { looksPieced } from './pieced-words.ts';
import { readAt } from './read-at.ts';
import type { Value } from './read-value.ts';
import { countsSomething, goesOn, isKnown, isPlaceholder, looksMade, STRONG } from './value-looks.ts';

/**
 * Is this the password, or do the words go on about it? The looser the bond between "password" and the value, the more the value
 * itself must look like one.
 */
export function isPasswordValue(text: string, value: Value, noun: PasswordNoun | undefined, join: Joined): boolean {
  const plain = value.text;
  if (isPlaceholder(plain) || isKnown(plain)) return false;
  if (noun?.vague && !ofVague(text, noun, value, join)) return false;
  if (isBesideOthers(text, value, noun, join) || IN_CODE.test(plain)) return false;
  if (value.quoted) return isQuotedValue(plain, join);
  if (join.far && !(noun?.word === 'passcode' && /^\d{4,8}$/.test(plain))) return isFarValue(text, value, join);
  if (/^\d+$/.test(plain)) return plain.length >= leastDigits(text, noun, join) && !countsSomething(text, value.end);
  if (looksMade(plain)) return !MEASURE.test(plain) || join.bond === 'set';
  if (looksPieced(plain) && join.bond !== 'set') return isPieced(text, value, noun, join);
  if (join.bond === 'near') return false;
  if (join.bond === 'set')
    return !/^(?:null|none|undefined|true|false|nil|yes|no|str|string|bool|int|any)$/i.test(plain);
  return isWordValue(text, value, noun, join);
}

/** A word of letters alone, after "is" or a colon. */
function isWordValue(text: string, value: Value, noun: PasswordNoun | undefined, join: Joined): boolean {
  // What is said of passwords in general names none.
  if (noun?.plural && join.bond === 'said') return false;
  const ends = readAt(CLAUSE_ENDS, text, value.end) !== null;
  if (ends && !join.below && BOTH.test(value.text)) return true;
  if (value.text.length < (join.bond === 'said' ? 3 : 2) || goesOn(value.text)) return false;
  // "ang password kay Ana" is for Ana; "ANG PASSWORD KAY KALABAW" may be anything.
  if (join.kay && !(ends && !/^\p{Lu}\p{Ll}/u.test(value.text))) return false;
  return !readAt(/['’]s$/.test(value.text) ? /[ \t]\p{L}/uy : SENTENCE, text, value.end);
}

/** Four digits are a password where the word says what they open, or whose they are. */
function leastDigits(text: string, noun: PasswordNoun | undefined, { bond, owned, far }: Joined): number {
  if (bond !== 'near' || !noun || (far && noun.word !== 'passcode')) return LEAST_DIGITS[bond];
  const isLock = noun.word === 'passcode' || LOCK.test(text.slice(Math.max(0, noun.start - 16), noun.start));
  return owned || isLock ? 4 : LEAST_DIGITS.near;
}

function isFarValue(text: string, { text: plain, end }: Value, { bond, owned }: Joined): boolean {
  if (looksPieced(plain)) return (bond !== 'near' || owned === true) && !goesOn(plain) && !readAt(THING, text, end);
  return (
    looksMade(plain) && !MEASURE.test(plain) && (bond !== 'near' || !DEVICE.test(plain)) && !readAt(SENTENCE, text, end)
  );
}

/** A word such as `tuba-ug-kinilaw`: after "is" and colons; where it merely follows, only if the words say whose the password is. */
function isPieced(text: string, value: Value, noun: PasswordNoun | undefined, join: Joined): boolean {
  if (goesOn(value.text) || readAt(THING, text, value.end)) return false;
  // "send the password to ana.reyes": a name.
  if (
    join.bond === 'near' &&
    /^[a-z]{1,12}\.[a-z]{2,15}$/.test(value.text) &&
    /\b(?:to|from|with) $/.test(text.slice(0, value.start).slice(-8))
  )
    return false;
  if (join.bond !== 'near' || join.owned || !noun) return true;
  const before = text.slice(Math.max(0, noun.start - 40), noun.start);
  return (
    WHOSE.test(before) ||
    AT_FIRST.test(before) ||
    (/^[a-z' ]+ $/i.test(before.slice(-3)) && readAt(ENDS_OR_SAYS, text, value.end) !== null)
  );
}

/** Below the heading of a table a line is no value, but the cells are. */
function isBesideOthers(text: string, value: Value, noun: PasswordNoun | undefined, join: Joined): boolean {
  const sign = join.below && noun ? /[;|,\t]/.exec(value.text)?.[0] : undefined;
  return (
    sign !== undefined &&
    text
      .slice(Math.max(0, noun!.start - 80), noun!.start)
      .split('\n')
      .at(-1)!
      .includes(sign)
  );
}

function isQuotedValue(plain: string, join: Joined): boolean {
  if (join.bond === 'near') return looksMade(plain) || (/^[^\s.]{4,}$/.test(plain) && !goesOn(plain));
  if (LABEL.test(plain)) return false;
  if (join.bond === 'set' || /\s/.test(plain))
    return !/^(?:string|text|required|optional|password|null|)$/i.test(plain);
  return !goesOn(plain);
}

/** "pass" is a verb too: it needs somebody before it, or a clear sign behind it. */
function ofVague(text: string, noun: PasswordNoun, value: Value, { bond, owned, far }: Joined): boolean {
  const before = text.slice(Math.max(0, noun.start - 60), noun.start);
  if (OTHER_PASS.test(before)) return false;
  if (bond === 'near' && AT_FIRST.test(before) && STRONG.test(value.text)) return looksMade(value.text);
  if (bond === 'near')
    return (
      (owned || far || USER_BEFORE.test(before) || WHOSE.test(before)) &&
      (looksMade(value.text) || looksPieced(value.text))
    );
  return (
    bond !== 'said' || looksMade(value.text) || looksPieced(value.text) || OWNED.test(before) || !/\w\s*$/.test(before)
  );
}

/** Words of a field, a button or a message between quotation marks: `password: 'Enter your password'`. */
const LABEL =
  /^(?:your|you|no|enter|new|sign|please|must|at|invalid|incorrect|wrong|forgot|reset|change|show|hide|type|choose|confirm|current|repeat|set|create|minimum|too)\b.* /i;
/** Words of sentences that are common passwords too: where nothing follows them they are taken for one. */
const BOTH = /^(?:password|hello|welcome|secret|login)$/i;
const LEAST_DIGITS = { set: 1, sure: 3, said: 4, near: 6 } as const;
const MEASURE =
  /^\d+(?:\.\d+)?[-+]?(?:st|nd|rd|th|h|hrs?|m|mins?|s|secs?|days?|weeks?|x|chars?|characters?|digits?|attempts?|times)$/i;

/** What one opens with digits. */
const LOCK = /\b(?:voicemail|alarm|phone|safe|lock|vault|zip|pdf|tablet|ipad|iphone|wifi|wi-fi|door|pos) $/i;
/** A clause ends, or goes on to say what for. */
const ENDS_OR_SAYS = /["')]{0,2}(?:[.,;!]|[ \t]*(?:\r?\n|$)|[ \t](?:for|sa|po|but|pero|and|ayaw|dili|not)\b)/y;
/** A clause begins with the word. */
const AT_FIRST = /(?:^|[\n.,:;(>!?-])[ \t]{0,3}$/;
/** Words of programs: `password = await hash(x)`. */
const IN_CODE = /^(?:await|new|async|function|lambda|typeof|return|yield|void|this|self|super)$/;
/** `srv01`, `pos-2`: names of machines, and of people's accounts. */
const DEVICE =
  /^(?:[a-z]{2,6}[-_]?\d{1,3}|(?:user|admin|server|laptop|printer|branch|terminal|kiosk|guest|cashier|warehouse)[-_]?\d{1,4})$/i;
/** What makes the word before it the name of a thing: "password sign_in page". */
const THING =
  /[ \t]{1,3}(?:page|field|fields|setting|settings|option|column|parameter|variable|flag|key|file|screen|form|box|button|link|portal|tool|policy|process|flow|service|server|feature|module|issue|issues|error|errors|ticket|prompt|api|endpoint|function|method|table|app|sync)\b|\(/iy;
/** Whose or which password it is, or what was done with it, right before the word. */
const WHOSE =
  /\b(?:tapos|then|and|plus|sent|gives|sends|[a-z]{2,12}ed|my|his|her|our|their|your|the|ang|yung|ung|'yung|iyong|akong|aking|iyang|imong|among|atong|kini|kining|nga|na|new|old|bagong|bag-o|temp|temporary|pw|with|used?|using|tried|try|typed?|entered|gave|given|said|set|wifi|wi-fi|admin|user|login|log[ -]in|vpn|email|mail|to|eto|ito|eto po|ito po|mao ni|nya|niya|disclosed|shared|told|same|this|that|valid|invalid|wrong|incorrect|zip|pdf|file|windows|laptop|pc|router|server|root|default|current|previous|last|lumang|dating|daan nga|here|here's|heres|[a-z]+'s)[ \t]{1,3}$/i;

const CLAUSE_ENDS =
  /["')]{0,2}(?:[ \t]{0,4}(?:[.,;!?\n]|$)|[ \t]{1,4}(?:po|ug|palihog|please|pls|sir|mam|ma'am|maam|thanks|salamat|unya|pero|tapos)\b)/iy;
/** A word that makes what stands before it the subject of a sentence: "Password: customer cannot sign in". */
const SENTENCE =
  /[ \t]{1,4}(?:cannot|can't|cant|could|couldn't|has|have|hasn't|haven't|needs|wants|was|were|says|said|reports|reported|called|calls|gets|got|asked|asks|tried|must|should|of|sensitive|able|issues?|problems?)\b/iy;

const OTHER_PASS =
  /\b(?:test|tests|boarding|first|second|third|season|day|bus|gate|to|will|can|must|did|didn't|not|please|pls|and|or|we|they|you|all|checks?)[ \t]{1,4}$|=$/i;
const OWNED =
  /\b(?:my|the|your|our|his|her|their|new|old|ang|yung|ung|iyong|akong|aking|imong|iyang|among|atong|wifi|wi-fi|admin|user|email|mail|vpn|root|temp|login|log[ -]in|pos|pc|laptop|windows|zip|pdf|router|default)[ \t]{1,4}$/i;
const USER_BEFORE =
  /\b(?:user|username|user ?id|login|log-?in|id|un|e?mail|account|acct|my|ang|yung|akong)\b[^\n]{0,50}$/i;
