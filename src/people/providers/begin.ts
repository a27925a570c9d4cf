import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { returnPath } from '../../kit/http/return-path.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { People } from '../service.ts';
import { keepAsked } from './asked.ts';
import { callbackUrl } from './finish.ts';
import { discover, questionUrl } from './open-id.ts';
import { openProvider } from './provider-store.ts';

/** Begins to sign in by a provider: the address there to which the browser goes. */
export async function beginSignIn(
  people: People,
  c: Context,
  id: string,
  returnTo: string | undefined,
): Promise<string> {
  const provider = await openProvider(people, id);
  if (!provider) throw noProvider();
  const config = await discover(people.outgoing, provider).catch((error: Error) => {
    people.log.warn({ provider: id, reason: error.message }, 'a provider does not answer');
    throw noAnswer(provider.name);
  });
  const [state, nonce, verifier] = [random(), random(), random()];
  await keepAsked(people, c, { provider: id, state, nonce, verifier, returnTo: returnPath(returnTo) });
  return questionUrl(config, { state, nonce, verifier }, callbackUrl(people, id));
}

const random = () => randomBytes(32).toString('base64url');

const noProvider = () =>
  new Refusal({
    code: 'provider/unknown',
    status: 404,
    message: 'No such provider is connected.',
    remedy: 'Open the sign-in page again; it shows those that are.',
  });

const noAnswer = (name: string) =>
  new Refusal({
    code: 'provider/no-answer',
    status: 503,
    message: `${name} does not answer as it should.`,
    remedy: 'Try again in a minute, or sign in with address and password.',
    retryAfterSeconds: 60,
  });
