import { beforeAll, describe, expect, test } from 'vitest';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Actor } from './actor.ts';
import { liveSession, mayStill } from './live-session.ts';
import { hashOf } from './one-time.ts';

const database = testDatabase();
let actor: Actor;
const world = peopleWorld(database, {
  more: (app) => {
    app.get('/who', (c) => {
      actor = c.get('actor')!;
      return c.body(null, 204);
    });
  },
});

/** Whoever is recognised by a new session, or by a token of their own. */
async function somebody(name: string, by: 'session' | 'token' = 'session'): Promise<Actor> {
  const { id, email } = await world.add(name, ['t1', 'lead']);
  const browser = await world.as(email);
  if (by === 'session') await browser.get('/who');
  else {
    const secret = `hub_${'x'.repeat(30)}${name.replaceAll(' ', '')}`;
    await database.app.query(
      `insert into people.token (id, person, name, hash, roles, scopes, created_at)
       values (gen_random_uuid(), $1, 'x', $2, '{t1}', '{*}', $3)`,
      [id, hashOf(secret), world.clock.now()],
    );
    await world.app.request('/who', { headers: { authorization: `Bearer ${secret}` } });
  }
  return actor;
}

const still = (who: Actor, permission = 'shifts.read') => mayStill(world.people, who, permission);
const sql = (text: string, id: string) => database.app.query(text, [id]);

describe('whoever opened a stream may have it no longer once', () => {
  test.each([
    ['they are deactivated', 'update people.person set deactivated_at = now() where id = $1'],
    ['they signed out', 'delete from people.session where person_id = $1'],
    ['their session is over', `update people.session set expires_at = '2026-01-01' where person_id = $1`],
    ['their session was left alone', `update people.session set seen_at = '2026-01-01' where person_id = $1`],
    ['their roles were taken', 'delete from people.person_role where person = $1'],
  ])('%s', async (why, text) => {
    const who = await somebody(`Who ${why}`);
    expect(await still(who)).toBe(true);
    await sql(text, who.id);
    expect(await still(who)).toBe(false);
  });

  test.each([
    ['the token was revoked', 'update people.token set revoked_at = now() where person = $1'],
    ['its person was deactivated', 'update people.person set deactivated_at = now() where id = $1'],
    ['its person lost the role', `delete from people.person_role where person = $1 and role = 't1'`],
  ])('%s', async (why, text) => {
    const who = await somebody(`Token ${why}`, 'token');
    expect(await still(who)).toBe(true);
    await sql(text, who.id);
    expect(await still(who)).toBe(false);
  });
});

test('a permission that the role does not give is not held by keeping a stream open', async () => {
  expect(await still(await somebody('Una Role'), 'people.invite')).toBe(false);
});

describe('watching', () => {
  let who: Actor;
  beforeAll(async () => {
    who = await somebody('Wanda Watched');
  });

  test('keeps neither the session nor the presence awake', async () => {
    const seen = async () =>
      (await sql('select seen_at from people.session where person_id = $1', who.id)).rows[0].seen_at;
    const before = await seen();
    world.clock.advance('PT30M');
    expect(await still(who)).toBe(true);
    expect(await seen()).toEqual(before);
  });

  test('ends within a second of what ends it, and not before', async () => {
    const session = liveSession(world.people, who, 'shifts.read');
    let isOver = false;
    const over = session.ended.then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(isOver).toBe(false);
    await sql('update people.person set deactivated_at = now() where id = $1', who.id);
    const since = performance.now();
    await over;
    expect(performance.now() - since).toBeLessThan(1000);
  });

  test('can be stopped', async () => {
    const session = liveSession(world.people, who, 'shifts.read', { everyMs: 60_000 });
    session.close();
    await session.ended;
  });
});
