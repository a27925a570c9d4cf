import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
import { inOrder } from './spans.ts';

/**
 * Private keys (KB-450 P3): PEM (RFC 7468) of every kind, OpenSSH, PGP and PuTTY, also where the end is missing or each line is quoted,
 * and those of age. The span covers the key with its frame, since the frame says only what it is.
 */
export const privateKey: Detector = (text) => inOrder([...framed(text, PEM), ...framed(text, PUTTY), ...ageKeys(text)]);

/** A key in a frame, from its first line to its last one; without a last one, up to where lines no longer look like a key. */
function framed(text: string, frame: { begin: RegExp; end: RegExp; line: RegExp }): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { index, 0: first } of everyMatch(frame.begin, text)) {
    if (index < done) continue;
    done = endOf(text, index + first.length, frame);
    found.push({ start: index, end: done });
  }
  return found;
}

function endOf(text: string, from: number, { end, line }: { end: RegExp; line: RegExp }): number {
  let at = from;
  for (let next = readAt(line, text, at); next; next = readAt(line, text, at)) at += next[0].length;
  return at + (readAt(end, text, at)?.[0].length ?? 0);
}

function ageKeys(text: string): Span[] {
  return [...everyMatch(/AGE-SECRET-KEY-(?:PQ-)?1[A-Z\d]{20,4000}/gi, text)].map((it) => ({
    start: it.index,
    end: it.index + it[0].length,
  }));
}

/** A line may begin with marks of quoting, spaces, and `\n` as programs write a line break. Words after a key that was cut off are none. */
const PEM = {
  begin: /-{4,5} ?BEGIN (?:[A-Z\d]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}/gi,
  line: /(?:[\s>|]|\\[nr]|["'+,]|#(?= )){0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|MessageID|Key-ID):[^\n\\]{0,200}|[A-Za-z\d+/=]{20,20000}|=[A-Za-z\d+/]{4}(?![A-Za-z\d+/])|[A-Za-z\d+/]{1,80}={1,2}|[A-Za-z\d+/]{1,80}(?=(?:[\s>|]|\\[nr]|["'+,]|# ){0,40}-{4,5} ?END))/iy,
  end: /(?:[\s>|]|\\[nr]|["'+,]|#(?= )){0,40}-{4,5} ?END (?:[A-Z\d]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{0,5}/iy,
};

const PUTTY = {
  begin: /PuTTY-User-Key-File-\d:[^\n]{0,80}/g,
  line: /\r?\n[ \t>]{0,8}(?:(?:Encryption|Comment|Public-Lines|Private-Lines|Private-MAC|Private-Hash|Key-Derivation|Argon2-\w{1,16}):[^\n]{0,300}|(?=[A-Za-z]{0,76}[\d+/=])[A-Za-z\d+/=]{2,80}(?=\s|$))/y,
  end: /$(?!\n)/y,
};
