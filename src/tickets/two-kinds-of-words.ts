import type { CleanText } from '../kit/clean-text.ts';

declare const toClient: unique symbol;
declare const amongUs: unique symbol;

/** Words for the client. What renders outgoing mail takes these and nothing else (SOP-7010 I6). */
export type PublicWords = CleanText & { readonly [toClient]: true };

/** Words of a note among ourselves. They are never words for the client, and no function makes one out of the other. */
export type InternalWords = CleanText & { readonly [amongUs]: true };

/** Says that clean words are meant for the client. A note cannot be handed in. */
export const publicWords = (words: CleanText & { readonly [amongUs]?: never }): PublicWords => words as PublicWords;

/** Says that clean words stay among ourselves. */
export const internalWords = (words: CleanText & { readonly [toClient]?: never }): InternalWords =>
  words as InternalWords;
