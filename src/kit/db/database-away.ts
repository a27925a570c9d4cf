import { Refusal } from '../refusal.ts';

/**
 * What to tell where the database is away: it starts or stops, nobody is there, or the line to it broke, so that nobody knows whether the
 * last statement was done. Nothing for every other error.
 */
export function databaseAway(error: unknown): Refusal | undefined {
  const { code = '', message = '', syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const isAway = AWAY.test(code) || (code === 'ENOENT' && syscall === 'connect') || LINE_BROKE.test(message);
  if (!isAway) return undefined;
  return new Refusal({
    code: 'database-away',
    status: 503,
    message: 'The database cannot be reached at the moment, and it is not known whether this was done.',
    remedy:
      'Wait a few seconds, look whether it was done, and try again. The same Idempotency-Key is never done twice.',
    retryAfterSeconds: 2,
    cause: error,
  });
}

/** SQLSTATE: connection exception, shut down by an administrator or a crash, starting, too many connections; and the system's own. */
const AWAY = /^(08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** What the driver says, which has no codes of its own. */
const LINE_BROKE =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error) and is not queryable)/;
