import { inTransaction } from '../../kit/db/transaction.ts';
import type { Push, PushJob } from '../push-service.ts';
import type { Queue } from '../queue.ts';

/** How many lines are handed on at once. */
const MANY = 200;

/**
 * Gives new lines of the inboxes to the devices of their people: one job for each. A line is marked in the same transaction, so it is
 * handed on once, whoever wrote it and whether or not that process has queues. Gives how many lines there were.
 */
export async function handOn({ pool, clock }: Pick<Push, 'pool' | 'clock'>, queue: Pick<Queue<PushJob>, 'enqueue'>) {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update delivery.notice set pushed_at = $1 where id in
         (select id from delivery.notice where pushed_at is null order by id limit $2 for update skip locked) returning id`,
      [clock.now(), MANY],
    );
    if (rows.length === 0) return 0;
    const { rows: jobs } = await client.query<PushJob & { host: string }>(
      `select d.id as device, n.id as notice, d.host
         from delivery.notice n join delivery.push_device d on d.person = n.person where n.id = any($1)`,
      [rows.map((it) => it.id)],
    );
    for (const { host, ...data } of jobs) await queue.enqueue(client, data, { group: host });
    return rows.length;
  });
}
