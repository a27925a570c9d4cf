import { createHash } from 'node:crypto';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A ticket that was written to: its last event among those of the anchor, and by how much of their hashes the others are known. */
const anchoredTicket = z.strictObject({
  ticket: z.uuid(),
  number: z.number().int().nullable().meta({ description: 'INC-000123; null where its row was gone already' }),
  seq: z.number().int().meta({ description: 'Of the last event' }),
  hash: digest.meta({ description: 'Of the last event' }),
  others: z.record(z.string(), z.string().length(16)).optional().meta({
    description: 'The events before it: the first 16 digits of the hash by seq, to name the one that is wrong',
  }),
});
export type AnchoredTicket = z.infer<typeof anchoredTicket>;

const unsigned = z.strictObject({
  n: z.number().int().min(1).meta({ description: '1, 2, 3 … without gaps' }),
  desk: z.uuid().meta({ description: 'Whose events they are' }),
  at: z.iso.datetime({ precision: 3 }),
  position: z
    .strictObject({ tx: z.string().regex(/^\d+$/), id: z.uuid() })
    .meta({ description: 'The last event in the order of the feed' }),
  count: z.number().int().min(1).meta({ description: 'How many events, from the position before on' }),
  root: digest.meta({ description: 'Of the Merkle tree over their hashes in that order (RFC 6962)' }),
  tickets: z.array(anchoredTicket),
  before: digest.meta({ description: 'SHA-256 of the line before; zeros in the first' }),
});
/** One line of anchors.log before it is signed. */
export type Unsigned = z.infer<typeof unsigned>;

const anchor = unsigned.extend({
  signature: z.base64url().meta({ description: 'Ed25519 over the rest (RFC 8032, 8785)' }),
});
/** One line of anchors.log: all events since the line before, by one hash. */
export type Anchor = z.infer<typeof anchor>;

/** Where the first anchor begins. */
export const START: Anchor['position'] = { tx: '0', id: '00000000-0000-0000-0000-000000000000' };

/** Reads a line; nothing where it is no anchor. */
export function readAnchor(line: string): Anchor | undefined {
  try {
    return anchor.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** By what the next line names this one. */
export const lineHash = (line: string | undefined): string =>
  line === undefined ? '0'.repeat(64) : createHash('sha256').update(line, 'utf8').digest('hex');
