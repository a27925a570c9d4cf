import { type Column, columnCells } from '../columns.ts';
import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { saidAfter } from './announced.ts';
import { cardNumber } from './card-number.ts';

/**
 * Finds the three or four digits that prove possession of a card: after their name ("CVV 123"), before it ("123 is the CVV"), and
 * bare after a card number and its expiry ("4111 1111 1111 1111 12/27 123"). The expiry itself is not the code.
 */
export const cardSecurityCode: Detector = (text) => {
  const found = [...named(text), ...bare(text), ...inTables(text)].sort((a, b) => a.start - b.start);
  return found.filter((it, index) => index === 0 || it.start >= found[index - 1]!.end);
};

function inTables(text: string): Span[] {
  return columnCells(text, CODES).filter((it) => /^\d{3,4}$/.test(text.slice(it.start, it.end)));
}

function* named(text: string): Generator<Span> {
  for (const { index, 0: name } of everyMatch(NAME, text)) {
    yield* codeAfter(text, index + name.length);
    yield* codeBefore(text, index);
  }
}

function* codeAfter(text: string, from: number): Generator<Span> {
  AFTER_NAME.lastIndex = from;
  const code = AFTER_NAME.exec(text)?.[1];
  if (code) yield { start: AFTER_NAME.lastIndex - code.length, end: AFTER_NAME.lastIndex };
}

/** "123 is the CVV", "123 (CVV)", but not "ends in 123. CVV: 456". */
function* codeBefore(text: string, nameAt: number): Generator<Span> {
  const before = text.slice(Math.max(0, nameAt - 40), nameAt);
  const code = BEFORE_NAME.exec(before);
  if (!code) return;
  const start = nameAt - before.length + code.index;
  const end = start + code[0].match(/^\d+/)![0].length;
  if (saidAfter(text, end, NAMED)) yield { start, end };
}

function* bare(text: string): Generator<Span> {
  for (const { index, 0: all, 1: code } of everyMatch(EXPIRY_AND_CODE, text)) {
    const before = text.slice(Math.max(0, index - 50), index).replace(BEFORE_EXPIRY, '');
    const end = index + all.length;
    if (cardNumber(before).at(-1)?.end === before.length) yield { start: end - code!.length, end };
  }
}

const NAMES = String.raw`cv[vcn](?:['’]?s)?(?:\s?2(?!\d))?|cav2|csc|(?:digits?|numbers?|numero|code)\s(?:sa\slikod|(?:on|at|in)\sthe\sback)(?:\s(?:ng|of|sa)\s(?:the\s|my\s|aking\s|akong\s)?(?:card|kard))?|(?:card\s)?security\snumber|(?:card\s)?security\scode|card\s(?:verification|validation)\s(?:code|value|number)`;
const NAME = new RegExp(`(?<![A-Za-z\\d-])(?:card)?(?:${NAMES})(?:code|number)?(?![a-z])`, 'gi');
const CODES: Column = {
  quick: /\b(?:cv[vc]2?|security code|csc)\b/gi,
  name: /^(?:card )?(?:cv[vc]2?|security code|csc)(?: code)?$/i,
  beside:
    /^(?:card|pan|card ?(?:no\.?|number|holder)|number|exp(?:iry|iration)?(?: ?date)?|name|holder|customer|client|order|amount|brand)$/i,
};
const NAMED = new RegExp(`(?:${NAMES})(?![\\p{L}\\d])`, 'iuy');
const EXPIRY = String.raw`(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d\d`;
/** What may stand between the name and the code, in this order, each part or none of it. */
const BETWEEN = [
  String.raw`(?:\s?\((?:cvv2?|cvc2?|csc|\d(?:[- ]digits?)?|back|likod)\))?`,
  String.raw`(?:\s?(?:code|number|no\.?|num|#))?`,
  String.raw`(?:\s?(?:&|and|/|\+)\s?exp(?:iry|iration)?(?:\sdate)?)?`,
  String.raw`(?:\s(?:ko|po|namin|niya|nya|nito|nako|namo|nila|daw|raw|kuno|ani|sa\s(?:likod|card|akong\scard|kard)|ng\skard|code|tapos|on\sthe\sback|(?:of|for)\s(?:the|this|my)\scard|ng\scard(?:\s(?:ko|namin))?)){0,4}`,
  String.raw`["'\]]{0,2}\s?(?:[:=#>–-]|\s(?:is|ay|was|are|po|kay|mao)){0,4}(?:\s(?:po|ay|kay))?["'\s:,]{0,3}`,
  String.raw`(?:${EXPIRY}[\s,;/|]{1,3})?`,
].join('');
/** "CVV must be 3 digits", "CVV 404 errors" and the like name no code. */
const COUNTED = String.raw`\s?(?:digits?|characters?|numbers?|errors?|chars|times|users|cards|customers)(?!\p{L})`;
const AFTER_NAME = new RegExp(String.raw`${BETWEEN}(\d{3,4})(?![\p{L}\d%]|[-./:,]\d|${COUNTED})`, 'iuy');
const BEFORE_NAME = /(?<![\p{L}\d.,/:-])\d{3,4}(?!\d)[^\d\n]{1,34}$/u;
const EXPIRY_AND_CODE = new RegExp(String.raw`${EXPIRY}[\s,|/;]{1,3}(\d{3,4})(?![A-Za-z\d]|[-./:]\d)`, 'g');
const BEFORE_EXPIRY = /[\s,|/;]{1,3}(?:exp(?:iry|ires)?[\s:.]{1,2})?$/i;
