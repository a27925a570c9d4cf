import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
import { inOrder } from './spans.ts';
import { sessionCookies, tokensInContext } from './token-in-context.ts';
import { PLACE_BEGINS, PLACES_BY_WORD, TOKEN_PLACES } from './token-places.ts';
import { BOT_TOKENS, TOKEN_BEGINS, TOKEN_PARTS, TOKEN_SHAPES } from './token-shapes.ts';

/**
 * Keys and tokens (KB-450 P3): those whose form gives them away (`ghp_…`, `AKIA…`, JWT), those in a place for them (`Authorization:
 * Bearer …`, `sig=`), and what looks like chance behind words such as "api key" and "client secret". A hash, a UUID or the id
 * of a commit without such a word is none.
 */
export const accessToken: Detector = (text) =>
  inOrder([
    ...byShape(text),
    ...BOT_TOKENS.flatMap((it) => inPlace(text, it)),
    ...TOKEN_PLACES.flatMap((it) => inPlace(text, it)),
    ...byWord(text),
    ...secretHalves(text),
    ...sessionCookies(text),
    ...tokensInContext(text),
  ]);

function byShape(text: string): Span[] {
  const found: Span[] = [];
  const begins = [...everyMatch(TOKEN_BEGINS, text)].map((it) => it.index);
  const parts = [...everyMatch(TOKEN_PARTS, text)].map((it) => beginOfWord(text, it.index));
  for (const start of [...begins, ...parts]) {
    const token = start === -1 ? null : readAt(TOKEN_SHAPES, text, start);
    if (token) found.push(span(start, withoutStop(token[0])));
  }
  return found;
}

/** Where the letters and digits before a place begin, if they are as few as the first part of a token has. */
function beginOfWord(text: string, at: number): number {
  const word = /[A-Za-z\d]{2,18}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0];
  return word && !/[A-Za-z\d_]/.test(text[at - word.length - 1] ?? ' ') ? at - word.length : -1;
}

function inPlace(text: string, pattern: RegExp): Span[] {
  return [...everyMatch(pattern, text)].flatMap(behind);
}

function byWord(text: string): Span[] {
  return [...everyMatch(PLACE_BEGINS, text)].flatMap(({ index }) => {
    const whole = !/[A-Za-z\d]/.test(text[index - 1] ?? ' ');
    const found = whole && PLACES_BY_WORD.map((it) => readAt(it, text, index)).find(Boolean);
    return found ? behind(found) : [];
  });
}

/** The secret half of a key pair of AWS has no form of its own: forty signs of base64 near the id of the key. */
function secretHalves(text: string): Span[] {
  return [...everyMatch(/(?<![A-Z\d])A(?:KI|SI)A[A-Z2-7]{16}(?![A-Z\d])/g, text)].flatMap(({ index }) => {
    const from = Math.max(0, index - 100);
    const near = text.slice(from, index + 140);
    return [...near.matchAll(/(?<![\w+/=])[A-Za-z\d+/]{40}(?![\w+/=])/g)]
      .filter(([half]) => /[a-z]/.test(half) && /[A-Z]/.test(half) && /\d/.test(half))
      .map((it) => span(from + it.index, it[0]));
  });
}

/** What stands behind group 1, if it is more than a place for a secret. */
function behind({ index, 0: all, 1: head = '' }: RegExpExecArray): Span[] {
  const secret = withoutStop(all.slice(head.length));
  return /^(?:x+|\.+|your[-_]?\w{0,20}|token|\*+)$/i.test(secret) ? [] : [span(index + head.length, secret)];
}

function span(start: number, secret: string): Span {
  return { start, end: start + secret.length };
}

/** A full stop behind a token ends the sentence. */
function withoutStop(secret: string): string {
  return secret.replace(/[.:]{1,3}$/, '');
}
