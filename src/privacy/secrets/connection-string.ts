import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
import { inOrder } from './spans.ts';

/**
 * Passwords in connection strings (KB-450 P3): of an address (`postgres://ana:…@host`, RFC 3986 section 3.2.1), of JDBC, ADO.NET and
 * ODBC (`Server=…;Password=…`), of libpq (`host=… password=…`). The span covers the password alone.
 */
export const connectionString: Detector = (text) =>
  inOrder([...ofAddresses(text), ...ofSettings(text), ...ofOracle(text)]);

function ofAddresses(text: string): Span[] {
  const found: Span[] = [];
  let sign = -2;
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    if (sign < at && sign !== -1) sign = text.indexOf('@', at);
    // Most addresses have no @ near by: they are not read at all.
    const span = sign === -1 || sign > at + 600 ? undefined : passwordOf(text, at + 3);
    if (span && /[a-z\d+]/i.test(text[at - 1] ?? '')) found.push(span);
  }
  return found;
}

/** From the first colon of `user:password@host` up to the last @, since people forget to encode one within the password. */
function passwordOf(text: string, from: number): Span | undefined {
  const authority = readAt(AUTHORITY, text, from)?.[0] ?? '';
  const strict = authority.search(/[/?#]/);
  const [near, all] = [strict === -1 ? authority : authority.slice(0, strict), authority];
  const colon = all.indexOf(':');
  if (colon === -1) return undefined;
  // `host:8080/path@2` has no password: what stands behind its colon is a port.
  const at =
    near.lastIndexOf('@') > colon
      ? near.lastIndexOf('@')
      : /^:\d{1,5}[/?#]/.test(all.slice(colon)) || colon > near.length
        ? -1
        : all.lastIndexOf('@');
  if (at <= colon + 1) return undefined;
  const secret = all.slice(colon + 1, at);
  // `user:password@host` shows how to write one; `ana:password@host` is Ana's bad password.
  const isTemplate = TEMPLATE_USER.test(all.slice(0, colon)) && TEMPLATE_SECRET.test(secret);
  return isNone(secret) || isTemplate ? undefined : { start: from + colon + 1, end: from + at };
}

/** `Password=` and the like, where the same line names a server, a database or a user in the same way. */
function ofSettings(text: string): Span[] {
  return [...everyMatch(SETTING, text)].flatMap((it) => {
    if (!BEFORE_SETTING.test(text.slice(Math.max(0, it.index - 14), it.index))) return [];
    const start = it.index + it[0].length;
    const around =
      text
        .slice(Math.max(0, it.index - 300), it.index)
        .split('\n')
        .at(-1) + (readAt(/[^\n]{0,300}/y, text, start)?.[0] ?? '');
    if (!BESIDE.test(around)) return [];
    const value = readAt(QUOTED, text, start) ?? readAt(around.includes(';') ? TO_SEMICOLON : TO_SPACE, text, start);
    const secret = value?.[1];
    if (!secret || isNone(secret)) return [];
    const from = start + value[0].indexOf(secret);
    return [{ start: from, end: from + secret.length }];
  });
}

/** `jdbc:oracle:thin:ana/secret@host`. */
function ofOracle(text: string): Span[] {
  return [...everyMatch(/jdbc:oracle:(?:thin|oci):[\w.$#-]{1,64}\/([^\s@"'/]{1,128})@/gi, text)].map((it) => {
    const end = it.index + it[0].length - 1;
    return { start: end - it[1]!.length, end };
  });
}

function isNone(secret: string): boolean {
  return /^(?:\*+|x{3,}|\.{3,}|<[^>]*>|\[[^\]]*\]?|\$\{.*|\{\{?.*\}|\$[A-Z_]+|%[A-Z_]+%)$/i.test(secret);
}

const TEMPLATE_USER = /^(?:user(?:name)?|usr|login|me|my[-_]?user|db[-_]?user|<.*>)$/i;
const TEMPLATE_SECRET =
  /^(?:pass(?:word|wd)?|pwd|pw|secret|my[-_]?(?:password|pass|secret)|db[-_]?pass(?:word)?|your[-_]?password)$/i;
const AUTHORITY = /[^\s"'<>`\\(){}|]{1,512}/y;
const SETTING = /(?:password|pwd|passwd|pass)[ ]?=[ ]?/gi;
const BEFORE_SETTING = /(?:^|[\s;"'?&,(])(?:ssl|trust ?store ?)?$/i;
const BESIDE =
  /(?:^|[\s;"'?&,(/])(?:server|data source|datasource|host|hostaddr|address|addr|network address|initial catalog|database|dbname|db|user id|userid|uid|user|username|port|dsn|driver|provider|endpoint|jdbc:[a-z]{2,20}:\S{0,40})[ ]?[=:]|jdbc:[a-z]/i;
const QUOTED = /["']([^"'\n]{1,128})["']/y;
const TO_SEMICOLON = /([^;\n"'&]{1,128}?)(?=[;\n"'&]|[ \t]{0,4}$)/my;
const TO_SPACE = /([^\s"'&;]{1,128})/y;
