import type { Limit } from '../kit/http/rate-limit.ts';

/** How often something may be tried, with the words under which operators read of it in docs/security/access.md. */
export interface TryLimit extends Limit {
  about: string;
}

const QUARTER = 15 * 60;
const limit = (name: string, times: number, about: string): TryLimit => ({ name, times, seconds: QUARTER, about });

/** Every count that holds off guessing, in one place. */
export const TRIES = {
  account: limit('sign-in account', 10, 'passwords for one account, from browsers that are not known'),
  device: limit('sign-in device', 10, 'passwords for one account, from browsers in which its owner signed in before'),
  network: limit('sign-in network', 60, 'passwords from one network, from browsers that are not known'),
  hub: limit('sign-in hub', 3000, 'passwords in the whole hub, from browsers that are not known'),
  codeAccount: limit('code account', 15, 'codes for one account, after the right password'),
  codeNetwork: limit('code network', 60, 'codes from one network'),
  confirmCode: limit('confirm code', 10, 'codes with which somebody confirms a new authenticator app'),
  proveAgain: limit('prove again', 10, 'passwords typed again by somebody who is signed in'),
  passkeys: limit('passkey network', 120, 'passkeys from one network'),
  providers: limit('provider network', 120, 'beginnings of single sign-on from one network'),
  providerAnswers: limit('provider answers', 120, 'returns from single sign-on from one network'),
  askNetwork: limit('ask network', 20, 'questions for a link by mail from one network'),
  askAddress: limit('ask address', 3, 'questions for a link by mail to one address'),
  links: limit('links', 60, 'one-time links from one network'),
} as const;
