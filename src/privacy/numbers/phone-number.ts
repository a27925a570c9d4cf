import type { Detector, Span } from '../detector.ts';
import { matchFrom } from '../scan/every-match.ts';
import { announced, saidHarmless } from './announced.ts';
import { isInternational } from './calling-codes.ts';
import { standsAlone } from './edges.ts';
import { PHONE_BEGINS, PHONE_FORMS } from './phone-forms.ts';

/**
 * Finds telephone numbers: any with a plus and a country code in use, Philippine mobile and landline numbers, North American ones, and
 * seven digits or more after a label ("tel. 8123-4567"). Extensions are no numbers.
 */
export const phoneNumber: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: value, index: start, groups } of writtenNumbers(text)) {
    const end = start + (groups!.plus ? international(value) : value).length;
    if (end === start || !standsAlone(text, start, end) || saidHarmless(text, start)) continue;
    const unsure = groups!.plain !== undefined || groups!.mobile?.startsWith('9');
    if (!unsure || announced(text, start, LABEL)) found.push({ start, end });
  }
  return found;
};

function* writtenNumbers(text: string): Generator<RegExpExecArray> {
  const begins = matchFrom(PHONE_BEGINS, text);
  for (let begin = begins(0); begin; ) {
    PHONE_FORMS.lastIndex = begin.index;
    const written = PHONE_FORMS.exec(text);
    const next = written ? PHONE_FORMS.lastIndex : afterDigits(text, begin.index);
    if (written) yield written;
    begin = begins(next);
  }
}

/** No telephone number begins within a run of digits. */
function afterDigits(text: string, at: number): number {
  DIGITS.lastIndex = at;
  return DIGITS.test(text) ? DIGITS.lastIndex : at + 1;
}

/** The number without what stands beside it ("+63 917 123 4567 2 lines"), or nothing where no country has such a number. */
function international(value: string): string {
  let rest = value;
  while (rest && !isInternational(rest.replaceAll(/\D/g, ''))) rest = rest.replace(/(?:^|[ .()-]{1,2})\+?\d+$/, '');
  return rest;
}

const DIGITS = /\d+/y;
const LABEL =
  /(?<![\p{L}\d])(?:tel(?:ephone)?|phone|mobile|cell(?:phone)?|cp|landline|fax|hotline|call(?:\s(?:me|us|back))?|text(?:\sme)?|viber|whatsapp|contact(?:\s(?:no|number))?|trunk\s?line|numero\sng\s(?:telepono|cellphone)|telepono|tawagan(?:\s(?:mo|nyo|niyo))?)(?:\s(?:me|us|no|nos|number|num|phone|line))*\.?(?!\p{L})/giu;
