import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { Outgoing } from '../../delivery/outgoing.ts';
import { namesThisMachine, PROVIDER, PROVIDER_HERE } from '../../delivery/outgoing-policy.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { OpenProvider } from './provider-store.ts';

/** What binds an answer to the question and to the browser that asked it. */
export interface Question {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who somebody is at a provider. */
export interface Identified {
  issuer: string;
  subject: string;
  /** Only where the provider says that it has verified the address. */
  verifiedEmail?: string;
}

type Asked = Pick<OpenProvider, 'issuer' | 'clientId' | 'clientSecret'>;

/** Asks a provider for its addresses and keys (OpenID Connect Discovery); throws where it is not the issuer that it was said to be. */
export async function discover(outgoing: Outgoing, { issuer, clientId, clientSecret }: Asked): Promise<Configuration> {
  const url = new URL(issuer);
  const isHere = namesThisMachine(url);
  const policy = isHere ? PROVIDER_HERE : PROVIDER;
  const config = await discovery(url, clientId, undefined, secretShown(clientSecret.reveal()), {
    [customFetch]: (to, { body, ...init }) =>
      outgoing.ask(to, { ...init, body: (body ?? null) as RequestInit['body'] & null }, policy),
    // The hub's own rule is the stricter one: http to this machine only (delivery/outgoing-policy).
    execute: [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])],
    timeout: 10,
  }).catch(throwOwnWords);
  const { issuer: own, authorization_endpoint: door } = config.serverMetadata();
  // Some issuers stand for many (a tenant in braces); each person of each would be let in by one setting.
  if (own !== issuer) throw new Error(`It calls itself ${own}.`);
  if (!door || !isSafeDoor(new URL(door))) throw new Error('It has no safe address to sign in at.');
  return config;
}

/** What the hub itself refused to ask says more than the library, which packs it in. */
function throwOwnWords(error: Error): never {
  throw error.cause instanceof Refusal ? error.cause : error;
}

/** Browsers go there, not the hub: by https, or to this machine. */
const isSafeDoor = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && namesThisMachine(url));

/** The address at the provider to which the browser goes. */
export async function questionUrl(config: Configuration, question: Question, callback: string): Promise<string> {
  const { state, nonce, verifier } = question;
  const url = buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return url.href;
}

/**
 * Who the answer says that somebody is. Throws unless the state, the `iss` of the answer (RFC 9207) and the ID token hold: signed by
 * the provider's own key, for this client, from this issuer, for this question.
 */
export async function readAnswer(config: Configuration, answer: URL, question: Question): Promise<Identified> {
  const tokens = await authorizationCodeGrant(config, answer, {
    expectedState: question.state,
    expectedNonce: question.nonce,
    pkceCodeVerifier: question.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  const { issuer } = config.serverMetadata();
  if (claims.iss !== issuer || claims.sub.length > 255) throw new Error('The ID token is of another issuer.');
  const told = claims.email === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
  const isVerified = told.email_verified === true && typeof told.email === 'string';
  return { issuer, subject: claims.sub, ...(isVerified ? { verifiedEmail: told.email as string } : {}) };
}

/** Shows the secret in the way that the provider takes; the standard's own where it takes several. */
function secretShown(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return methods.includes('client_secret_basic') ? basic(server, ...rest) : post(server, ...rest);
  };
}
