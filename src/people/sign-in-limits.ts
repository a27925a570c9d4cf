import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { limitKey } from '../kit/http/client-address.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import { cookieName } from './identity/limits.ts';
import { hashOf } from './one-time.ts';
import type { People } from './service.ts';
import { TRIES, type TryLimit } from './try-limits.ts';

/** How often signing in may be tried. */
export interface SignInLimits {
  /** Counts one try; throws 429 where it is one too many. */
  spend(c: Context, email: string): Promise<void>;
  /** Somebody got in: their own count is forgotten, and this browser is known from now on. */
  succeeded(c: Context, email: string): Promise<void>;
}

/**
 * Three counts: by network, by account and for the whole hub, in this order, so that what one network is refused does not use up
 * the tries of everybody. A browser that signed in as this person before has a count of its own and no other: strangers who use up
 * tries do not lock its owner out (OWASP: device cookies).
 */
export function signInLimits(
  { pool, key, publicUrl }: Pick<People, 'pool' | 'key' | 'publicUrl'>,
  tries: Pick<typeof TRIES, 'account' | 'device' | 'network'> & { hub: TryLimit } = TRIES,
): SignInLimits {
  const [account, device] = [rateLimit(pool, tries.account), rateLimit(pool, tries.device)];
  const [network, all] = [rateLimit(pool, tries.network), rateLimit(pool, tries.hub)];
  const deviceCookie = cookieName(publicUrl, 'device');
  const isKnown = async (c: Context, email: string) =>
    (await getSignedCookie(c, key.reveal(), deviceCookie)) === hashOf(email);
  const isHttps = publicUrl.startsWith('https:');
  return {
    spend: async (c, email) => {
      if (await isKnown(c, email)) return device.spend(email);
      await network.spend(limitKey(c.get('address') as string));
      await account.spend(email);
      await all.spend('all');
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
