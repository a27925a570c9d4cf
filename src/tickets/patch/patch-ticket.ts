import { Refusal } from '../../kit/refusal.ts';
import type { Asked, Done } from '../attempts/write-once.ts';
import { deskOf } from '../desk-of.ts';
import type { NewEvent } from '../event.ts';
import { foresee } from '../foresee.ts';
import type { CleanWords } from '../intake/clean-words.ts';
import { readLog, readStates } from '../log/store.ts';
import type { Seal } from '../log/texts.ts';
import { formatNumber } from '../number.ts';
import type { TicketPatch } from '../patch-contract.ts';
import type { Tickets } from '../service.ts';
import type { TicketState } from '../state.ts';
import type { FoundTicket } from '../ticket-finder.ts';
import type { Removed } from '../wire.ts';
import { changeTicket } from '../write/change-ticket.ts';
import { mustBeKnown, mustBeStaff } from '../write/known-parts.ts';
import { wordsOf } from '../write/words-of.ts';
import { aspectsOf, differs } from './aspects.ts';
import { changedSince } from './changed-meanwhile.ts';
import { type CleanPatch, patchEvents } from './patch-events.ts';
import { conflictRefusal } from './tell-conflict.ts';

/** A change of a ticket, and the version that it was made on. */
export interface Patching {
  version: number;
  patch: TicketPatch;
  askedOf(body: unknown): Asked;
}

/**
 * Changes a ticket. Where others edited something else since the version that it was made on, it is simply written; where they edited
 * the same, it is refused with both sides. What the hub did by itself is never in the way.
 */
export async function patchTicket(
  tickets: Tickets,
  found: FoundTicket,
  { version, patch, askedOf }: Patching,
): Promise<{ done: Done; removed: Removed[] }> {
  const words = wordsOf(tickets, textsOf(patch));
  const given = cleanOf(patch, words);
  const asked = askedOf(bodyOf(given));
  for (;;) {
    try {
      const done = await writeOn(tickets, found, { version, given, asked, found: foundIn(words), seal: words.seal });
      return { done, removed: words.removed };
    } catch (error) {
      if (!(error instanceof MovedOn)) throw error;
    }
  }
}

/** Somebody edited the ticket between the look at its log and the writing: it is looked at again. */
class MovedOn extends Error {}

interface Writing {
  version: number;
  given: CleanPatch;
  asked: Asked;
  found: NewEvent[];
  seal: Seal;
}

function writeOn(
  tickets: Tickets,
  ticket: FoundTicket,
  { version, given, asked, found, seal }: Writing,
): Promise<Done> {
  let accepted = version;
  return changeTicket(tickets, ticket, {
    asked,
    found,
    seal,
    command: (state, desk) => {
      if (state.version !== accepted) throw new MovedOn();
      return patchEvents(state, given, desk);
    },
    check: async () => {
      const state = (await readStates(tickets.pool, [ticket.state.id])).get(ticket.state.id)!;
      await mustNameKnown(tickets, state, given.patch);
      if (state.version !== version) await mustNotConflict(tickets, state, { version, given, asked });
      accepted = state.version;
    },
  });
}

/** Refuses what others edited meanwhile, unless it comes to the same. */
async function mustNotConflict(
  tickets: Tickets,
  state: TicketState,
  { version, given, asked }: Omit<Writing, 'found' | 'seal'>,
): Promise<void> {
  const log = await readLog(tickets.pool, state.id);
  const meanwhile = changedSince(log.slice(0, state.seq), version, aspectsOf(given.patch));
  if (!meanwhile) throw unknownVersion(version);
  if (!meanwhile.length) return;
  const desk = await deskOf(tickets, asked.actor, state.company);
  const wanted = foresee(state, patchEvents(state, given, desk), desk);
  const real = meanwhile.filter((it) => differs(state, wanted, it.aspect));
  if (real.length) throw await conflictRefusal(tickets.pool, formatNumber(state.number), real);
}

async function mustNameKnown({ pool }: Tickets, state: TicketState, patch: TicketPatch): Promise<void> {
  const company = patch.company ?? state.company;
  if (patch.company !== undefined || patch.contact) await mustBeKnown(pool, company, patch.contact ?? null);
  const { assignee } = patch;
  if (assignee && assignee !== state.assignee) await mustBeStaff(pool, assignee);
}

const PREFIX = 'fields.';

const textsOf = ({ fields = {}, reason }: TicketPatch): Record<string, string | undefined> => ({
  reason,
  ...Object.fromEntries(Object.entries(fields).map(([field, { text }]) => [`${PREFIX}${field}`, text])),
});

function cleanOf(patch: TicketPatch, { words }: CleanWords<string>): CleanPatch {
  const texts = Object.entries(words).filter(([name]) => name.startsWith(PREFIX));
  return { patch, texts: new Map(texts.map(([name, it]) => [name.slice(PREFIX.length), it])), reason: words.reason };
}

/** What is asked, with clean words only. */
function bodyOf({ patch: { fields = {}, reason: _, ...plain }, texts, reason }: CleanPatch): unknown {
  const entries = Object.entries(fields).map(([field, it]) => [field, { ...it, text: texts.get(field) }]);
  return { ...plain, reason, fields: Object.fromEntries(entries) };
}

/** In the log the words of a field are its text. */
const foundIn = ({ found }: CleanWords<string>): NewEvent[] =>
  found.map((it) => ({ ...it, data: { ...it.data, of: it.data.of.startsWith(PREFIX) ? 'text' : it.data.of } }));

const unknownVersion = (version: number) =>
  new Refusal({
    code: 'tickets/version-unknown',
    status: 409,
    message: `This ticket never had the version ${version}; nothing was changed.`,
    remedy: 'Read the ticket, and send its ETag with the change.',
  });
