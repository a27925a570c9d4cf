import { isUuid } from '../../kit/is-uuid.ts';
import { Refusal } from '../../kit/refusal.ts';

/** Where somebody is in the feed: the transaction and the id of the last entry that they had. */
export interface Place {
  /** A 64-bit transaction id, as text: it has more digits than a number holds. */
  tx: string;
  id: string;
}

/** A place as `Last-Event-ID` has it. */
export const placeText = ({ tx, id }: Place): string => `${tx}-${id}`;

/** The place that a `Last-Event-ID` names; refused where it is none of ours. */
export function readPlace(text: string): Place {
  const [, tx = '', id = ''] = /^(\d{1,20})-(.+)$/.exec(text) ?? [];
  if (tx && BigInt(tx) < 2n ** 63n && isUuid(id)) return { tx, id };
  throw new Refusal({
    code: 'invalid',
    status: 400,
    message: 'The Last-Event-ID is none that this stream gave.',
    remedy: 'Send the id of the last event as it came, or none to begin now.',
  });
}
