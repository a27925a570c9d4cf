import { expect, expectTypeOf, test } from 'vitest';
import type { CleanText } from '../kit/clean-text.ts';
import { fixed } from '../privacy/clean-text.ts';
import type { Noted, Said } from './commands/record-interaction.ts';
import { type InternalWords, internalWords, type PublicWords, publicWords } from './two-kinds-of-words.ts';

/** What renders outgoing mail is declared like this. */
const render = (words: PublicWords): string => words;

test('what goes out takes words for the client alone: no note, and nothing that nobody decided about', () => {
  expect(render(publicWords(fixed`We found the cause.`))).toBe('We found the cause.');
  expectTypeOf<InternalWords>().not.toMatchTypeOf<PublicWords>();
  expectTypeOf<CleanText>().not.toMatchTypeOf<PublicWords>();
  expectTypeOf<Said['words']>().toEqualTypeOf<PublicWords | undefined>();
});

test('a note takes no words that were meant for the client', () => {
  expectTypeOf<PublicWords>().not.toMatchTypeOf<InternalWords>();
  expectTypeOf<Noted['words']>().toEqualTypeOf<InternalWords>();
});

test('neither becomes the other', () => {
  const note = internalWords(fixed`The disk is full of their mails.`);
  // @ts-expect-error: a note cannot be declared as words for the client.
  expect(render(publicWords(note))).toBe(note);
});
