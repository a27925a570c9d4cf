import { uuidv7 } from '../../kit/ids.ts';
import { CLIENT_THINGS } from './client-things.ts';
import { DESK_THINGS } from './desk-things.ts';
import { addRow, dropRow, ROWS, type RowKind } from './rows.ts';
import type { MadeThing, ThingKind } from './thing-kind.ts';
import { TICKET_THINGS } from './ticket-things.ts';

const named = (id: string): MadeThing => ({ id });
const person = (id: string): MadeThing => ({ id, body: { person: id } });

function rows(kind: RowKind): ThingKind {
  return {
    named,
    make: async (world, { owner }) => named(await addRow(world, kind, owner)),
    deleted: async (world, { owner }) => {
      const id = await addRow(world, kind, owner);
      await dropRow(world, kind, id);
      return named(id);
    },
  };
}

/** A provider belongs to nobody, and its id is a word. */
const provider: ThingKind = {
  named,
  make: async ({ people, clock }) => {
    const id = `p-${uuidv7()}`;
    await people.pool.query(
      `insert into people.sign_in_provider (id, name, issuer, client_id, client_secret, links_by_email, created_at)
       values ($1, 'Provider', 'https://' || $1 || '.example', 'hub', 'sealed', false, $2)`,
      [id, clock.now()],
    );
    return named(id);
  },
  deleted: async (world, wanted) => {
    const made = await provider.make(world, wanted);
    await world.people.pool.query('update people.sign_in_provider set removed_at = created_at where id = $1', [
      made.id,
    ]);
    return made;
  },
};

/** A dead letter belongs to nobody; it is forgotten after a time. */
const letter: ThingKind = {
  named,
  make: async ({ people, clock }) => {
    const id = uuidv7();
    await people.pool.query(
      `insert into delivery.letter (id, template, recipient, about, over_at, fields, message_id, state, written_at, since, ended_at)
       values ($1, 'invitation', 'a@b.example', 'x', $2::timestamptz + interval '7 days', 'sealed', $1::uuid::text, 'dead', $2, $2, $2)`,
      [id, clock.now()],
    );
    return named(id);
  },
  deleted: async (world, wanted) => {
    const made = await letter.make(world, wanted);
    await world.people.pool.query('delete from delivery.letter where id = $1', [made.id]);
    return made;
  },
};

/** A line of an inbox, which is never deleted. */
const notice: ThingKind = {
  named,
  make: async ({ people, clock }, { owner }) => {
    const id = uuidv7();
    await people.pool.query(
      `insert into delivery.notice (id, person, template, fields, href, key, at)
       values ($1, $2, 'edition', '{"number": 1, "documents": 1, "from": "2026-11-25T01:00:00Z"}', '/', $1::uuid::text, $3)`,
      [id, owner, clock.now()],
    );
    return named(id);
  },
};

/** By the word that the finder of a route gives. */
export const THINGS: Record<string, ThingKind> = {
  // Nobody is ever deleted: people are deactivated, and stay to be seen.
  person: { named: person, make: async (_, { owner }) => person(owner) },
  session: rows(ROWS.session),
  passkey: rows(ROWS.passkey),
  token: rows(ROWS.token),
  provider,
  ...CLIENT_THINGS,
  ...TICKET_THINGS,
  letter,
  notice,
  'push device': rows(ROWS.device),
  ...DESK_THINGS,
};
