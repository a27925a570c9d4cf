import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
import { readSetting, type Value, wholeOf } from './read-value.ts';
import { isKnown, isPlaceholder } from './value-looks.ts';

/** What stands behind "api key", "client_secret", "session id" and the like, if it looks like chance. */
export function tokensInContext(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of everyMatch(QUICK, text)) {
    const name = index < (spans.at(-1)?.end ?? 0) ? undefined : readAt(NAME, text, index)?.[0];
    const value = name && isName(text, index, name) ? valueAfter(text, index + name.length, name) : undefined;
    if (value) spans.push(wholeOf(text, value));
  }
  return spans;
}

/** The values of cookies in a header (RFC 6265), since one of them holds the session. */
export function sessionCookies(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const it of everyMatch(/\bcookie: ?/gi, text)) {
    const from = it.index + it[0].length;
    if (from < done) continue;
    const line = readAt(/[^\n]{1,4000}/y, text, from)?.[0] ?? '';
    done = from + line.length;
    found.push(...valuesOfCookies(line, from));
  }
  return found;
}

function valuesOfCookies(line: string, from: number): Span[] {
  return [...everyMatch(/[\w.-]{1,60}=([^;\s"']{12,2000})/g, line)]
    .filter(([, value = '']) => looksRandom(value, false, false, false))
    .map(({ index, 0: pair, 1: value = '' }) => {
      const end = from + index + pair.length;
      return { start: end - value.length, end };
    });
}

/** "key" alone means many things; "api key" does not. */
function isName(text: string, start: number, name: string): boolean {
  if (!/^key/i.test(name)) return true;
  return OF_KEYS.test(text.slice(Math.max(0, start - 24), start));
}

function valueAfter(text: string, from: number, name: string): Value | undefined {
  const join = readAt(NAME_GOES_ON, text, from) ? null : readAt(JOIN, text, from);
  if (!join) return undefined;
  const clear = /[:=>→|]|\b(?:is|ay|kay)\b/.test(join[0]);
  const value = readSetting(text, from + join[0].length, /[;&,}\])]/);
  if (!value || isPlaceholder(value.text) || isKnown(value.text)) return undefined;
  return looksRandom(value.text, clear, /=["']?$|["'] ?: ?$/.test(join[0]), /secret/i.test(name)) ? value : undefined;
}

/**
 * Chance has letters and digits, or both cases, without forming words: in a clear place eight characters are enough, else twenty.
 * A setting that is called a secret holds one whatever it looks like.
 */
function looksRandom(value: string, clear: boolean, set: boolean, secret: boolean): boolean {
  if (!/^[\w.~+/=:!@#$%^*-]+$/.test(value) || /^\d{1,7}$/.test(value)) return false;
  if (/^(?:true|false|null|none|undefined|string|required|expired|invalid|missing)$/i.test(value)) return false;
  if (set && secret && value.length >= 4 && !/^[a-z_]+\.[a-z_.]+$/i.test(value)) return true;
  const mixed = /\d/.test(value) && /[a-z]/i.test(value);
  if (!clear) return value.length >= 20 && mixed;
  return value.length >= 8 && (mixed || (value.length >= 16 && /[a-z][A-Z]/.test(value) && !formsWords(value)));
}

/** `TokenEndpointResponse` and `client.id` are names that programs give. */
function formsWords(value: string): boolean {
  return /^(?:[A-Z]?[a-z]{2,20}[._]?){2,12}$/.test(value);
}

/** What each of the names has in it, found quickly. */
const QUICK = /key|token|secret|sess|sid[=:"']|connect\.sid|laravel_|__(?:secure|host)-|client[ _-]?secret/gi;
const NAME =
  /(?:keys?|tokens?|secrets?(?:[_-]?key)?[_-]?(?:base|string|value)|secrets?|sess(?:ion)?[ _.-]?(?:id|cookie|value)|sessid|\bsid(?=["']?[=:])|connect\.sid|laravel_session|__(?:secure|host)-[\w.-]{1,40}|client[ _-]?secret)(?![a-z])/iy;
const OF_KEYS =
  /(?:api|access|auth|app|application|client|consumer|signing|encryption|shared|secret|master|account|storage|subscription|webhook|deploy|licen[sc]e|private|service|integration|aws|host|admin|function|bearer|session|bot|oauth2?|jwt|sas|instrumentation|stripe|twilio|sendgrid|mailgun|openai|google|maps|azure|slack|hmac|rest|live|test|prod)[ _.-]?$/i;
const NAME_GOES_ON = /[A-Za-z\d]|[_-](?!(?:key|value|id|prod|dev|test|live|staging|main|new|old|\d{1,3})(?![\w-]))\w/y;
const JOIN =
  /(?:[_-](?:key|value|id|prod|dev|test|live|staging|main|new|old|\d{1,3}))?["'\]>)*`]{0,4}(?:[ \t]{1,2}\(?(?:for|of|to|the|my|our|your|sa|ng|ni|ko|nako|namin|natin|namo|nila|niya|mo|po|is|was|ay|kay|now|here|below|used|we|use|i|it's|value|prod|production|staging|live|test|dev|new|old|id|header|cookie|stripe|twilio|sendgrid|github|gitlab|aws|azure|google|slack|openai|zapier|api|account|integration|webhook|portal|server|app|in|this|that|as|set|from|generated|\w{2,14}(?=:))\)?(?=[\s:=>-]|$)){0,7}[ \t]{0,3}(?:[:=]{1,2}>?|[-=]{1,2}>|→|\||[-–—](?= ))?[ \t]{0,3}(?:\r?\n[ \t]{0,4}){0,2}(?:(?:bearer|basic|token)[ ])?(?=["'“‘`]?\S{4})/iy;
