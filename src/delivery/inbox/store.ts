import type pg from 'pg';
import type { Finder } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import type { InboxPage, Notice, Unread } from '../inbox-contract.ts';

const PAGE = 50;

interface Row {
  id: string;
  said: Notice['said'];
  href: string;
  at: Temporal.Instant;
  seenAt: Temporal.Instant | null;
}

/** A page of somebody's inbox, the newest first. */
export async function listNotices(pool: pg.Pool, person: string, before: string | undefined): Promise<InboxPage> {
  // One line as the bound keeps a page where it was while new ones come. It has to be the reader's own.
  const { rows } = await pool.query<Row>(
    `select id, jsonb_build_object('template', template, 'fields', fields) as said, href, at, seen_at as "seenAt"
       from delivery.notice
      where person = $1 and ($2::uuid is null or (at, id) < (select at, id from delivery.notice where id = $2 and person = $1))
      order by at desc, id desc limit $3`,
    [person, before ?? null, PAGE + 1],
  );
  const notices = rows.slice(0, PAGE).map(present);
  return { notices, next: rows.length > PAGE ? notices.at(-1)!.id : null };
}

const present = ({ at, seenAt, ...row }: Row): Notice => ({
  ...row,
  at: at.toString(),
  seenAt: seenAt?.toString() ?? null,
});

/** How much waits for each of some people. */
export async function countUnread(pool: pg.Pool, people: readonly string[]): Promise<Map<string, Unread>> {
  const { rows } = await pool.query<Unread & { person: string }>(
    `select p.person, (select count(*)::int from delivery.notice n where n.person = p.person and n.seen_at is null) as unread,
            (select id from delivery.notice n where n.person = p.person order by at desc, id desc limit 1) as newest
       from unnest($1::uuid[]) as p (person)`,
    [people],
  );
  return new Map(rows.map(({ person, ...it }) => [person, it]));
}

/** Notes that a line was seen. */
export async function markSeen(pool: pg.Pool, id: string, now: Temporal.Instant): Promise<void> {
  await pool.query('update delivery.notice set seen_at = $2 where id = $1 and seen_at is null', [id, now]);
}

/** Notes that everything up to a line of one's own was seen. */
export async function markAllSeen(pool: pg.Pool, person: string, newest: string, now: Temporal.Instant): Promise<void> {
  await pool.query(
    `update delivery.notice set seen_at = $3 where person = $1 and seen_at is null
        and (at, id) <= (select at, id from delivery.notice where id = $2 and person = $1)`,
    [person, newest, now],
  );
}

/** How a route finds a line of an inbox by its address. */
export function noticeFinder(pool: pg.Pool): Finder<{ id: string; person: string }> {
  return {
    kind: 'notice',
    find: async (c) => {
      const id = c.req.param('id');
      if (!isUuid(id)) return undefined;
      const { rows } = await pool.query('select id, person from delivery.notice where id = $1', [id]);
      return rows[0];
    },
    thing: ({ person }) => ({ owner: person }),
  };
}
