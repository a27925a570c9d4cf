import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import type { HttpEnv } from './context.ts';

/**
 * Notes where each request came from: the other end of the connection, or what a trusted proxy says of it. X-Forwarded-For is read
 * from the right, past trusted proxies only, since whatever is left of them is whatever the client liked to write.
 */
export function clientAddress(trusted: readonly string[]): MiddlewareHandler<HttpEnv> {
  const isTrusted = ranges(trusted);
  return async (c, next) => {
    const peer = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress;
    c.set('address', behindProxies(peer ?? '127.0.0.1', c.req.header('x-forwarded-for'), isTrusted));
    await next();
  };
}

/** The first address from the right that is no trusted proxy. */
export function behindProxies(peer: string, forwarded = '', isTrusted: (address: string) => boolean): string {
  const hops = forwarded.split(',').map((it) => it.trim());
  let client = canonical(peer) ?? 'unknown';
  while (hops.length > 0 && isTrusted(client)) {
    const hop = canonical(hops.pop()!);
    if (!hop) break;
    client = hop;
  }
  return client;
}

/** Tells addresses and networks (`10.0.0.0/8`) that are trusted. */
export function ranges(list: readonly string[]): (address: string) => boolean {
  const networks = list.map((it) => ipaddr.parseCIDR(it.includes('/') ? it : `${it}/${it.includes(':') ? 128 : 32}`));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return networks.some((it) => it[0].kind() === parsed.kind() && parsed.match(it));
  };
}

/** Who shares a limit: an IPv4 address, or the /64 network that one IPv6 customer has. */
export function limitKey(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address;
  const parts = ipaddr.IPv6.parse(address).parts.slice(0, 4);
  return `${parts.map((it) => it.toString(16)).join(':')}::/64`;
}

function canonical(address: string): string | undefined {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : undefined;
}
