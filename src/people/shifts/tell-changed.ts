import type pg from 'pg';
import type { Said } from '../../delivery/inbox-contract.ts';
import { tell } from '../../delivery/tell.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { personOf } from '../noted.ts';
import type { WhoDid } from '../who-did.ts';
import type { RotaRow } from './records.ts';

/** Tells somebody that another changed their shifts or absences; what one does oneself one knows. */
export async function tellChanged(
  client: pg.ClientBase,
  who: WhoDid,
  person: string,
  { said, at }: { said: Said; at: Temporal.Instant },
): Promise<void> {
  if (personOf(who) === person) return;
  // Each change is a thing of its own: the same row may be changed again.
  await tell(client, { people: [person], said, key: `change ${uuidv7()}`, at });
}

/** What is told of a row of the rota. */
export async function rotaSaid(
  client: pg.ClientBase,
  { actor }: WhoDid,
  row: RotaRow,
  change: { added: true } | { changed: true } | { ended: string },
): Promise<Said> {
  const { rows } = await client.query<{ name: string }>('select name from people.team where id = $1', [row.team]);
  const about = { by: actor.name, team: rows[0]!.name };
  if ('ended' in change) return { template: 'rota-ended', fields: { ...about, last: change.ended } };
  return { template: 'added' in change ? 'rota-added' : 'rota-changed', fields: { ...about, from: row.from } };
}
