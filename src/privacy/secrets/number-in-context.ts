import type { Span } from '../detector.ts';
import { matchesAround, readAt } from './read-at.ts';
import { countsSomething } from './value-looks.ts';

/** How a number is found that the words around it give away. */
export interface NumberInContext {
  /** What each such word has in it, found quickly. Flag `g`. */
  quick: RegExp;
  /** The word that means such a number. */
  noun: RegExp;
  /** What may stand between the word and its value. Flag `y`. */
  between: RegExp;
  /** The value itself. Flag `y`. */
  value: RegExp;
  /** From the value on to the word, where the value comes first: " is my PIN". Ends with `$`. */
  before: RegExp;
  /** More that may stand between, where `between` leads to no value: what the number is for. Flag `y`, and then the value follows. */
  further?: RegExp;
  /** What stands behind the word where it is part of another: "PIN entry screen". Flag `y`. */
  compound: RegExp;
}

/** The values of one kind in a text: behind each word for it, else before it. */
export function numbersInContext(text: string, kind: NumberInContext): Span[] {
  return [...matchesAround(kind.quick, kind.noun, text)].flatMap(({ start, end }) => {
    if (readAt(kind.compound, text, end)) return [];
    return after(text, end, kind) ?? before(text, start, kind) ?? [];
  });
}

function after(text: string, from: number, { between, value, further }: NumberInContext): Span[] | undefined {
  const span = behind(text, from, between, value) ?? (further && behind(text, from, further, value));
  if (!span) return undefined;
  const more = readAt(OR, text, span.end);
  const second = more && valueAt(text, span.end + more[0].length, value);
  return second ? [span, second] : [span];
}

function behind(text: string, from: number, gap: RegExp, value: RegExp): Span | undefined {
  const found = readAt(gap, text, from);
  return found ? valueAt(text, from + found[0].length, value) : undefined;
}

function valueAt(text: string, at: number, value: RegExp): Span | undefined {
  const found = readAt(value, text, at);
  if (!found || isOther(text, at, found[0])) return undefined;
  return { start: at, end: at + found[0].length };
}

function before(text: string, to: number, kind: NumberInContext): Span[] | undefined {
  const from = Math.max(0, to - 60);
  const join = kind.before.exec(text.slice(from, to));
  const value =
    join &&
    /(?<![\p{L}\d.,:/#-])["'(*]{0,2}([\dA-Z](?:[ -]?[\dA-Z]){3,9})["')*]{0,2}$/u.exec(
      text.slice(from, from + join.index),
    );
  if (!value) return undefined;
  if (OF_ANOTHER.test(text.slice(from, from + value.index))) return undefined;
  const digits = /(?:G-)?\d(?:[ -]?\d){3,7}$/.exec(value[1]!);
  const start = digits ? from + value.index + value[0].indexOf(value[1]!) + digits.index : 0;
  return digits && valueAt(text, start, kind.value) ? [{ start, end: start + digits[0].length }] : undefined;
}

/**
 * What may stand between a word for a number and the number, for `further`: whose it is and what it is for ("for SAP", "ko po sa booking
 * system", "of the alarm keypad is").
 */
export function whatFor(): RegExp {
  const word = String.raw`(?!(?:${OTHERS}|for|sa|ng|of|to)(?![\p{L}\d]))\p{L}[\p{L}\d.&'/-]{0,24}`;
  const owner = String.raw`(?: (?:ko|mo|nya|niya|niyo|nyo|namin|natin|nila|nako|nimo|nato|namo|po|daw|raw|kuno|na|code|number|no\.?))`;
  const to = '(?:para sa|gikan sa|galing sa|sa|for|ng|of|to|on|in|at|from|ni|kang|by)';
  const whose = '(?: (?:the|my|our|your|his|her|their|ang|aking|akong|aming|among|iyong|imong))?';
  const join = ',?(?: (?:po|is|ay|kay|daw|was|now|raw|mao|mao ang|=|->))?';
  return new RegExp(
    String.raw`["')]{0,2}${owner}{0,3}(?: ${to}${whose}(?: ${word}){1,3}){1,2}${join}:? {0,2}["'“(*]{0,3}(?=[A-Z-]{0,7}\d)`,
    'iuy',
  );
}

/** A date, an amount, a count or a longer number is none. */
function isOther(text: string, at: number, value: string): boolean {
  const end = at + value.length;
  if (readAt(/[-/.:]\d|[,]\d{3}|[\p{L}_%]|-\p{L}/uy, text, end)) return true;
  // The first two groups of a longer number, such as one to call.
  if (/[ -]/.test(value) && readAt(/[ -]?\d/y, text, end)) return true;
  return countsSomething(text, end);
}

/** Words that say of a number that it is another one: "OTP not received, ticket 482913". */
const OTHERS =
  'tickets?|inc|case|orders?|ord|invoices?|inv|ref|reference|refs?|tracking|error|errors|err|line|lines|row|rows|port|ext|extension|local|loc|room|rm|php|usd|amount|amt|total|since|on|dated?|version|build|bldg|employee|emp|staff|serial|sn|asset|model|year|noong|niadtong|taong|phone|mobile|number|no|cp|tel|call|txn|transaction|transactions|id|account|acct|acc|card|batch|page|users?|people|customers?|times|item|po\\s(?:no|number)|request|req|code|digits?|length|hour|time(?!\\sclock)|minutes?|between|until|before|after|expires?|expired|policy|branch|store';

/** What stands before a number of another kind: "ticket 482913 OTP". */
const OF_ANOTHER = new RegExp(`(?<![\\p{L}\\d])(?:${OTHERS})[\\s.:#]{0,3}$`, 'iu');

const OR =
  /[ \t]{0,2}(?:(?:or|o|\/|then|and|ug|at|to|tapos)[ \t]{1,2}|[,;/.]?[ \t]?(?:(?:and|but|tapos|pero|unya|at|ug)[ \t])?(?:(?:the|my|ang|yung|akong)[ \t])?(?:new|old|bago|bagong|luma|lumang|bag-o|dati)(?:[ \t](?:one|pin|otp|code|ko|nya|nako|is|was|ay|kay)){0,3}[ \t]?[:=]?[ \t]{0,2}(?=\d))/iy;
