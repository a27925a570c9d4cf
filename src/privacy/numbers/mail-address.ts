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
  const before = text.slice(Math.max(0, at - 80), at);
  const name = NAME.exec(before)?.[0];
  if (!domain || !name || name.length > 64 || isNotMail(name, before)) return undefined;
  return { start: at - name.length, end: at + 1 + domain.length };
}

function isNotMail(name: string, before: string): boolean {
  return name === 'git' || IN_WEB_ADDRESS.test(before.slice(0, before.length - name.length));
}

const NAME = /[\p{L}\d](?:[\p{L}\d.!#$%'*+_~-]{0,70}[\p{L}\d_+-])?$/u;
const DOMAIN =
  /(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z\d-]{2,40})(?![\p{L}\d@])(?!-[\p{L}\d])/iuy;
const IN_WEB_ADDRESS = /:\/\/[^\s/]{0,60}[:/]?$/;
