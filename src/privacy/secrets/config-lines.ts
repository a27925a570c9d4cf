import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
import { readValue } from './read-value.ts';
import { isKnown, isPlaceholder } from './value-looks.ts';

/**
 * Passwords in lines of settings and protocols that have no sign between name and value: those of routers (`enable secret x`), Redis
 * (`requirepass x`), FTP, POP and IMAP (`PASS x`, RFC 959, 1939, 3501), Oracle (`connect ana/x@db`), SNMP.
 */
export function configLineSecrets(text: string): Span[] {
  return [...atPlaces(text), ...inLines(text)];
}

/** Behind words that stand anywhere in a line. */
function atPlaces(text: string): Span[] {
  return [...everyMatch(PLACES, text)].flatMap(({ index, 0: found }) => secretAt(text, index + found.length) ?? []);
}

function inLines(text: string): Span[] {
  return [...everyMatch(QUICK, text)].flatMap(({ index }) => {
    const from = startOf(text, index);
    for (const line of LINES) {
      const found = readAt(line, text, from);
      const span = found && secretAt(text, from + found[0].length);
      if (span) return [span];
    }
    return [];
  });
}

/** Where the line begins, or the part of it that a prompt or a sign of a log begins. */
function startOf(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - 48), at);
  const before = /(?:^|\n|[>#$|:`"'][ \t]{1,2}|[:`"'])[^\n>#$|:`"']{0,40}$/.exec(near);
  return before ? at - near.length + before.index + /^(?:\n|[>#$|:`"'])?[ \t]{0,2}/.exec(before[0])![0].length : at;
}

function secretAt(text: string, at: number): Span | undefined {
  const value = readValue(text, at);
  if (!value || isPlaceholder(value.text) || isKnown(value.text) || NONE.test(value.text)) return undefined;
  const end = value.text.search(/[@;](?!.*@)/);
  // A password of Oracle ends where the name of the database begins.
  return { start: value.start, end: end > 0 && at > 0 && text[at - 1] === '/' ? value.start + end : value.end };
}

const QUICK =
  /\b(?:enable (?:secret|password)|secret (?=[05789] )|(?:privilege \d{1,2} )secret|username \S{1,40} secret|requirepass|masterauth|PASS(?= \S)|AUTH(?= \S)|LOGIN(?= \S)|conn(?:ect)?(?= \w{1,30}\/)|snmp-server community|key-string|(?:tacacs|radius)-server|pre-shared-key|isakmp key|authentication-key|wpa-psk|wpa_passphrase(?= )|neighbor \S{1,40} password|line password|auth_pass|bindpw|rootpw|rootbindpw|ldap_default_authtok|r[ow]community6?|(?<=\blogin \S{1,64}\s{1,6})password(?= )|password (?=0 \S|7 [\dA-Fa-f]{6}|[589] \$)|ppp chap)/g;

const PLACES =
  /\b(?:insecure-password |pre-shared-key (?:ascii-text |hexadecimal |local |remote )?|user \w{1,30} (?:on )?>|rootpw --plaintext |passwd\/(?:root|user)-password(?:-again)? password |(?:setx|ENV|ARG) \w{0,30}(?:PASSWORD|PASSWD|PASSWORT|PASS|PWD|_PW) |ldap_default_authtok ?= ?|authtok |\]:\d{2,5} [^\s:]{1,64}:(?=\S{3,64}\s{0,3}(?:\n|$))|ftp> user \S{1,40} |["']auth["'] ?: ?\[ ?["'][^"'\n]{1,64}["'], ?)(?=[^\s=])|:(?=[^\s:]{3,64}$)(?<=^[^\s:]{1,80}:(?:\d{2,5}|\*):[^\s:]{1,40}:[^\s:]{1,40}:)|\*[ \t]{1,8}(?<=^"?[\w.-]{1,30}"?[ \t]{1,8}\*[ \t]{1,8})(?=\S{3,64}[ \t]{1,8}\*)/gm;

/** What stands before the secret, from the beginning of its line. */
const LINES: readonly RegExp[] = [
  /[ \t]{0,8}(?:no )?enable (?:secret|password) (?:level \d{1,2} )?(?:[0-9] )?(?=\S)/y,
  /[ \t]{0,8}username \S{1,40} (?:privilege \d{1,2} )?(?:secret|password) (?:[0-9] )?(?=\S)/y,
  /[ \t]{0,8}(?:neighbor \S{1,40} |line |ppp chap )?(?:password|secret) (?:0 (?=\S)|7 (?=[\dA-Fa-f]{6,64}\b)|[589] (?=\$))/y,
  /[ \t]{0,8}neighbor \S{1,40} password (?=\S)/y,
  /[ \t]{0,8}snmp-server community (?=\S{3,64}(?: (?:RO|RW|ro|rw|\d{1,2})|[ \t]*(?:\n|$)))/y,
  /[ \t]{0,8}key-string (?:[07] )?(?=\S)/y,
  /[ \t]{0,8}(?:tacacs|radius)-server (?:host \S{1,60} )?(?:[a-z-]{2,12} \d{1,5} ){0,3}key (?:[07] )?(?=\S)/y,
  /[ \t]{0,8}(?:pre-shared-key|crypto isakmp key|isakmp key|ip ospf authentication-key)(?: (?:local|remote|ascii-text|address \S{1,40}|[07]))* (?=\S)/y,
  /[ \t]{0,8}wpa-psk (?:ascii |hex )?(?:[07] )?(?=\S)/y,
  /[ \t]{0,8}wpa_passphrase ["']?[^\s"']{1,32}["']? (?=\S)/y,
  /[ \t]{0,8}(?:requirepass|masterauth) (?=\S)/y,
  /[ \t]{0,8}(?:auth_pass|bindpw|rootpw|rootbindpw|ldap_default_authtok|rocommunity6?|rwcommunity6?|sql_password|nickserv identify) (?=\S{3,128}[ \t]{0,4}(?:\r?\n|$|#))/iy,
  /[ \t]{0,8}(?:machine \S{1,100} )?login \S{1,64} password (?=\S)/y,
  /[ \t]{0,8}password (?=\S{1,128}[ \t]{0,4}(?:\r?\n|$))/y,
  /(?:C: |[<>-]{1,4} ?)?[ \t]{0,4}PASS (?=\S{3,64}[ \t]{0,2}(?:\r?\n|$|["'`]))/y,
  /(?:C: )?[ \t]{0,4}AUTH (?:\w{2,20} )?(?!LOGIN|PLAIN|CRAM|XOAUTH|NTLM|GSSAPI|TLS)(?=\S{4,128}[ \t]{0,2}(?:\r?\n|$|["'`]))/y,
  /(?:C: )?(?:[a-zA-Z]?\d{1,5} |\. )LOGIN ["']?[^\s"']{1,64}["']? (?=\S)/y,
  /[ \t]{0,8}(?:SQL> ?)?conn(?:ect)? \w{1,30}\/(?=[^\s/@]{1,64}(?:@|;|[ \t]{0,4}(?:\r?\n|$)))/y,
];
const NONE =
  /^(?:required|command|commands|failed|ok|okay|accepted|rejected|error|denied|level|string|or|and|is|was|test|tests|fail|rate|all|the|to|for)$/i;
