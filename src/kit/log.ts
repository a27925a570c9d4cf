import pino, { type DestinationStream, type Logger } from 'pino';
import { printable } from './printable.ts';

export type Log = Logger;

/** Names under which a value is never written, at any of the first three levels of a record. */
const HIDDEN = ['password', 'secret', 'token', 'authorization', 'cookie', 'apiKey'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/**
 * The program's log: one JSON object a line to standard error, for journald or a container. A person at a terminal sees
 * warnings and errors only, a line each.
 */
export function createLog(isTerminal = Boolean(process.stderr.isTTY)): Log {
  const level = isTerminal ? 'warn' : 'info';
  const to = isTerminal ? plainLines() : pino.destination({ dest: 2, sync: true });
  return logTo(to, level);
}

/** A log that writes JSON lines to a stream of the caller's. */
export function logTo(to: DestinationStream, level = 'info'): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: HIDDEN, censor: '[redacted]' },
    },
    to,
  );
}

/** A log that writes nothing. */
export const silentLog: Log = pino({ level: 'silent' });

function plainLines(): DestinationStream {
  return { write: (line) => void process.stderr.write(`${plainLine(line)}\n`) };
}

/** A record as a person at a terminal reads it. What was logged may come from anybody, so nothing in it is obeyed. */
export function plainLine(record: string): string {
  const { level, msg, err } = JSON.parse(record) as { level: number; msg?: string; err?: { message?: string } };
  const word = level >= 50 ? 'error' : 'warning';
  return printable(`${word}: ${[msg, err?.message].filter(Boolean).join(': ')}`);
}
