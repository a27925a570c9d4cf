import type { z } from 'zod';
import type { Kept } from '../../files/kept-file.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Also } from '../append.ts';
import type { AttachmentQuestion } from '../attachment-contract.ts';
import type { Asked, Done } from '../attempts/write-once.ts';
import { mustStand } from '../commands/present.ts';
import type { NewEvent } from '../event.ts';
import type { Tickets } from '../service.ts';
import type { FoundTicket } from '../ticket-finder.ts';
import { changeTicket } from './change-ticket.ts';
import { wordsOf } from './words-of.ts';

/** A file as it is sent. */
export interface Sent {
  stream: AsyncIterable<Uint8Array>;
  declaredType: string | undefined;
  question: z.infer<typeof AttachmentQuestion>;
}

/** Keeps a file for the company of a ticket, and notes on the ticket that it came. */
export async function attachFile(
  tickets: Tickets,
  found: FoundTicket,
  { stream, declaredType, question }: Sent,
  askedOf: (body: unknown) => Asked,
): Promise<{ done: Done; kept: Kept }> {
  const { company } = found.state;
  if (company === null) throw noCompany();
  const now = tickets.clock.now();
  const kept = await tickets.files.keep({ company, stream, name: question.name, declaredType, now });
  const { hash, size, type } = kept;
  const clean = wordsOf<'name'>(tickets, { name: kept.name });
  const added: NewEvent = {
    type: 'attachment.added',
    data: { file: hash, size, type, from: question.from },
    texts: { name: clean.words.name },
  };
  const done = await changeTicket(tickets, found, {
    asked: askedOf({ ...question, name: clean.words.name, hash }),
    command: (state) => {
      mustStand(state);
      // What was kept belongs to the company that the ticket had.
      if (state.company !== company) throw movedMeanwhile();
      return [added];
    },
    also: refer({ company, hash }),
    seal: clean.seal,
  });
  return { done, kept };
}

/** The reference that holds the file. */
const refer =
  ({ company, hash }: { company: string; hash: string }): Also =>
  async (client, written) => {
    const { state, events } = written[0]!;
    const event = events.find((it) => it.type === 'attachment.added')!;
    await client.query('insert into tickets.attachment (event, ticket, company, hash) values ($1, $2, $3, $4)', [
      event.id,
      state.id,
      company,
      hash,
    ]);
  };

const noCompany = () =>
  new Refusal({
    code: 'tickets/no-company',
    status: 422,
    message: 'A file is kept for a client company, and this ticket has none yet.',
    remedy: 'Say whose ticket it is first, then attach the file. Nothing was written.',
  });

const movedMeanwhile = () =>
  new Refusal({
    code: 'tickets/company-changed',
    status: 409,
    message: 'The ticket got another company while the file came.',
    remedy: 'Read the ticket; if the file belongs there, send it again.',
  });
