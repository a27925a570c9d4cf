import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A hub that listens on this machine only answers only to this machine's names. Otherwise a page from elsewhere could point
 * its own name at 127.0.0.1 and read the hub through the visitor's browser (DNS rebinding).
 */
export function knownHost({ host, publicUrl }: { host: string; publicUrl: string }): MiddlewareHandler {
  const names = [...LOOPBACK, new URL(publicUrl).hostname];
  const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(host);
  return async (c, next) => {
    if (isLocal && !names.includes(new URL(c.req.url).hostname)) throw misdirected();
    await next();
  };
}

const misdirected = () =>
  new Refusal({
    code: 'unknown-host',
    status: 421,
    message: 'This hub does not answer under that name.',
    remedy: 'Set PUBLIC_URL to the address that people use.',
  });
