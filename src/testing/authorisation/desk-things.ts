import { uuidv7 } from '../../kit/ids.ts';
import type { PeopleWorld } from '../people-world.ts';
import type { MadeThing, ThingKind, Wanted } from './thing-kind.ts';

const named = (id: string): MadeThing => ({ id });
/** A shift that is still to come in the world of the tests. */
const DATE = '2026-12-01';

/** Whoever has it, every day. Rows of the rota, absences and swaps are ended, never deleted. */
async function rotaRow({ people, clock }: PeopleWorld, { owner, team }: Wanted): Promise<string> {
  const id = uuidv7();
  await people.pool.query(
    `insert into people.rota (id, person, team, days, start_time, end_time, zone, from_date, created_at)
     values ($1, $2, $3, '{1,2,3,4,5,6,7}', '22:00', '06:00', 'Asia/Manila', '2026-11-25', $4)`,
    [id, owner, team, clock.now()],
  );
  return id;
}

/** A question about a shift between somebody and a colleague; `side` is where the owner stands. */
function swap(side: 'from' | 'to'): ThingKind {
  return {
    named,
    make: async (world, wanted) => {
      const [id, colleague] = [uuidv7(), (await world.add(`Colleague ${uuidv7()}`, ['t1'])).id];
      const [from, to] = side === 'from' ? [wanted.owner, colleague] : [colleague, wanted.owner];
      const rota = await rotaRow(world, { ...wanted, owner: from });
      await world.people.pool.query(
        'insert into people.swap (id, rota, date, from_person, to_person, asked_at) values ($1, $2, $3, $4, $5, $6)',
        [id, rota, DATE, from, to, world.clock.now()],
      );
      return named(id);
    },
  };
}

const team: ThingKind = {
  named: (id) => ({ id, body: { team: id } }),
  make: async (_, wanted) => team.named(wanted.team),
  deleted: async ({ people, clock }) => {
    const id = uuidv7();
    const add = 'insert into people.team (id, name, created_at, dissolved_at) values ($1, $1::uuid::text, $2, $2)';
    await people.pool.query(add, [id, clock.now()]);
    return team.named(id);
  },
};

const absence: ThingKind = {
  named,
  make: async ({ people, clock }, { owner }) => {
    const id = uuidv7();
    await people.pool.query(
      `insert into people.absence (id, person, from_at, until_at, reason, noted_at)
       values ($1, $2, $3, $3::timestamptz + interval '1 day', 'sick', $3)`,
      [id, owner, clock.now()],
    );
    return named(id);
  },
};

const shift: ThingKind = {
  named: (rota) => ({ body: { rota, date: DATE } }),
  make: async (world, wanted) => shift.named(await rotaRow(world, wanted)),
};

/** Things of teams and shifts, by the word that the finder of a route gives. */
export const DESK_THINGS: Record<string, ThingKind> = {
  team,
  'rota row': { named, make: async (world, wanted) => named(await rotaRow(world, wanted)) },
  absence,
  shift,
  'swap that one asked for': swap('from'),
  'swap that one is asked for': swap('to'),
};
