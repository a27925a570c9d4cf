import { Refusal } from '../../kit/refusal.ts';
import type { OutgoingPolicy } from '../outgoing-policy.ts';
import type { Place } from './reach.ts';

// What was not asked, and why. None of these says a word of what the other server answered.

export const noUrl = () => refused('url', 'This is no web address.', 'Copy it again, whole, from https:// on.');

export const credentials = ({ host }: URL) =>
  refused('credentials', `The address at ${host} holds a name or password.`, 'Leave out what stands before the @.');

export const scheme = ({ protocol, host }: URL, { purpose }: OutgoingPolicy) =>
  refused('scheme', `The hub does not ask ${protocol}//${host}: ${purpose} is asked by https only.`, HTTPS);

export const port = ({ host }: URL, { purpose, ports }: OutgoingPolicy) =>
  refused(
    'port',
    `The hub does not ask ${host}: ${purpose} may be asked at port ${ports.join(' or ')}.`,
    'Use an address at such a port, or put a gateway before the server that has one.',
  );

export const place = ({ host, address, range, reach }: Place & { host: string; address: string }) =>
  refused(
    'place',
    `The hub does not ask ${host}: ${host === address ? 'it' : `its address ${address}`} is not public (${range}).`,
    reach === 'private'
      ? 'If it is a sign-in provider on your own network, the operator of the hub names its host in PRIVATE_HOSTS.'
      : 'Use an address that can be reached from the internet.',
  );

export const redirects = ({ host }: URL) =>
  refused('redirects', `${host} sends on too often.`, 'Use the address at which it ends.');

export const tooLong = (host: string, maxBytes: number) =>
  refused('too-long', `The answer of ${host} is longer than ${maxBytes} bytes.`, 'Check that it is the right address.');

export const compressed = (host: string) =>
  refused(
    'compressed',
    `${host} answers compressed, which it was not asked for.`,
    'Ask whoever runs it to heed Accept-Encoding.',
  );

export const tooSlow = (host: string, timeoutMs: number) =>
  refused('too-slow', `${host} did not answer within ${timeoutMs / 1000} seconds.`, LATER);

export const noAnswer = (host: string, why: string, cause: unknown) =>
  refused('no-answer', `${host} cannot be asked: ${why}.`, LATER, cause);

const HTTPS = 'Use its https address.';
const LATER = 'Check that it is up and that the address is right, then try again.';

function refused(code: string, message: string, remedy: string, cause?: unknown): Refusal {
  return new Refusal({ code: `outgoing/${code}`, status: 422, message, remedy, cause });
}
