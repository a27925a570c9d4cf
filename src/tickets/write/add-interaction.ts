import type { CleanText } from '../../kit/clean-text.ts';
import type { Asked, Done } from '../attempts/write-once.ts';
import { type Interaction, recordInteraction } from '../commands/record-interaction.ts';
import type { NewInteraction } from '../interaction-contract.ts';
import type { Tickets } from '../service.ts';
import type { FoundTicket } from '../ticket-finder.ts';
import { internalWords, publicWords } from '../two-kinds-of-words.ts';
import type { Removed } from '../wire.ts';
import { changeTicket } from './change-ticket.ts';
import { mustBeKnown } from './known-parts.ts';
import { foundAs, wordsOf } from './words-of.ts';

/** Records what was said on a ticket. */
export async function addInteraction(
  tickets: Tickets,
  found: FoundTicket,
  given: NewInteraction,
  askedOf: (body: unknown) => Asked,
): Promise<{ done: Done; removed: Removed[] }> {
  const clean = wordsOf<'text'>(tickets, { text: given.text });
  const interaction = interactionOf(given, clean.words.text);
  const contact = given.direction === 'internal' ? null : (given.contact ?? null);
  const done = await changeTicket(tickets, found, {
    asked: askedOf({ ...given, ...clean.words }),
    command: (state, desk) => recordInteraction(state, interaction, desk),
    // In the log the words of an interaction are its body.
    found: foundAs(clean, { text: 'body' }),
    seal: clean.seal,
    check: async () => {
      if (contact !== null) await mustBeKnown(tickets.pool, found.state.company, contact);
    },
  });
  return { done, removed: clean.removed };
}

/** Words of a request become words for the client or a note among ourselves here, by what it says that they are. */
function interactionOf(given: NewInteraction, text: CleanText | undefined): Interaction {
  const { channel, reached, automatic } = given;
  const occurredAt = given.occurredAt === undefined ? undefined : Temporal.Instant.from(given.occurredAt);
  const common = { channel, reached, automatic, occurredAt };
  if (given.direction === 'internal') return { ...common, direction: 'internal', words: internalWords(text!) };
  const { contact } = given;
  if (given.direction === 'in') return { ...common, direction: 'in', from: given.from, contact, words: text };
  return { ...common, direction: 'out', contact, words: text === undefined ? undefined : publicWords(text) };
}
