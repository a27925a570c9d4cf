import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';

/**
 * Passwords as a server stores them, since they can be found out from that: lines of htpasswd and of /etc/shadow
 * (`ana:$apr1$…`, crypt(5)), and of LDAP (`{SSHA}…`, RFC 2307).
 */
export function storedHashes(text: string): Span[] {
  return [...everyMatch(HASH, text)].map((it) => ({ start: it.index, end: it.index + it[0].length }));
}

const HASH =
  /\$(?:apr1|1|2[abxy]|5|6|7|y|gy|argon2(?:id|i|d)|scrypt)\$[\w./$=,+-]{16,200}|\{(?:S?SHA(?:256|384|512)?|S?MD5|CRYPT)\}[\w./$=+-]{8,200}/g;
