import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import { uuidv7 } from '../../kit/ids.ts';
import type { Log } from '../../kit/log.ts';
import type { Secret } from '../../kit/secret.ts';
import { noProviderTokens, onlyTheActive, onlyVerifiedUsers } from './hooks.ts';
import { cookieName, SESSION_SECONDS } from './limits.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { columns } from './tables.ts';

/** What the library that knows passwords, second factors and passkeys works with. */
export interface IdentityParts {
  /** As hub_app, with the search path on the schema people and the driver's own types. */
  pool: pg.Pool;
  /** Signs cookies and encrypts the secrets of authenticator apps. */
  key: Secret;
  /** The address that people use; its name is the one that passkeys belong to. */
  publicUrl: string;
  log: Log;
}

/**
 * better-auth, narrowed: nobody signs up by themselves, a session is not prolonged by use, and no route of its own is reachable: the
 * hub's routes call it.
 */
export function openIdentity({ pool, key, publicUrl, log }: IdentityParts) {
  const { hostname, origin, protocol } = new URL(publicUrl);
  return betterAuth({
    appName: 'LeanTech Hub',
    baseURL: origin,
    basePath: '/api/auth',
    secret: key.reveal(),
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => log[level === 'error' ? 'warn' : 'debug']({ from: 'better-auth' }, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: { hash: (it) => hashPassword(it), verify: isPassword },
    },
    user: columns.user,
    account: columns.account,
    verification: columns.verification,
    advanced: {
      database: { generateId: () => uuidv7() },
      useSecureCookies: false,
      cookiePrefix: 'hub',
      cookies: cookies(publicUrl),
      defaultCookieAttributes: { secure: protocol === 'https:', sameSite: 'lax', httpOnly: true, path: '/' },
    },
    session: {
      ...columns.session,
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: { create: { before: onlyTheActive(pool) } },
      account: { create: { before: noProviderTokens } },
    },
    plugins: [
      twoFactor({
        issuer: 'LeanTech Hub',
        schema: columns.twoFactor,
        totpOptions: { digits: 6, period: 30 },
        // Whoever signs in by a provider only has no password to give; account/prove-again.ts asks for a fresh sign-in instead.
        allowPasswordless: true,
      }),
      passkey({
        rpID: hostname,
        rpName: 'LeanTech Hub',
        origin,
        schema: columns.passkey,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: { afterVerification: ({ verification }) => onlyVerifiedUsers(verification.registrationInfo) },
        authentication: { afterVerification: ({ verification }) => onlyVerifiedUsers(verification.authenticationInfo) },
        advanced: { webAuthnChallengeCookie: 'passkey' },
      }),
    ],
  });
}

const COOKIES = ['two_factor', 'passkey', 'trust_device', 'session_data', 'account_data', 'dont_remember'];

/** The library's cookies under the hub's names; the last four are never set, only cleared. */
function cookies(publicUrl: string): Record<string, { name: string }> {
  const named = COOKIES.map((it) => [it, { name: cookieName(publicUrl, it) }] as const);
  return { ...Object.fromEntries(named), session_token: { name: cookieName(publicUrl) } };
}

export type Identity = ReturnType<typeof openIdentity>;
