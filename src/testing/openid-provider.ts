import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody as a provider knows them. */
export interface KnownThere {
  sub: string;
  email: string;
  email_verified?: boolean;
}

/** What a token endpoint answers. */
export type Tokens = { id_token: string; access_token: string };

/** A real OpenID Connect provider on a port of its own. */
export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Its key, with which a test signs what a provider never would. */
  key: KeyObject;
  publicKey: KeyObject;
  /** Whoever sits in front of it. */
  person: KnownThere;
  /** Puts something else in the place of its tokens. */
  twist: ((tokens: Tokens) => Tokens) | undefined;
  /** Does there what a browser does, from the address that the hub named to the one that leads back. */
  visit(url: string): Promise<URL>;
  close(): void;
}

/** Two of them are two issuers. `callback` is where it sends people back to. */
export async function startOpenIdProvider(callback: string): Promise<OpenIdProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const it: OpenIdProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId: 'hub',
    clientSecret: randomBytes(24).toString('hex'),
    key: privateKey,
    publicKey,
    person: { sub: 'nobody', email: 'nobody@elsewhere.example' },
    twist: undefined,
    visit: (url) => visit(url, it.issuer),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  answerOn(server, it, callback);
  return it;
}

function answerOn(server: Server, it: OpenIdProvider, callback: string): void {
  const provider = new Provider(it.issuer, {
    clients: [{ client_id: it.clientId, client_secret: it.clientSecret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/somebody-is-here' },
    jwks: { keys: [{ ...it.key.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    pkce: { required: () => true },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => it.person }),
    // Whoever signs in agrees to it.
    loadExistingGrant: async ({
      oidc: { client, session },
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (c, next) => {
    await next();
    if (c.path === '/token' && it.twist) c.body = it.twist(c.body as Tokens);
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url !== '/somebody-is-here') return answer(request, response);
    const login = { accountId: it.person.sub };
    provider.interactionFinished(request, response, { login }).catch((error) => response.destroy(error));
  });
}

async function visit(url: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(url);
  for (let step = 0; step < 10 && next.origin === issuer; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const to = answer.headers.get('location');
    if (!to) throw new Error(`The provider goes nowhere from ${next}: ${answer.status} ${await answer.text()}`);
    next = new URL(to, next);
  }
  return next;
}
