import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../refusal.ts';

/** The longest body that the hub reads, in bytes. Forms of the hub are a hundredth of it. */
export const LONGEST_BODY = 1024 * 1024;

/**
 * Refuses a longer body before it is read, also one that does not say how long it is. What is sent to the addresses in `except` is
 * held to a limit of its own where it is read.
 */
export function bodySize(maxSize = LONGEST_BODY, except: readonly (string | RegExp)[] = []): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw tooLong(maxSize);
    },
  });
  return (c, next) =>
    except.some((it) => (typeof it === 'string' ? it === c.req.path : it.test(c.req.path))) ? next() : limit(c, next);
}

const tooLong = (maxSize: number) =>
  new Refusal({
    code: 'too-long',
    status: 413,
    message: `What was sent is longer than ${maxSize} bytes.`,
    remedy: 'Send less at once.',
  });
