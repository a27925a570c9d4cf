import { deskQueries } from '../people/desk-queries.ts';
import { peopleQueries } from '../people/queries.ts';
import { todayIn, type Week, weekOf } from '../people/week.ts';
import { load } from './load.ts';
import type { Ground } from './providers.tsx';

/** The wall clock of whoever has none of their own. */
export const DESK_ZONE = 'Asia/Manila';

/** Fetches what the screen of shifts reads; says which week it shows. */
export async function loadShifts(ground: Ground, asked: string | undefined): Promise<Week> {
  const queries = deskQueries(ground.fetch);
  const { zone = DESK_ZONE } = await load(ground, peopleQueries(ground.fetch).me());
  const week = weekOf(asked, todayIn(zone));
  await Promise.all([
    load(ground, queries.roster(week.from, week.until)),
    load(ground, queries.swaps()),
    load(ground, queries.calendar()),
  ]);
  return week;
}
