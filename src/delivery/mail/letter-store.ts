import type pg from 'pg';
import type { Template } from '../template.ts';

/** A letter that is still to be delivered, with its fields sealed. */
export interface Waiting {
  id: string;
  recipient: string;
  about: string;
  overAt: Temporal.Instant;
  fields: string;
  messageId: string;
  tries: number;
  writtenAt: Temporal.Instant;
  since: Temporal.Instant;
}

export interface Written extends Omit<Waiting, 'tries' | 'since'> {
  template: Template['kind'];
}

export async function addLetter(client: pg.ClientBase, letter: Written): Promise<void> {
  const { id, template, recipient, about, overAt, fields, messageId, writtenAt } = letter;
  await client.query(
    `insert into delivery.letter (id, template, recipient, about, over_at, fields, message_id, written_at, since, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8)`,
    [id, template, recipient, about, overAt, fields, messageId, writtenAt],
  );
}

/** The letter, where it is still to be delivered. */
export async function findWaiting(pool: pg.Pool, id: string): Promise<Waiting | undefined> {
  const { rows } = await pool.query<Waiting>(
    `select id, recipient, about, over_at as "overAt", fields, message_id as "messageId", tries, written_at as "writtenAt", since
       from delivery.letter where id = $1 and state = 'waiting'`,
    [id],
  );
  return rows[0];
}

/** What became of a letter. */
export interface Ended {
  state: 'sent' | 'dead';
  answer: string;
  at: Temporal.Instant;
  /** Whether a server was asked, or not even that. */
  isTried: boolean;
  /** Whether it could be sent again: then its fields stay. */
  canReplay: boolean;
}

/** Ends a letter; of two processes that do, the first. */
export async function endLetter(client: pg.ClientBase, id: string, ended: Ended): Promise<void> {
  const { state, answer, at, isTried, canReplay } = ended;
  await client.query(
    `update delivery.letter
        set state = $2, answer = $3, ended_at = $4, next_at = null, fields = case when $6 then fields end,
            tries = tries + $5::int, tried_at = case when $5::int = 1 then $4 else tried_at end
      where id = $1 and state = 'waiting'`,
    [id, state, answer, at, isTried ? 1 : 0, canReplay],
  );
}

/** Notes a try that came to nothing. False where the letter ended meanwhile. */
export async function noteTry(
  client: pg.ClientBase,
  id: string,
  { answer, at, nextAt }: { answer: string; at: Temporal.Instant; nextAt: Temporal.Instant },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update delivery.letter set answer = $2, tried_at = $3, next_at = $4, tries = tries + 1 where id = $1 and state = 'waiting'`,
    [id, answer, at, nextAt],
  );
  return rowCount === 1;
}

/** How long it can be seen what became of a letter. */
const KEPT_DAYS = 90;

/** Forgets what nobody needs: the fields of letters whose link is over, and letters that ended long ago. */
export async function forgetLetters(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  await pool.query('delete from delivery.letter where ended_at < $1', [now.subtract({ hours: KEPT_DAYS * 24 })]);
  await pool.query(
    `update delivery.letter set fields = null where state = 'dead' and over_at <= $1 and fields is not null`,
    [now],
  );
}
