import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { HashedPart, TicketEvent } from '../event.ts';

/** What stands before the first event of every log. */
export const BEGINNING = '0'.repeat(64);

/** SHA-256 of the hash before and of the event's canonical JSON (RFC 8785), hexadecimal: a log in which anything is touched does not fit. */
export function hashAfter(before: string, event: HashedPart): string {
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(canonicalize(event)!).digest('hex');
}

/** The first event of a log, in order, that does not follow from those before it; nothing where all do. */
export function firstBreak(events: readonly TicketEvent[]): TicketEvent | undefined {
  let before = BEGINNING;
  return events.find((event, index) => {
    const { hash, ...rest } = event;
    const fits = event.seq === index + 1 && hash === hashAfter(before, rest);
    before = hash;
    return !fits;
  });
}
