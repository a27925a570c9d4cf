import type { NewEvent, TicketEvent, WordsRef } from './event.ts';
import { stamp } from './instants.ts';
import { reduce } from './reduce.ts';
import type { TicketState } from './state.ts';

/**
 * What a ticket would be after events that are not written down yet. An action is judged on that: the message that goes out with it
 * counts. Hashes and ids are stand-ins, so nothing of it is ever stored.
 */
export function foresee(
  state: TicketState | undefined,
  news: readonly NewEvent[],
  { now, actor }: { now: Temporal.Instant; actor: { by: TicketEvent['actor'] } },
): TicketState {
  const at = stamp(now);
  const after = news.reduce<TicketState | undefined>((before, { type, data, texts = {}, occurredAt }) => {
    const seq = (before?.seq ?? 0) + 1;
    const event = {
      ticket: state?.id ?? '',
      seq,
      id: `to be written ${seq}`,
      type,
      v: 1,
      actor: actor.by,
      occurredAt: occurredAt ? stamp(occurredAt) : at,
      recordedAt: at,
      edition: 0,
      data,
      texts: Object.fromEntries(Object.keys(texts).map((it) => [it, UNWRITTEN])),
      hash: '',
    };
    return reduce(before, event as TicketEvent);
  }, state);
  return after!;
}

const UNWRITTEN: WordsRef = { id: '', sha256: '' };
