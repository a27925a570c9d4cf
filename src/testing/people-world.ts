import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openOutgoing } from '../delivery/outgoing.ts';
import { type Clock, standingClock } from '../kit/clock.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { clientAddress } from '../kit/http/client-address.ts';
import { tellErrors } from '../kit/http/problem.ts';
import { sameOrigin } from '../kit/http/same-origin.ts';
import { type Log, silentLog } from '../kit/log.ts';
import { Secret } from '../kit/secret.ts';
import { peopleApi } from '../people/api.ts';
import { answerAskedLinks } from '../people/asked-links.ts';
import { calendarFeed } from '../people/calendar-feed.ts';
import { identify, type PeopleEnv } from '../people/identify.ts';
import { type OpenPeople, openPeople } from '../people/open-people.ts';
import { addPerson, setPassword } from '../people/person-store.ts';
import type { Role } from '../people/roles.ts';
import type { People } from '../people/service.ts';
import { permissions } from '../registry/permissions.ts';
import { type Browser, browserOf } from './browser.ts';
import type { TestDatabase } from './test-database.ts';

export const WORLD_URL = 'http://localhost:7010';
/** The password of everybody in the small world. */
export const WORLD_PASSWORD = 'rivet-lantern-mango-42';

/** A hub with people in it and no port: requests go straight to its routes. */
export interface PeopleWorld {
  people: People;
  app: Hono<PeopleEnv>;
  clock: ReturnType<typeof standingClock>;
  /** Writes somebody down who can sign in with the world's password. */
  add(name: string, roles: readonly Role[], company?: string): Promise<{ id: string; email: string }>;
  /** A browser without cookies. */
  browser(): Browser;
  /** The same browser, with its cookies, at a second process of the hub: another service on the same database. */
  besides(browser: Browser): Browser;
  /** A browser in which this person has just signed in. */
  as(email: string): Promise<Browser>;
}

/** What a test wants otherwise than it is. */
export interface WorldParts {
  /** Adds routes. */
  more?: (app: Hono<PeopleEnv>, people: People) => void;
  publicUrl?: string;
  log?: Log;
  /** The way out for mail; without it there is none. */
  mail?: (clock: Clock) => Promise<Pick<OpenPeople, 'post' | 'asked'>>;
}

/** Its fields are there from `beforeAll` on. */
export function peopleWorld(database: TestDatabase, parts: WorldParts = {}): PeopleWorld {
  const { publicUrl = WORLD_URL, log = silentLog } = parts;
  const world = { clock: standingClock('2026-11-25T01:00:00Z') } as PeopleWorld;
  let people: ReturnType<typeof openPeople>;
  let second: ReturnType<typeof openPeople> | undefined;
  let besides: Hono<PeopleEnv> | undefined;
  const outgoing = openOutgoing({ privateHosts: [] });
  const hubKey = new Secret(randomBytes(32).toString('base64url'));
  let sent: Pick<OpenPeople, 'post' | 'asked'> = {};
  const open = () =>
    openPeople({
      ...sent,
      address: database.address,
      pool: database.app,
      contactPool: database.contact,
      hubKey,
      publicUrl,
      permissions,
      outgoing,
      clock: world.clock,
      log,
    });
  beforeAll(async () => {
    sent = (await parts.mail?.(world.clock)) ?? {};
    people = open();
    await answerAskedLinks(people);
    Object.assign(world, { people, app: appOf(people, parts) });
  });
  afterAll(async () => {
    await Promise.all([people?.close(), second?.close(), outgoing.close()]);
  });
  return Object.assign(world, {
    add: (name: string, roles: readonly Role[], company?: string) => addTo(people, name, roles, company),
    browser: () => browserOf(world.app, publicUrl),
    besides: ({ cookies }: Browser) => {
      second ??= open();
      besides ??= appOf(second, parts);
      return browserOf(besides, publicUrl, cookies);
    },
    as: async (email: string) => {
      const browser = browserOf(world.app, publicUrl);
      const answer = await browser.post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
      if (answer.status !== 200) throw new Error(`${email} could not sign in: ${await answer.text()}`);
      return browser;
    },
  });
}

function appOf(people: People, { more, log = silentLog }: WorldParts): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>();
  app.use(clientAddress([]), sameOrigin(people), identify(people));
  app.route('/api/v1', peopleApi(people)).route('/', calendarFeed(people));
  more?.(app, people);
  app.onError(tellErrors(log));
  return app;
}

async function addTo(people: People, name: string, roles: readonly Role[], company?: string) {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@leantech.example`;
  const now = people.clock.now();
  const hash = await (await people.identity.$context).password.hash(WORLD_PASSWORD);
  const id = await inTransaction(people.pool, async (client) => {
    if (company) await companyOf(client, company, now);
    const person = await addPerson(client, { name, email, roles, now, ...(company ? { company } : {}) });
    await setPassword(client, person, hash, now);
    return person;
  });
  return { id, email };
}

/** A client company by its id, of which only the name is told: its id. */
export async function companyOf(client: pg.ClientBase | pg.Pool, id: string, now: Temporal.Instant): Promise<void> {
  await client.query(
    `insert into clients.company (id, slug, name, created_at, updated_at) values ($1, 'c-' || $1::uuid, $1::uuid::text, $2, $2)
     on conflict do nothing`,
    [id, now],
  );
}
