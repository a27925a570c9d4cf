import type { z } from 'zod';
import { missing } from '../../kit/http/guard.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Secret } from '../../kit/secret.ts';
import type { Actor } from '../../people/actor.ts';
import { openMasked, type SealedValue } from '../../privacy/seal-masked.ts';
import { unmask } from '../commands/unmask.ts';
import { readSealed } from '../log/store.ts';
import { formatNumber } from '../number.ts';
import type { Tickets } from '../service.ts';
import type { FoundTicket } from '../ticket-finder.ts';
import type { UnmaskBody, Unmasked } from '../unmask-contract.ts';
import { changeTicket } from './change-ticket.ts';
import { foundAs, wordsOf } from './words-of.ts';

/**
 * Shows a masked value to somebody who may see it. That it is shown is committed to the log first; where that fails, nothing is shown.
 * Each time is one of its own, also under the same Idempotency-Key.
 */
export async function unmaskValue(
  tickets: Tickets,
  found: FoundTicket,
  actor: Actor,
  { text, mask, purpose, reason }: z.infer<typeof UnmaskBody>,
): Promise<Unmasked> {
  const place = { ticket: found.state.id, text, mask };
  const sealed = await sealedAt(tickets, place);
  const clean = wordsOf(tickets, { reason });
  const unmasking = { text, mask, class: sealed.class, purpose, reason: clean.words.reason };
  const route = `POST /tickets/${formatNumber(found.state.number)}/unmask`;
  const { answer } = await changeTicket(tickets, found, {
    asked: { actor, route, key: undefined, body: {} },
    command: (state, desk) => {
      const events = unmask(state, unmasking, desk);
      // Only who may see it is told that it does not open, and nothing is on record that was not shown.
      opened(tickets, sealed, text);
      return events;
    },
    found: foundAs(clean, {}),
    seal: clean.seal,
  });
  // Read again: what was erased while this was recorded is not shown.
  const value = opened(tickets, await sealedAt(tickets, place), text);
  return { value: value.reveal(), class: sealed.class, event: answer.events[0]! };
}

async function sealedAt({ pool }: Tickets, place: Parameters<typeof readSealed>[1]): Promise<SealedValue> {
  const sealed = await readSealed(pool, place);
  if (!sealed) throw missing();
  return sealed;
}

function opened({ maskedKey }: Tickets, sealed: SealedValue, text: string): Secret {
  try {
    return openMasked(sealed, { key: maskedKey, text });
  } catch (cause) {
    throw new Refusal({
      code: 'tickets/does-not-open',
      status: 503,
      message: 'This value does not open: it was changed in the database, or sealed under another key of the hub.',
      remedy:
        'Tell an administrator: the key of the hub belongs to its database, and a backup has both. Nothing was shown.',
      isNoted: true,
      cause,
    });
  }
}
