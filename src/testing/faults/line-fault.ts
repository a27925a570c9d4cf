import { type Frame, saysFailed, statementIn } from './postgres-frames.ts';

/** What befalls a line to PostgreSQL. */
export type LineFault =
  /** Cut before the server hears of the statement: nothing was done. */
  | { kind: 'before'; statement: RegExp }
  /** Cut once the server has done the statement and said so, before the client hears it: what was done is in doubt. */
  | { kind: 'after'; statement: RegExp }
  /** Cut after so many more bytes, of both directions together, in the middle of whatever is under way. */
  | { kind: 'at-byte'; bytes: number }
  /** Nothing passes any more, and nobody says that it ended: no FIN, no RST. */
  | { kind: 'black-hole' };

/** The end of a transaction, as the hub writes it. */
export const COMMIT = /^\s*(commit|end)\b/i;

/** What becomes of a message: it passes with all that was held before it, is held, or so many bytes of it are the last that pass. */
export type Verdict = 'pass' | 'hold' | { lastBytes: number };

/** Judges the messages of one connection, in the order in which they come. */
export function lineJudge(): (frame: Frame, fault: LineFault | undefined) => Verdict {
  const watch: Watch = { by: undefined, hasFailed: false };
  const judges: { [K in LineFault['kind']]: (frame: Frame, fault: Extract<LineFault, { kind: K }>) => Verdict } = {
    before: (frame, { statement }) => (runs(frame, statement) ? { lastBytes: 0 } : 'pass'),
    after: (frame, fault) => judgeAfter(watch, frame, fault),
    'at-byte': (frame, fault) => judgeBytes(frame, fault),
    'black-hole': () => ({ lastBytes: 0 }),
  };
  return (frame, fault) => (fault ? judges[fault.kind](frame, fault as never) : 'pass');
}

interface Watch {
  /** The fault whose statement was sent on this connection; what the server answers is held. */
  by: LineFault | undefined;
  hasFailed: boolean;
}

const runs = (frame: Frame, statement: RegExp) => frame.from === 'client' && statement.test(statementIn(frame) ?? '');

function judgeAfter(watch: Watch, frame: Frame, fault: Extract<LineFault, { kind: 'after' }>): Verdict {
  if (runs(frame, fault.statement)) Object.assign(watch, { by: fault, hasFailed: false });
  if (frame.from === 'client' || watch.by !== fault) return 'pass';
  watch.hasFailed ||= saysFailed(frame);
  // A statement outside a transaction is committed only when the server is ready for the next.
  if (frame.kind !== 'Z') return 'hold';
  watch.by = undefined;
  return watch.hasFailed ? 'pass' : { lastBytes: 0 };
}

function judgeBytes({ bytes }: Frame, fault: { bytes: number }): Verdict {
  if (fault.bytes < bytes.length) return { lastBytes: fault.bytes };
  fault.bytes -= bytes.length;
  return 'pass';
}
