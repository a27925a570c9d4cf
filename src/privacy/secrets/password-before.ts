import type { Span } from '../detector.ts';
import type { PasswordNoun } from './password-nouns.ts';
import { readAt } from './read-at.ts';
import { looksMade } from './value-looks.ts';

/**
 * The value that stands before the word: "hunter2 is my password", "Sunshine99 po ang password ko", "with hunter2 as the password".
 * Only what looks made up, or is quoted, since a sentence may stand there as well.
 */
export function valueBefore(text: string, noun: PasswordNoun, done: number): Span[] {
  if (readAt(COMPOUND, text, noun.end)) return [];
  const from = Math.max(done, noun.start - 120);
  const join = JOIN.exec(text.slice(from, noun.start));
  if (!join) return [];
  const head = text.slice(from, from + join.index);
  const quoted = /(["'“‘`])([^"'“”‘’`\n]{4,60})["'”’`]$/.exec(head);
  const word = quoted?.[2] ?? /[^\s"'“”‘’`]{4,64}$/.exec(head)?.[0].replace(/^[(]|[,;:)]$/g, '');
  if (!word || !(looksMade(word) || (quoted && /^\S+$/.test(word) && join[0].length < 30))) return [];
  const start = from + head.lastIndexOf(word);
  return [{ start, end: start + word.length }];
}

/** Between a value and the word: "is my", "po ang", "as the new". */
const JOIN =
  /[ \t]{0,2}(?:,[ \t])?(?:[ \t](?:po|daw|pala|kasi|gyud|man))?(?:[ \t](?:is|was|ang|yung|'yung|ung|iyong|as|being|mao|maoy|=|ay|-|–)){1,2}(?:[ \t](?:my|the|our|his|her|their|your|a|akong|aking|among|iyang|imong|bago|bagong|new|old|current|temporary|temp|wifi|admin|default|login|email|ang|kong|nga|vpn|user|root)){0,4}[ \t]{1,2}$/i;

/** With these behind it the word is part of another: "INC-12 is my password ticket". */
const COMPOUND =
  /[ \t]{0,2}-?(?:reset|ticket|issue|problem|expir|field|polic|manager|request|change|error|page|screen|link|length|hint|hash|prompt|portal|server|case|form|tool|protected)/iy;
