import { randomUUID } from 'node:crypto';
import { uuidv7 } from '../../kit/ids.ts';
import { ROLES, type Role } from '../../people/roles.ts';
import type { Browser } from '../browser.ts';
import { companyOf, type PeopleWorld } from '../people-world.ts';
import type { ObjectKind } from './expected.ts';
import type { MadeThing } from './thing-kind.ts';
import { THINGS } from './things.ts';

/** Somebody who asks: a role, or nobody. */
export interface Asker {
  role?: Role;
  id: string;
  /** Of a contact. */
  company?: string;
  browser: Browser;
}

/** Who asks, and who else is there to whom things belong. */
export interface Cast {
  world: PeopleWorld;
  askers: Asker[];
  /** The team that the Team Leader among the askers leads, and one that somebody else leads. */
  teams: { led: string; other: string };
  /** Somebody in the team that is led, and somebody in the other. */
  mate: string;
  stranger: string;
  /** A company that no asker belongs to. */
  foreign: string;
}

/** One person of every role and nobody, with two teams: one is led by the asker who is a Team Leader. */
export async function castOf(world: PeopleWorld): Promise<Cast> {
  const askers: Asker[] = [{ id: randomUUID(), browser: world.browser() }];
  for (const role of ROLES) askers.push(await askerOf(world, role));
  const mate = (await world.add('Mate in the team', ['t1'])).id;
  const stranger = (await world.add('Stranger', ['t1', 'lead'])).id;
  const leader = askers.find((it) => it.role === 'lead')!.id;
  const led = await teamOf(world, 'Night', leader, [leader, mate]);
  const staff = askers.filter(({ role }) => role && role !== 'contact' && role !== 'lead').map(({ id }) => id);
  const other = await teamOf(world, 'Day', stranger, [stranger, ...staff]);
  const foreign = randomUUID();
  await companyOf(world.people.pool, foreign, world.clock.now());
  return { world, askers, teams: { led, other }, mate, stranger, foreign };
}

async function askerOf(world: PeopleWorld, role: Role): Promise<Asker> {
  const company = role === 'contact' ? randomUUID() : undefined;
  const { id, email } = await world.add(`Asker ${role}`, [role], company);
  const browser = await world.as(email);
  // With the first request it is noted that somebody is there; the questions shall change nothing.
  await browser.get('/api/v1/me');
  return { role, id, ...(company ? { company } : {}), browser };
}

async function teamOf({ people, clock }: PeopleWorld, name: string, lead: string, members: string[]): Promise<string> {
  const id = uuidv7();
  const add = 'insert into people.team (id, name, lead, created_at) values ($1, $2, $3, $4)';
  await people.pool.query(add, [id, name, lead, clock.now()]);
  const join = 'insert into people.team_member (team, person, since) select $1, unnest($2::uuid[]), $3';
  await people.pool.query(join, [id, members, clock.now()]);
  return id;
}

/** A thing of this kind that is to the asker what the object says; undefined where there can be none. */
export async function thingFor(
  cast: Cast,
  kind: string,
  asker: Asker,
  object: ObjectKind,
): Promise<MadeThing | undefined> {
  const thing = THINGS[kind];
  if (!thing) throw new Error(`Say in things.ts how a ${kind} is made, so that it can be asked for.`);
  if (object === 'random') return thing.named(randomUUID());
  // Nothing belongs to nobody.
  const self = asker.role ? asker.id : cast.stranger;
  const owner = object === 'team' ? cast.mate : object === 'foreign' ? cast.stranger : self;
  const isLed = object === 'team' || (asker.role === 'lead' && owner === self);
  const company = owner === self ? (asker.company ?? cast.foreign) : cast.foreign;
  const wanted = { owner, team: isLed ? cast.teams.led : cast.teams.other, company };
  return object === 'deleted' ? thing.deleted?.(cast.world, wanted) : thing.make(cast.world, wanted);
}
