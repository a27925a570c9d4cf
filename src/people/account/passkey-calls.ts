import type { Context } from 'hono';
import { Refusal } from '../../kit/refusal.ts';
import { hasName } from '../has-name.ts';
import { cookieName } from '../identity/limits.ts';
import type { People } from '../service.ts';
import { passOn, proven, provenWith } from './identity-call.ts';

/** Every key is asked for a finger, a face or a PIN: it then stands for two factors. */
const VERIFIED = { userVerification: 'required' } as const;

type Verify = People['identity']['api']['verifyPasskeyAuthentication'];
/** What the identity library calls the answer of navigator.credentials.get(), which the contract describes. */
type Shown = NonNullable<Parameters<Verify>[0]>['body']['response'];

/** What navigator.credentials.get() takes, for whoever may come. */
export async function askForPasskey({ identity, publicUrl }: People, c: Context): Promise<{ challenge: string }> {
  requireName(publicUrl);
  const answer = await identity.api.generatePasskeyAuthenticationOptions({ headers: proven(c), asResponse: true });
  passOn(c, answer);
  return { ...((await answer.json()) as { challenge: string }), ...VERIFIED };
}

/** Signs in whoever shows a passkey; undefined for every failure alike. */
export async function takePasskey({ identity, publicUrl }: People, c: Context, response: object) {
  const answer = await identity.api
    .verifyPasskeyAuthentication({
      body: { response: response as Shown },
      headers: provenWith(c, challengeCookie(publicUrl)),
      asResponse: true,
    })
    .catch(() => undefined);
  if (!answer?.ok) return undefined;
  passOn(c, answer);
  return ((await answer.json()) as { user: { id: string; name: string; email: string } }).user;
}

/** What navigator.credentials.create() takes, for whoever is signed in. */
export async function askForNewPasskey({ identity, publicUrl }: People, c: Context): Promise<{ challenge: string }> {
  requireName(publicUrl);
  const headers = provenWith(c, cookieName(publicUrl));
  const answer = await identity.api.generatePasskeyRegistrationOptions({ headers, asResponse: true });
  passOn(c, answer);
  return (await answer.json()) as { challenge: string };
}

/** Takes a new passkey; refused where it answers no question that was asked in this session. */
export async function addPasskey({ identity, publicUrl }: People, c: Context, name: string, response: object) {
  requireName(publicUrl);
  const headers = provenWith(c, cookieName(publicUrl), challengeCookie(publicUrl));
  const made = await identity.api
    .verifyPasskeyRegistration({ body: { name, response }, headers })
    .catch(() => undefined);
  if (!made) throw notTaken();
  return made.id;
}

/** Keeps which question this browser was asked. */
const challengeCookie = (publicUrl: string) => cookieName(publicUrl, 'passkey');

function requireName(publicUrl: string): void {
  if (!hasName(publicUrl)) throw noName();
}

const noName = () =>
  new Refusal({
    code: 'passkey/no-name',
    status: 409,
    message: 'This hub has an address without a name or without https; passkeys belong to a name.',
    remedy: 'Set PUBLIC_URL to the name under which people open it, such as https://hub.example.com.',
  });

const notTaken = () =>
  new Refusal({
    code: 'passkey/not-taken',
    status: 422,
    message: 'This passkey was not taken: it took too long, is known already, or did not ask who you are.',
    remedy: 'Try again, with a key or a device that asks for a finger, a face or a PIN.',
  });
