import { type Column, columnCells } from '../columns.ts';
import type { Span } from '../detector.ts';
import { goesOn, isPlaceholder } from './value-looks.ts';

/** Passwords in a table of text, under a heading that says so: CSV, tabs, `|` as Markdown has them, columns set by spaces. */
export function credentialColumns(text: string): Span[] {
  return columnCells(text, PASSWORDS).filter(({ start, end }) => {
    const cell = text.slice(start, end);
    return !isPlaceholder(cell) && !goesOn(cell) && !/^(?:pass|fail)$/i.test(cell);
  });
}

const PASSWORDS: Column = {
  quick: /\b(?:pass(?:word|wd|code|phrase)?|pwd?|psw|kontrasenyas)s?\b[ \t"'`*]{0,8}(?:[|\t;,]|\r?\n| {2})/gi,
  name: /^(?:[\w-]{1,20}[ _])?(?:pass(?:word|wd|code|phrase)?|pwd?|psw|kontrasenyas|wpa ?key|wifi ?key)s?(?: \(\w{1,12}\))?$/i,
  beside:
    /^(?:\w{1,12}[ _])?(?:user|users|user ?name|user ?id|login|log-?in|e-?mail|mail|account|acct|name|pangalan|ngalan|host|host ?name|server|site|system|sistema|url|id|ip|ip address|role|ssid|wifi|network|device|pc|router|branch|store|employee|app|application|portal|department|location)s?$/i,
};
