import type { Detector, Span } from '../detector.ts';

/**
 * Finds mail addresses of the everyday kind (RFC 5321 without quoted names and bare hosts): at most 64 signs before the @ and 253 after.
 * What stands before an @ within a web address ("https://name:word@host") is a credential and not a mail address.
 */
export const mailAddress: Detector = (text) => {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const span = around(text, at);
    if (span && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
};

function around(text: string, at: number): Span | undefined {
  DOMAIN.lastIndex = at + 1;
  const domain = DOMAIN.exec(text)?.[0];
  const start = domain ? nameBefore(text, at) : at;
  if (start === at || at - start > 64 || isNotMail(text, start, at)) return undefined;
  return { start, end: at + 1 + domain!.length };
}

/** Where the name begins that ends at the @; at the @ itself where there is none. */
function nameBefore(text: string, at: number): number {
  if (!/[\p{L}\d_+-]/u.test(text[at - 1] ?? '')) return at;
  let start = at;
  while (start > 0 && at - start <= 64 && NAME_SIGN.test(text[start - 1]!)) start--;
  while (start < at && !/[\p{L}\d]/u.test(text[start]!)) start++;
  return start;
}

function isNotMail(text: string, start: number, at: number): boolean {
  return text.slice(start, at) === 'git' || IN_WEB_ADDRESS.test(text.slice(Math.max(0, start - 64), start));
}

const NAME_SIGN = /[\p{L}\d.!#$%'*+_~-]/u;
const DOMAIN =
  /(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z\d-]{2,40})(?![\p{L}\d@])(?!-[\p{L}\d])/iuy;
const IN_WEB_ADDRESS = /:\/\/[^\s/]{0,60}[:/]?$/;
