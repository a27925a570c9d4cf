import { uuidv7 } from '../../kit/ids.ts';
import type { Actor } from '../../people/actor.ts';
import { type Asked, type Done, writeOnce } from '../attempts/write-once.ts';
import { type Opening, openTicket } from '../commands/open-ticket.ts';
import { deskOf } from '../desk-of.ts';
import type { CleanWords } from '../intake/clean-words.ts';
import type { NewTicket } from '../open-contract.ts';
import type { Tickets } from '../service.ts';
import type { Removed } from '../wire.ts';
import { codeIn } from './code-in.ts';
import { mustBeKnown } from './known-parts.ts';
import { foundAs, wordsOf } from './words-of.ts';

export interface Opened {
  done: Done;
  removed: Removed[];
}

/** Opens a ticket. Its number is taken only once it is clear that the request was not answered before. */
export async function openNew(
  tickets: Tickets,
  actor: Actor,
  given: NewTicket,
  askedOf: (body: unknown) => Asked,
): Promise<Opened> {
  const { clean, opening } = prepare(tickets, given);
  const changes = async () => {
    const ready = await opening();
    const desk = await deskOf(tickets, actor, given.company);
    const events = () => [...openTicket(undefined, ready, desk), ...foundAs(clean, { subject: 'text' })];
    return [{ ticket: uuidv7(desk.now.epochMilliseconds), events, isNew: true }];
  };
  const done = await writeOnce(tickets, askedOf({ ...given, ...clean.words }), { changes, seal: clean.seal });
  return { done, removed: clean.removed };
}

/** Cleans the words of a new ticket, and then takes its number and looks whether what it names is known. */
export function prepare(tickets: Tickets, given: NewTicket) {
  const clean = wordsOf<Text>(tickets, textsOf(given));
  const code = given.code === undefined ? undefined : codeIn(given.code);
  const opening = async (): Promise<Opening> => {
    const [number] = await Promise.all([tickets.allot(), mustBeKnown(tickets.pool, given.company, given.contact)]);
    return openingOf(given, clean, { number, code });
  };
  return { clean, opening };
}

type Text = 'subject' | 'body' | 'reason';

const textsOf = ({ subject, body, reason }: NewTicket) => ({ subject, body, reason });

function openingOf(
  given: NewTicket,
  { words }: CleanWords<Text>,
  { number, code }: { number: number; code: string | undefined },
): Opening {
  const { kind, company, contact, channel, contactedAt, ours, reached, category, impact, urgency, severity } = given;
  return {
    ...{ number, code, kind, company, contact, channel, category, impact, urgency, severity },
    contactedAt: contactedAt === null ? null : Temporal.Instant.from(contactedAt),
    isOurs: ours,
    ...(reached === undefined ? {} : { reached }),
    summary: words.subject,
    body: words.body,
    reason: words.reason,
  };
}
