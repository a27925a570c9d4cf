import { uuidv7 } from '../../kit/ids.ts';
import type { PeopleWorld } from '../people-world.ts';
import { DESK_THINGS } from './desk-things.ts';
import { addRow, dropRow, ROWS, type RowKind } from './rows.ts';

/** How a request names a thing: in its address, or in its body. */
export interface MadeThing {
  id?: string;
  body?: Record<string, unknown>;
}

/** Whose the new thing is. */
export interface Wanted {
  owner: string;
  team: string;
}

/** How things of a kind come to be, for the matrix to ask for them. */
export interface ThingKind {
  named(id: string): MadeThing;
  make(world: PeopleWorld, wanted: Wanted): Promise<MadeThing>;
  /** One that was there. Absent where things of this kind are never deleted. */
  deleted?(world: PeopleWorld, wanted: Wanted): Promise<MadeThing>;
}

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

/** By the word that the finder of a route gives. */
export const THINGS: Record<string, ThingKind> = {
  // Nobody is ever deleted: people are deactivated, and stay to be seen.
  person: { named: person, make: async (_, { owner }) => person(owner) },
  session: rows(ROWS.session),
  passkey: rows(ROWS.passkey),
  token: rows(ROWS.token),
  provider,
  ...DESK_THINGS,
};
