import type { Span } from '../detector.ts';
import type { PasswordNoun } from './password-nouns.ts';
import { looksPieced } from './pieced-words.ts';
import { readAt } from './read-at.ts';
import { goesOn, looksMade } from './value-looks.ts';

/**
 * The value that stands before the word: "hunter2 is my password", "Sunshine99 po ang password ko", "with hunter2 as the password".
 * Only what looks made up, or is quoted, since a sentence may stand there as well.
 */
export function valueBefore(text: string, noun: PasswordNoun, done: number): Span[] {
  if (readAt(COMPOUND, text, noun.end)) return [];
  const from = Math.max(done, noun.start - 120);
  const window = text.slice(from, noun.start);
  const join =
    JOIN.exec(window) ?? (readAt(OWNER, text, noun.end) ? OWNED.exec(window) : null) ?? IN_BRACKETS.exec(window);
  if (!join) return [];
  const head = text.slice(from, from + join.index);
  const near = head.slice(-64);
  const last = near.slice(near.lastIndexOf(' ') + 1);
  const quoted = /(["'“‘`])([^"'“”‘’`\n]{4,60})["'”’`]$/.exec(head);
  const word = quoted?.[2] ?? /[^\s"'“”‘’`]{4,64}$/.exec(last)?.[0].replace(/^[(]|[,;:)]$/g, '');
  if (!word || !isMeant(word, head, join[0], quoted !== null)) return [];
  const start = from + head.lastIndexOf(word);
  return [...oneMore(text, start), { start, end: start + word.length }];
}

/** "either Kalabaw9 or Kalabaw10 is my password": the one before it. */
function oneMore(text: string, end: number): Span[] {
  const from = Math.max(0, end - 80);
  const found = /(?:^|[\s"'(])([^\s"'(]{4,60})["']?(?:,)? (?:or|o|to|and|ug|at|then|tapos) ["']?$/.exec(
    text.slice(from, end),
  );
  if (!found || !looksMade(found[1]!)) return [];
  const start = from + found.index + found[0].indexOf(found[1]!);
  return [{ start, end: start + found[1]!.length }];
}

function isMeant(word: string, head: string, join: string, quoted: boolean): boolean {
  if (goesOn(word)) return false;
  if (looksMade(word)) return true;
  if (quoted) return /^\S+$/.test(word) && join.length < 30;
  if (looksPieced(word)) return !/^[ \t]*[-–,]/.test(join);
  // "sunshine is my password": a plain word only where a clause begins with it.
  return (
    PLAIN_JOIN.test(join) &&
    !goesOn(word.toLowerCase()) &&
    CLAUSE_BEGINS.test(head.slice(0, -word.length)) &&
    !NEVER.test(word)
  );
}

/** Between a value and the word: "is my", "po ang", "as the new", "ba yung", "thats the". */
const JOIN =
  /[ \t]{0,2}(?:,[ \t])?(?:[ \t](?:po|daw|raw|pala|kasi|gyud|jud|man|ba|ata|yata|siguro|nga|ra|lang|kuno|talaga|na|pa|rin|din|gihapon|ni)){0,3}(?:[ \t](?:is (?:still|not accepted as|no longer|also|now|actually)|used to (?:be|work as)|was once|is what (?:i|we|he|she|they) (?:use[ds]?|typed?|set)(?: as| for)?|is|was|na|nga|ang|yung|'yung|ung|iyong|iyan|iyon|yan|yun|as|being|mao|maoy|mao'y|kini|kana|=|ay|-|–|<-{1,2}|<=|that's|thats|that is|that was|this is|it's|its|for|kay|lang|ra|akong|aking|among|iyang|imong|kong|my|po|tapos)){1,2}(?:[ \t](?:my|the|our|his|her|their|your|a|akong|aking|among|aming|iyang|imong|bago|bagong|bag-o|new|old|current|temporary|temp|wifi|admin|default|login|email|ang|kong|ko|nga|na|vpn|user|root|dating|daan|lumang|supposed|right|correct|actual|full|tamang|sakto|\p{L}[\p{L}\d]{1,14}(?= $)|\p{L}[\p{L}\d]{1,14} \p{L}[\p{L}\d]{1,14}(?= $))){0,4}[ \t]{1,2}$/iu;

/** "Kalabaw88 password ko": a value right before, if an owner follows. */
const OWNER = /[ \t](?:po[ \t])?(?:ko|nya|niya|namin|nako|namo|nila)\b/iy;
const OWNED = /(?<=[\d!@#$%^*]\S{0,40}|[_.]\p{L}{2,20})[ \t](?:(?:po|daw|dati|raw|kuno)[ \t])?$/iu;
const IN_BRACKETS = /[ \t][([](?:(?:my|the|ang|aking|akong|our|his|her|old|new|wifi)[ \t]){0,2}$/i;
/** With these behind it the word is part of another: "INC-12 is my password ticket". */
const COMPOUND =
  /[ \t]{0,2}-?(?:reset|ticket|issue|problem|expir|field|polic|manager|request|change|error|page|screen|link|length|hint|hash|prompt|portal|server|case|form|tool|protected)/iy;

const PLAIN_JOIN =
  /^ (?:is|was) (?:my|his|her|our|their|the) (?:(?:new|old|current|wifi|admin|email|login|vpn|temp|temporary|default|correct) )?$/i;
const CLAUSE_BEGINS =
  /(?:^|[\n:,.(>]|\b(?:yes|yep|ok|okay|hi|hello|think|believe|sure|so|and|that|said|says|sir|mam|ma'am)) ?$/i;
/** Things that are said to be the password, and are none. */
const NEVER =
  /^(?:attached|concern|trouble|question|biometrics?|fingerprint|nothing|birthday|surname|lastname|username|employee|whatever|wifi)$/i;
