import { dictionary } from '@zxcvbn-ts/language-common';
import { Refusal } from '../kit/refusal.ts';

/** Shortest and longest password, in characters (NIST SP 800-63B: length is what counts, and no rule on kinds of character). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** Passwords that are tried first, in lower case. */
export const common: ReadonlySet<string> = new Set<string>(dictionary['passwords-common']);

/** Refuses a password that is too short, that many people use, or that is made of what everybody knows of its owner. */
export function checkPassword(password: string, known: readonly string[]): void {
  const problem = problemOf(password, known);
  if (!problem) return;
  throw new Refusal({
    code: 'password/weak',
    status: 422,
    message: problem,
    remedy: 'Take three or four words that do not belong together, or let a password manager make one.',
  });
}

function problemOf(password: string, known: readonly string[]): string | undefined {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.min)
    return `A password has at least ${PASSWORD_LENGTH.min} characters; this one has ${length}.`;
  if (length > PASSWORD_LENGTH.max) return `A password has at most ${PASSWORD_LENGTH.max} characters.`;
  if (isCommon(password)) return 'This password is among those that are tried first.';
  if (new Set(password).size < 5) return 'This password is a few characters over and over.';
  return isAbout(password, known) ? 'This password is made of your name, your address or the hub.' : undefined;
}

/** A common password stays one with digits and signs around it. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  return common.has(lower) || common.has(lower.replace(/^[^a-z]+|[^a-z]+$/g, ''));
}

function isAbout(password: string, known: readonly string[]): boolean {
  const words = [...known, 'leantech', 'support'].flatMap((it) => it.toLowerCase().split(/[^\p{L}\d]+/u));
  const rest = words
    .filter((it) => it.length > 2)
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  return rest.replace(/[^\p{L}]/gu, '').length < 4;
}
