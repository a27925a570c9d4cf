import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { announced, goesOn, saidAfter } from './announced.ts';
import { standsAlone } from './edges.ts';
import { MOBILE } from './mobile-number.ts';

/**
 * Finds mobile numbers that are named as a wallet of GCash, Maya, GrabPay, Coins or another: "GCash ko po 0917…". Maya is also a first
 * name ("Maya Santos, 0917…"), so nothing but words for an account may stand between it and the number.
 */
export const eWalletNumber: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: value, index: start } of everyMatch(NUMBER, text)) {
    const end = start + value.length;
    if (standsAlone(text, start, end) && isWallet(text, { start, end }, found.at(-1))) found.push({ start, end });
  }
  return found;
};

function isWallet(text: string, { start, end }: Span, last: Span | undefined): boolean {
  if (announced(text, start, WALLET) || saidAfter(text, end, WALLET_AFTER) || goesOn(text, last, start)) return true;
  return MAYA.test(text.slice(Math.max(0, start - 56), start));
}

const NAMES = String.raw`g-?\s?cash(?:\s(?:mobile|account|wallet|registered|acct|phone|cell(?:phone)?|no|number))*|pay\s?maya(?:\s(?:mobile|phone))?|grab\s?pay|coins(?:\.ph|\sph)|shopee\s?pay|e-?wallet|palawan\s?pay|lazada\swallet`;
const NUMBER = new RegExp(`(?<!\\d)(?:${MOBILE})(?!\\d)`, 'g');
const WALLET = new RegExp(`(?<![\\p{L}\\d])(?:${NAMES}|coins)(?!\\p{L})`, 'giu');
const WALLET_AFTER = new RegExp(`(?:${NAMES}|maya)(?!\\p{L})(?:\\s(?:ko|namin|number|no|account|wallet))?`, 'iuy');
const MAYA =
  /(?<![\p{L}\d])maya(?:\s(?:wallet|account|acct|number|no|num|mobile|ko|po|namin|niya|app|is|ay|to|sa|at|via|through|#))*\.?\s?[:=#(–-]{0,2}\s?$/iu;
