import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { limitKey } from '../kit/http/client-address.ts';
import { type RateLimit, rateLimit } from '../kit/http/rate-limit.ts';
import { cookieName } from './identity/limits.ts';
import { hashOf } from './one-time.ts';
import type { People } from './service.ts';

const QUARTER = 15 * 60;

/** How often signing in may be tried. */
export interface SignInLimits {
  /** Counts one try; throws 429 where it is one too many. */
  spend(c: Context, email: string): Promise<void>;
  /** Somebody got in: their own count is forgotten, and this browser is known from now on. */
  succeeded(c: Context, email: string): Promise<void>;
}

/**
 * Three counts: by account, by network and for the whole hub. A browser that signed in as this person before has a count of its
 * own, so that strangers who use up an account's tries do not lock its owner out (OWASP: device cookies).
 */
export function signInLimits({ pool, key, publicUrl }: Pick<People, 'pool' | 'key' | 'publicUrl'>): SignInLimits {
  const limit = (name: string, times: number): RateLimit =>
    rateLimit(pool, { name: `sign-in ${name}`, times, seconds: QUARTER });
  const [account, device, network, all] = [
    limit('account', 10),
    limit('device', 10),
    limit('network', 60),
    limit('hub', 3000),
  ];
  const deviceCookie = cookieName(publicUrl, 'device');
  const isKnown = async (c: Context, email: string) =>
    (await getSignedCookie(c, key.reveal(), deviceCookie)) === hashOf(email);
  const isHttps = publicUrl.startsWith('https:');
  return {
    spend: async (c, email) => {
      await all.spend('all');
      await network.spend(limitKey(c.get('address') as string));
      const own = (await isKnown(c, email)) ? device : account;
      await own.spend(email);
    },
    succeeded: async (c, email) => {
      await Promise.all([account.forget(email), device.forget(email)]);
      const year = 365 * 24 * 3600;
      await setSignedCookie(c, deviceCookie, hashOf(email), key.reveal(), {
        httpOnly: true,
        secure: isHttps,
        sameSite: 'Strict',
        path: '/',
        maxAge: year,
      });
    },
  };
}
