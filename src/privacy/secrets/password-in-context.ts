import type { Detector, Span } from '../detector.ts';
import { commandLineSecrets } from './command-lines.ts';
import { configLineSecrets } from './config-lines.ts';
import { credentialColumns } from './credential-columns.ts';
import { loginPairs } from './login-pairs.ts';
import { valueAfter } from './password-after.ts';
import { valueBefore } from './password-before.ts';
import { passwordNouns } from './password-nouns.ts';
import { valueTold } from './password-told.ts';
import { inOrder } from './spans.ts';
import { storedHashes } from './stored-hashes.ts';

/**
 * Passwords that the words around them give away (KB-450 P1): "my pw is …", "ang password ko ay …", `PASSWORD=…`, `-p…`,
 * "login: ana / …", stored hashes. What is said about a password is none: "my password is wrong".
 */
export const passwordInContext: Detector = (text) =>
  inOrder([
    ...beside(text),
    ...loginPairs(text),
    ...commandLineSecrets(text),
    ...configLineSecrets(text),
    ...credentialColumns(text),
    ...storedHashes(text),
  ]);

/** Behind each word for a password, else before it: "hunter2 is my password". */
function beside(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const noun of passwordNouns(text)) {
    // A word inside a value that was found, such as `mypassword1`, says nothing of its own.
    if (noun.start < done || ofOneTime(text, noun.start)) continue;
    found.push(
      ...firstOf(
        valueAfter(text, noun),
        () => valueBefore(text, noun, done),
        () => valueTold(text, noun),
      ),
    );
    done = found.at(-1)?.end ?? 0;
  }
  return found;
}

/** What the first reading that finds something finds. */
function firstOf(found: Span[], ...others: readonly (() => Span[])[]): Span[] {
  return others.reduce((all, it) => (all.length > 0 ? all : it()), found);
}

/** A password for one time is a code: another detector's. */
function ofOneTime(text: string, start: number): boolean {
  return /(?:one[- ]time|\botp)[ -]?$/i.test(text.slice(Math.max(0, start - 10), start));
}
