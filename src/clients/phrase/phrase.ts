import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { sameSecret } from '../../kit/same-secret.ts';
import { fold } from '../companies/fold.ts';

const derive = promisify(scrypt) as (text: string, salt: Buffer, length: number) => Promise<Buffer>;

/**
 * A company phrase as it is said: case, accents, signs and spaces do not count, since it is compared with what somebody heard.
 */
export const asSaid = (phrase: string): string => fold(phrase.replaceAll(/[^\p{L}\p{N}\s]/gu, ''));

/** How many words a phrase has; KB-253 P6 asks for three or more. */
export const wordsIn = (phrase: string): number => asSaid(phrase).split(' ').filter(Boolean).length;

/** A phrase as it is kept: nobody can read it out again (KB-253 P7). */
export async function hashPhrase(phrase: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(asSaid(phrase), salt, 32)).toString('base64url')}`;
}

/** Whether what a caller said is the phrase. */
export async function isPhrase(said: string, hash: string): Promise<boolean> {
  const [salt, kept] = hash.split('.') as [string, string];
  return sameSecret(await derive(asSaid(said), Buffer.from(salt, 'base64url'), 32), Buffer.from(kept, 'base64url'));
}
