import { Refusal } from '../../kit/refusal.ts';

/** The version that a change was made on, from `If-Match: "7"` (RFC 9110). Without it a change could undo another one unseen. */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw required();
  const version = Number(/^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch)?.[1]);
  if (Number.isInteger(version)) return version;
  throw new Refusal({
    code: 'invalid',
    status: 400,
    message: 'If-Match holds no version of a ticket.',
    remedy: 'Send the ETag of the ticket as it came, with its quotes: If-Match: "7".',
  });
}

const required = () =>
  new Refusal({
    code: 'tickets/if-match-required',
    status: 428,
    message: 'A change of a ticket needs the version that it was made on; nothing was changed.',
    remedy: 'Read the ticket, and send its ETag with the change: If-Match: "7".',
  });
