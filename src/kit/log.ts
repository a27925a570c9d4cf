import pino, { type DestinationStream, type Logger } from 'pino';
import { hideInText, hideSecrets } from './hide-secrets.ts';
import { printable } from './printable.ts';

export type Log = Logger;

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
      // Errors come here as plain records already.
      serializers: { err: (record) => record },
      formatters: { log: (record) => hideSecrets(record) as Record<string, unknown> },
      hooks: {
        logMethod(args, method) {
          const [first] = args as unknown[];
          // An error alone would give its text as the message, as it is.
          const all = first instanceof Error && args.length === 1 ? [{ err: first }, first.message] : args;
          method.apply(this, all.map((it) => (typeof it === 'string' ? hideInText(it) : it)) as typeof args);
        },
      },
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
