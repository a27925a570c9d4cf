import type { Context } from 'hono';
import type pg from 'pg';
import { z } from 'zod';
import type { Finder } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Team } from '../desk-contract.ts';
import type { PeopleEnv } from '../identify.ts';
import { findPerson } from '../people-store.ts';
import { findTeam } from '../teams/team-store.ts';
import { shiftNamed } from './between.ts';
import type { RotaRow, Shift } from './records.ts';
import { findRow, loadRecords } from './store.ts';
import { findAbsence, findSwap, type NotedAbsence, type SwapRow } from './store-one.ts';

/** The team that a body names. */
export function teamNamed(pool: pg.Pool): Finder<Team> {
  return {
    kind: 'team',
    find: async (c) => findTeam(pool, await inBody(c, 'team')),
    thing: ({ id }) => ({ teams: [id] }),
  };
}

/** A row of the rota, by its address. */
export function rowFinder(pool: pg.Pool): Finder<RotaRow> {
  return {
    kind: 'rota row',
    find: async (c) => (isUuid(c.req.param('id')) ? findRow(pool, c.req.param('id')!) : undefined),
    thing: ({ person, team }) => ({ owner: person, teams: [team] }),
  };
}

/** The person that a body names, with their teams. */
export function personNamed(pool: pg.Pool) {
  return {
    kind: 'person',
    find: async (c: Context) => findPerson(pool, await inBody(c, 'person')),
    thing: ({ id, teams }) => ({ owner: id, teams: teams.map((it) => it.id) }),
  } satisfies Finder<NonNullable<Awaited<ReturnType<typeof findPerson>>>>;
}

/** An absence, by its address. */
export function absenceFinder(pool: pg.Pool): Finder<NotedAbsence> {
  return {
    kind: 'absence',
    find: (c) => findAbsence(pool, c.req.param('id')),
    thing: ({ person, teams }) => ({ owner: person, teams }),
  };
}

/** A shift that is asked about, and the row that plans it. */
export interface NamedShift {
  row: RotaRow;
  shift: Shift;
  /** Whoever may ask about it: those who have it or had it. */
  owner: string;
}

/**
 * The shift that a body names by row and date. It is the thing of whoever has it; who had it before is let through too, to be told
 * where it went.
 */
export function shiftFinder(pool: pg.Pool): Finder<NamedShift> {
  return {
    kind: 'shift',
    find: async (c) => {
      const [rota, date] = [await inBody(c, 'rota'), await inBody(c, 'date')];
      if (!isUuid(rota) || !z.iso.date().safeParse(date).success) return undefined;
      const row = await findRow(pool, rota);
      const shift = row && (await findShift(pool, row, date!));
      if (!row || !shift) return undefined;
      const asker = (c as Context<PeopleEnv>).get('actor')?.id;
      const hadIt = asker === row.person || asker === shift.takenFrom;
      return { row, shift, owner: hadIt ? asker : shift.person };
    },
    thing: ({ owner }) => ({ owner }),
  };
}

/** The shift of a row on a date, after swaps. */
export async function findShift(
  client: pg.Pool | pg.ClientBase,
  row: RotaRow,
  date: string,
): Promise<Shift | undefined> {
  const at = Temporal.PlainDate.from(date).toZonedDateTime('UTC').toInstant();
  const records = await loadRecords(client, { from: at, until: at.add({ hours: 72 }) });
  return shiftNamed(row, date, records);
}

/** Whoever was asked, or asked: the side of a swap that a route is for. */
export function swapFinder(pool: pg.Pool, side: 'from' | 'to'): Finder<SwapRow> {
  return {
    kind: side === 'from' ? 'swap that one asked for' : 'swap that one is asked for',
    find: (c) => findSwap(pool, c.req.param('id')),
    thing: (swap) => ({ owner: swap[side] }),
  };
}

async function inBody(c: Context, key: string): Promise<string | undefined> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const value = body && typeof body === 'object' && Object.hasOwn(body, key) ? Reflect.get(body, key) : undefined;
  if (typeof value === 'string') return value;
  throw unreadable(key);
}

const unreadable = (key: string) =>
  new Refusal({
    code: 'invalid',
    status: 400,
    message: `Something in the body cannot be taken. ${key}: it is missing, or no text.`,
    remedy: 'Put it right and send it again; /api/openapi.json says what is taken.',
  });
