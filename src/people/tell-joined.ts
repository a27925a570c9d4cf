import type pg from 'pg';
import { tell } from '../delivery/tell.ts';

/** Tells whoever made the invitation that it was taken up; once, by whichever way somebody came in first. */
export async function tellJoined(
  client: pg.ClientBase,
  { id, name }: { id: string; name: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await client.query<{ by: string }>(
    `select l.created_by as by from people.link l join people.person p on p.id = l.created_by
      where l.person = $1 and l.kind = 'invite' and p.deactivated_at is null order by l.created_at desc limit 1`,
    [id],
  );
  const said = { template: 'joined' as const, fields: { who: name, person: id } };
  await tell(client, { people: rows.map((it) => it.by), said, key: `joined ${id}`, at: now });
}
