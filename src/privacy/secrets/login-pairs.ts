import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { loneLogins } from './lone-logins.ts';
import { looksPieced } from './pieced-words.ts';
import { readAt } from './read-at.ts';
import { readValue } from './read-value.ts';
import { goesOn, isKnown, isPlaceholder, looksMade } from './value-looks.ts';

/** Passwords that follow a name: "login: ana / hunter2", "credentials ana:hunter2", "user ana pass hunter2". */
export function loginPairs(text: string): Span[] {
  const found = [...everyMatch(LABEL, text)].flatMap((it) => {
    const after = pairAfter(text, it[0], it.index + it[0].length);
    return after.length ? after : pairBefore(text, it.index);
  });
  return [...found, ...userThenPassword(text), ...loneLogins(text)];
}

/** Do the words before "password" name the other half too, so that a pair follows: "username and password: ana / x"? */
export function isPairLabel(text: string, start: number): boolean {
  return PAIR_BEFORE.test(text.slice(Math.max(0, start - 30), start));
}

/** The second half of a pair that begins at a place. */
export function secondOfPair(text: string, at: number): Span | undefined {
  const pair = readAt(PAIR, text, at) ?? readAt(PAIR_BY_AND, text, at) ?? readAt(PAIR_BY_SPACE, text, at);
  if (!pair || /^https?$/i.test(pair[1]!) || (pair[1] !== 'sa' && goesOn(pair[1]!))) return undefined;
  const value = readValue(text, at + pair[0].length);
  if (!value || isPlaceholder(value.text) || isKnown(value.text) || /^\w+=/.test(value.text)) return undefined;
  if (pair[0].endsWith(`${pair[1]!} `) && !looksMade(value.text) && !looksPieced(value.text)) return undefined;
  return looksMade(value.text) || (value.text.length > 2 && !goesOn(value.text))
    ? { start: value.start, end: value.end }
    : undefined;
}

function pairAfter(text: string, label: string, at: number): Span[] {
  const join = LIKELY.test(text.slice(at, at + 100)) ? readAt(JOIN, text, at) : null;
  if (!join) return [];
  const from = at + join[0].length;
  const span =
    secondOfPair(text, from) ?? (BROAD.test(label) && !/[:=]/.test(join[0]) ? undefined : byComma(text, from));
  if (!span) return [];
  const value = text.slice(span.start, span.end);
  const user = text.slice(from, span.start);
  const sure =
    looksMade(value) ||
    (/^(?:admin|root)\b/i.test(user) && /^(?:admin|root|password|administrator)$/i.test(value)) ||
    (looksPieced(value) && !BROAD.test(label)) ||
    (/^\d{4,12}$/.test(value) && /[a-z]/i.test(user) && !BROAD.test(label)) ||
    (!BROAD.test(label) && /[:=]/.test(join[0]) && ALONE.test(text.slice(span.end, span.end + 12)));
  return sure &&
    !/\d[ ]?:$/.test(user) &&
    !/^\d/.test(user) &&
    (looksMade(value) || !goesOn(user.replace(/[\s:/|,-]{1,9}$/, '')))
    ? [span]
    : [];
}

