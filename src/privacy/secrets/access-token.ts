import type { Detector, Span } from '../detector.ts';
import { everyMatch, readAt } from './read-at.ts';
import { inOrder } from './spans.ts';
import { sessionCookies, tokensInContext } from './token-in-context.ts';
import { TOKEN_PLACES } from './token-places.ts';
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
  return [...everyMatch(pattern, text)]
    .map((it) => span(it.index + (it[1]?.length ?? 0), withoutStop(it[0].slice(it[1]?.length ?? 0))))
    .filter((it) => !/^(?:x+|\.+|your[-_]?\w{0,20}|token|\*+)$/i.test(text.slice(it.start, it.end)));
}

function span(start: number, secret: string): Span {
  return { start, end: start + secret.length };
}

/** A full stop behind a token ends the sentence. */
function withoutStop(secret: string): string {
  return secret.replace(/[.:]{1,3}$/, '');
}
