import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Changes come from the hub's own pages only (cross-site request forgery): a browser says where a request comes from, in
 * Sec-Fetch-Site (Fetch Metadata) or in Origin (RFC 6454). A program with a token of its own carries no cookie that another site could
 * use, so it needs neither.
 */
export function sameOrigin({ publicUrl }: { publicUrl: string }): MiddlewareHandler {
  const own = new URL(publicUrl).origin;
  return async (c, next) => {
    const isProgram = c.req.header('authorization') !== undefined && c.req.header('cookie') === undefined;
    if (!SAFE.has(c.req.method) && !isProgram && !comesFromHere(c.req.raw, own)) throw foreign();
    await next();
  };
}

function comesFromHere({ headers, url }: Request, own: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && (origin === own || origin === new URL(url).origin);
}

const foreign = () =>
  new Refusal({
    code: 'other-origin',
    status: 403,
    message: 'This request did not come from a page of this hub, so nothing was changed.',
    remedy: 'Open the hub itself and do it there. A program signs in with a token instead: `npx hub token create`.',
  });
