import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

export interface SecureHeadersVariables {
  /** Goes into `nonce` attributes and the page's meta tag; fresh for every answer. */
  nonce: string;
}

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Headers of every answer. The content policy lets a page run and load only what this server sends; inline styles need the
 * nonce of this very answer, inline scripts do not run at all. Nobody keeps an answer that does not say that it may be kept.
 */
export function secureHeaders({ isHttps }: { isHttps: boolean }): MiddlewareHandler {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64');
    c.set('nonce', nonce);
    await next();
    for (const [name, value] of Object.entries(FIXED)) c.header(name, value);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', contentPolicy(nonce));
    if (isHttps) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}

/** The content security policy of a page whose inline styles carry `nonce`. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
