import { uuidv7 } from '../../kit/ids.ts';
import type { ThingKind } from './thing-kind.ts';

const named = (id: string) => ({ id });

const contact: ThingKind = {
  named,
  make: async ({ people, clock }, { company }) => {
    const id = uuidv7();
    await people.pool.query(
      'insert into clients.contact (id, company, name, created_at) values ($1, $2, $1::uuid::text, $3)',
      [id, company, clock.now()],
    );
    return named(id);
  },
  deleted: async (world, wanted) => {
    const made = await contact.make(world, wanted);
    await world.people.pool.query('update clients.contact set removed_at = created_at where id = $1', [made.id]);
    return made;
  },
};

/** An import belongs to nobody, and stays on record. */
const companyImport: ThingKind = {
  named,
  make: async ({ people, clock }) => {
    const id = uuidv7();
    await people.pool.query(
      `insert into clients.import (id, started_at, seen_at, state, encoding, delimiter, headings, left_out, rows, companies)
       values ($1, $2, $2, 'done', 'utf-8', ',', '{Name}', '{}', 0, 0)`,
      [id, clock.now()],
    );
    return named(id);
  },
};

/** Things of client companies, by the word that the finder of a route gives. Companies are never deleted: they end. */
export const CLIENT_THINGS: Record<string, ThingKind> = {
  company: { named, make: async (_, { company }) => named(company) },
  contact,
  'company import': companyImport,
};
