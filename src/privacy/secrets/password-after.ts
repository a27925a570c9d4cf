import type { Span } from '../detector.ts';
import { type Joined, joined } from './connectors.ts';
import { isPasswordValue } from './is-password-value.ts';
import { isPairLabel, secondOfPair } from './login-pairs.ts';
import type { PasswordNoun } from './password-nouns.ts';
import { looksPieced } from './pieced-words.ts';
import { readAt } from './read-at.ts';
import { readSetting, readValue, type Value, wholeOf } from './read-value.ts';
import { goesOn, isKnown, isPlaceholder, looksMade } from './value-looks.ts';

/** The values that follow a word for a password: one, or several where it says "old one or new one". */
export function valueAfter(text: string, noun: PasswordNoun): Span[] {
  const special = inElement(text, noun) ?? ofOption(text, noun);
  if (special) return [special];
  const join = joined(text, noun.end);
  if (!join) return [];
  if (isPairLabel(text, noun.start)) {
    const second = secondOfPair(text, join.at);
    if (second) return [second];
    // What is left of a pair whose second half is gone already is a name.
    if (readAt(HALF, text, join.at)) return [];
  }
  const value = phraseOf(text, noun, join) ?? plainValue(text, noun, join);
  if (!value || !isPasswordValue(text, value, noun, join)) return [];
  return [value, ...others(text, value)].map((it) => wholeOf(text, it));
}

/** `<password>x</password>`, with a prefix or attributes too. */
function inElement(text: string, { start, end }: PasswordNoun): Span | undefined {
  if (!/<[\w:.-]{0,40}$/.test(text.slice(Math.max(0, start - 42), start))) return undefined;
  const found = readAt(ELEMENT, text, end);
  const [, open = '', inner = ''] = found ?? [];
  if (!inner || /^\s*(?:\$\{|\{\{|\*+\s*$|\[)/.test(inner)) return undefined;
  const from = end + open.length;
  return { start: from, end: from + inner.length };
}

/** `--password x`, `-Password 'x'`: what follows an option is its value. */
function ofOption(text: string, { start, end }: PasswordNoun): Span | undefined {
  if (!/(?:^|[\s'"])--?[\w-]{0,16}$/.test(text.slice(Math.max(0, start - 20), start))) return undefined;
  const gap = readAt(/[ \t]{1,4}(?![-\s(])/y, text, end);
  const value = gap ? readValue(text, end + gap[0].length) : undefined;
  const fits =
    value && isPasswordValue(text, value, undefined, { bond: 'said', at: value.start, below: false, kay: false });
  return fits ? { start: value.start, end: value.end } : undefined;
}

/** Words without quotation marks that fill the line behind "passphrase:" or, where no sentence can be made of them, "password:". */
function phraseOf(text: string, noun: PasswordNoun, { at, bond }: Joined): Value | undefined {
  if (bond === 'near' || (noun.word !== 'passphrase' && bond === 'set')) return undefined;
  const words = readAt(noun.word === 'passphrase' ? PHRASE : FEW_WORDS, text, at)?.[0];
  if (!words || (noun.word !== 'passphrase' && words.split(' ').some((it) => !TYING.test(it) && goesOn(it))))
    return undefined;
  return { text: words, start: at, end: at + words.length, quoted: true };
}

const PHRASE = /[a-z\d]{3,16}(?:[ -][a-z\d]{3,16}){2,9}(?=[ \t.]{0,3}(?:\n|$))/y;
const FEW_WORDS =
  /[a-z]{3,16}(?: [a-z]{2,16}){1,4}?(?=[ \t]{0,3}(?:[.,;]|\n|$| (?:but|pero|and|kaso|po|sir|palihog|please)\b))/y;
/** Words that tie names of things: "talong at itlog". */
const TYING = /^(?:at|ng|na|sa|ug|og|and|the|of|in|my|ni|de|la|nga)$/;

function plainValue(text: string, noun: PasswordNoun, { at, bond }: Joined): Value | undefined {
  if (bond !== 'set' && bond !== 'sure') return readSetting(text, at, PAIR_OF_SETTINGS);
  const before = text[noun.start - 1] ?? '';
  if (bond === 'set' && /[?&]/.test(text.slice(Math.max(0, noun.start - 20), noun.start))) {
    return readSetting(text, at, /[&#]/);
  }
  return readSetting(text, at, /["'{]/.test(before) ? /[,}\]]/ : NEXT_SETTING);
}

/** More values that stand beside the first one: "hunter2 or hunter3", "from hunter1 to hunter2". */
function others(text: string, first: Value): Value[] {
  const found: Value[] = [];
  for (let at = first.end; found.length < 5; at = found.at(-1)!.end) {
    const one = readAt(NEW_ONE, text, at);
    const gap = one ?? readAt(OR, text, at);
    const value = gap ? readValue(text, at + gap[0].length) : undefined;
    if (!value || !isOther(value, first, one !== null)) return found;
    found.push(value);
  }
  return found;
}

function isOther(value: Value, first: Value, named: boolean): boolean {
  if (isPlaceholder(value.text) || isKnown(value.text)) return false;
  if (looksMade(value.text) || (value.quoted && looksMade(first.text))) return true;
  return looksPieced(value.text) || (named && value.text.length > 3 && !goesOn(value.text));
}

const HALF = /[^\s/|:,]{2,64}(?: ?[/|:,-] ?| (?:and|at|ug|with|&|-|tapos|then) | )(?:\[redacted\]|\*{3,}|\[|<)/y;
const ELEMENT = /((?:[ \t][^<>\n]{0,80})?>(?:\s{0,20}<Value>)?)([^<\n]{1,200})<\//iy;
/** Another setting that follows without a space: `;Server=`, `,user:`, `&z=`. */
const NEXT_SETTING = /;(?:[\w ]{1,30}=|\s*$)|[,&|](?=[\w.-]{1,30}[:=])|\/(?=[A-Za-z]{2,12} ?(?::(?!\/)|=|$))/;
/** "Kalabaw9/PIN: 1234". */
const PAIR_OF_SETTINGS = /\/(?=(?:pin|user|username|pw|otp)\b)/i;
/** "and the new one is", ", bago ay", "/ new:". */
const NEW_ONE =
  /["'”’)]{0,2}[ \t]{0,2}[,;/.]?[ \t]?(?:(?:and|but|then|while|at|tapos|pero|unya|ug|now)[ \t])?(?:(?:the|my|his|her|ang|yung|ung|iyong|akong)[ \t])?(?:new|old|other|second|next|current|latest|previous|bago|bagong|luma|lumang|dati|dating|bag-o|daan)(?:[ \t](?:one|ones|ko|nya|niya|nako|naman|kay|ay|is|was|po|isa)){0,3}[ \t]{0,2}(?:(?<=[ \t](?:is|was|ay|kay)[ \t]{0,2})|[:=-]>?)[ \t]{0,2}(?=\S)/iy;
const OR =
  /["'”’)]{0,2}[ \t]{0,2}(?:,?[ \t]?(?:or|o|ug|then|to|tapos|dayon|and|at|now|now (?:it's|its|it is)|but now|or maybe|and then)(?=[ \t])|[/,](?=[ \t]))[ \t]{1,2}/iy;