/** "login: ana, hunter2" or "login: ana hunter2": only what looks made up. */
function byComma(text: string, at: number): Span | undefined {
  const user = readAt(/[\w.@+-]{2,64}(?:,[ \t]{0,2}|[ \t]{1,4}(?:and[ \t]|-[ \t]|with[ \t]|tapos[ \t])?)/y, text, at);
  const value = user ? readValue(text, at + user[0].length) : undefined;
  return value &&
    /^[^([]/.test(value.text) &&
    !/^\w+=/.test(value.text) &&
    (looksMade(value.text) || looksPieced(value.text)) &&
    (/^sa\b/.test(user![0]) || !goesOn(user![0].replace(/[\s,-].*/s, ''))) &&
    readAt(ENDS, text, value.end)
    ? { start: value.start, end: value.end }
    : undefined;
}

/** "user ana pass sunshine", "uid=ana pw sunshine": with the name before it, a plain word is a password too. */
function userThenPassword(text: string): Span[] {
  return [...everyMatch(USER_PASS, text)].flatMap((it) => {
    const value = readValue(text, it.index + it[0].length);
    if (!value || isPlaceholder(value.text) || goesOn(value.text) || isKnown(value.text) || /^\d$/.test(value.text))
      return [];
    return goesOn(it[1] ?? it[2]!) ? [] : [{ start: value.start, end: value.end }];
  });
}

/** "ana / hunter2 is my login": the pair before its label. */
function pairBefore(text: string, at: number): Span[] {
  if (!IS.test(text.slice(Math.max(0, at - 20), at))) return [];
  const from = Math.max(0, at - 110);
  const pair = PAIR_IS.exec(text.slice(from, at));
  if (!pair || !looksMade(pair[1]!) || isKnown(pair[1]!)) return [];
  const start = from + pair.index + pair[0].indexOf(pair[1]!, pair[0].search(/[:/|]/));
  return [{ start, end: start + pair[1]!.length }];
}

/** Words that stand for many other things. */
const BROAD = /^(?:acc|wi|ssid|remote|any|team|(?:domain |local )?admin|root|router|cctv|dvr|nvr|printer)/i;
const IS = / (?:is|was|ang|yung|mao|mao ang)(?: (?:my|the|our|his|her|akong|aking))? $/i;
const PAIR_IS =
  /(?:^|[\s(])["'`]?[\w.@+\\-]{2,40}["'`]? ?[:/|] ?["'`]?([^\s:/|"'`]{4,60})["'`]? (?:is|was|ang|yung|mao|mao ang)(?: (?:my|the|our|his|her|akong|aking))? $/i;

/** Something of what a pair has; most texts that speak of an account have nothing of it. */
const LIKELY = /[A-Za-z][\d!@#$%^*_]|[A-Za-z][.&-][A-Za-z]|\d[A-Za-z]|[a-z][A-Z]|\w ?[/|] ?\w|\w:\w|\d{4}/;
const LABEL =
  /\b(?:credentials?|creds?|connect(?:ed|ing)? (?:as|with)|basic[ _-]?auth|http[ _-]?auth|log(?:ged|ging)? (?:me )?in (?:as|with|using)|user(?:name)? ?(?:\/|and|at|ug|&|\+) ?(?:pass|pw|pwd)|log[- ]?(?:in|on)s?(?: (?:details|info|is|as|credentials?|creds?))?|sign[- ]?in(?: (?:with|as|details))?|accounts?|access|u\/p|acct|wi-?fi|ssid|remote|anydesk|teamviewer|(?:domain |local )?admin|root|router|cctv|dvr|nvr|printer)(?![\w@.])(?!-\w)/gi;
const JOIN =
  /(?:[ \t]{1,2}(?:(?:sa|ng|for|to|on|of) (?:the |my |our |aming |akong )?\p{L}[\p{L}\d-]{1,15}(?: (?!is |are |ay |kay |and |at )\p{L}[\p{L}\d-]{1,15})?(?= ?(?:is|are|ay|kay|:|-|=|[\w.@+-]{2,30} ?[/,]|[\w.@+-]{2,30} \S)\b|:| -)|user|username|details|info|namo|namin|for|to|sa|ng|ko|nako|niya|of|on|po|the|admin|vpn|portal|wifi|mail|email|server|here|below|now|nga|kay|ay|are|is|was|failed|attempt|attempts|rejected|user|with|as|by|\w{2,15}(?=:\s))){0,6}[ \t]{0,2}(?:[:=]|[-=]>|→|[-–](?= ))?[ \t]{0,4}(?:\r?\n[ \t]{0,4})?/iuy;

const PAIR = /["'`(]?([^\s:/|,;"'`()]{2,64})["'`]?[ \t]{0,3}(?:[:|]|\/(?!\/))[ \t]{0,3}(?![/\\])/uy;
const PAIR_BY_AND =
  /["'`(]?([\w.@+-]{2,64})["'`]?(?:[ \t]{1,3}(?:and|at|ug|with|tapos|then|&|-)[ \t]{1,3}|,[ \t]{1,3})/uy;
const PAIR_BY_SPACE = /([\w.@+-]{2,64}) (?=\S)/y;
const PAIR_BEFORE =
  /\b(?:user(?:[ -]?name)?s?|un|u|uid|id|login|e-?mail|account|name)[ \t]{0,2}(?:\/|&|\+|,|:|\band\b|\btapos\b|\bat\b|\bug\b|-)[ \t]{0,2}$/i;
const USER_PASS =
  /\b(?:user(?:[ -]?name)?|login|uid|id|acct|account|un|e-?mail|wi-?fi|ssid|anydesk(?: id)?|teamviewer(?: id)?)(?:[:= \t]|is|ay){1,4}([\w.@+\\-]{2,64}(?: \d{3}){0,3}),?[ \t]{1,3}(?:(?:and|at|ug|&|\/|-)[ \t])?(?:pass|password|pw|pwd|passwd|psw|key)[ \t]{1,3}(?!\s|[:=])|\bU(?:N|ID)?[:=] ?([\w.@+\\-]{2,64})[ \t,;/|]{1,4}P(?:W|ASS)?[:=] ?(?=\S)/gi;

const ENDS = /["')]{0,2}[ \t]{0,4}(?:[.,;!?]|\r?\n|$|(?:po|sa|for|but|pero|and|dili|di|hindi|ayaw|gives|does)\b)/y;
const ALONE = /^["')]{0,2}[ \t]{0,4}(?:[.,;!?](?:\s|$)|\r?\n|$)/;
