import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Letter } from '../contract.ts';
import type { Delivery } from '../service.ts';

/** Writes down that somebody did it, in the transaction in which it was done. */
export type NoteAct = (client: pg.ClientBase) => Promise<void>;

/** Sends a dead letter again, for another two days, under the Message-ID that it has. */
export async function replayLetter(
  { pool, clock, post }: Delivery,
  { id, recipient }: Letter,
  note: NoteAct,
): Promise<void> {
  if (!post) throw noMail();
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `update delivery.letter set state = 'waiting', ended_at = null, since = $2, next_at = $2
        where id = $1 and state = 'dead' and fields is not null and over_at > $2`,
      [id, clock.now()],
    );
    if (rowCount !== 1) throw cannotReplay();
    await post.again(client, { id, recipient });
    await note(client);
  });
}

/** Puts a dead letter aside for good: what it said is forgotten. */
export async function discardLetter({ pool, clock }: Delivery, { id }: Letter, note: NoteAct): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `update delivery.letter set state = 'discarded', fields = null, ended_at = $2 where id = $1 and state = 'dead'`,
      [id, clock.now()],
    );
    if (rowCount !== 1) throw notDead();
    await note(client);
  });
}

const noMail = () =>
  new Refusal({
    code: 'delivery/no-mail',
    status: 409,
    message: 'Mail is not set up, so nothing can be sent.',
    remedy: 'Set SMTP_URL and MAIL_FROM, start the hub again, and replay the letter then.',
  });

const cannotReplay = () =>
  new Refusal({
    code: 'delivery/cannot-replay',
    status: 409,
    message: 'This letter cannot be sent again: it is not dead, or the link in it is over.',
    remedy: 'Look what became of it. Where its link is over, make a new link: that is a letter of its own.',
  });

const notDead = () =>
  new Refusal({
    code: 'delivery/not-dead',
    status: 409,
    message: 'Only a dead letter can be discarded; this one is not.',
    remedy: 'Look what became of it meanwhile.',
  });
