import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { peopleWorld, WORLD_PASSWORD, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Actor } from './actor.ts';
import type { Role } from './roles.ts';
import { STAFF } from './roles.ts';

const database = testDatabase();
const world = peopleWorld(database);

interface Standing {
  id: string;
  roles: Role[];
  isActive: boolean;
}

/** Everybody at the desk as the database has them, by mail address. */
async function standings(): Promise<Map<string, Standing>> {
  const { rows } = await database.owner.query<Standing & { email: string }>(
    `select p.id, p.email, p.deactivated_at is null as "isActive",
            array(select role from people.person_role r where r.person = p.id order by role) as roles
       from people.person p order by p.email`,
  );
  return new Map(rows.map(({ email, ...it }) => [email, it]));
}

const actorOf = ({ id, roles }: Standing): Actor => ({
  kind: 'person',
  id,
  name: 'Actor',
  roles,
  leads: [],
  teams: [],
});

/** Sends a request in the name of somebody who has just been recognised. */
const send = (actor: Standing, method: string, path: string, body?: unknown) =>
  world.app.request(
    `${WORLD_URL}/api/v1${path}`,
    {
      method,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
    { actor: actorOf(actor) },
  );

/** What somebody may give, take or touch, in words of its own: administrators all, Operations Managers those below them. */
function mayTouch({ roles }: Standing, all: readonly Role[]): boolean {
  if (roles.includes('admin')) return true;
  return roles.includes('ops') && all.every((it) => it !== 'admin' && it !== 'ops');
}

const NAMES = ['ada', 'bea', 'omar', 'lea', 'tim'];
const email = (name: string) => `${name}@leantech.example`;
beforeAll(async () => {
  await world.add('Ada', ['admin']);
  await world.add('Bea', ['admin', 'ops']);
  await world.add('Omar', ['ops']);
  await world.add('Lea', ['lead', 't1']);
  await world.add('Tim', ['t1']);
});

const roles = fc.subarray([...STAFF], { minLength: 1, maxLength: 3 });
const step = fc.record({
  actor: fc.constantFrom(...NAMES),
  target: fc.constantFrom(...NAMES),
  act: fc.constantFrom('roles', 'roles', 'deactivate', 'reactivate', 'link'),
  roles,
});

test('C08 whatever is done in whatever order, nobody gets, gives or takes what is beyond their standing', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const { actor, target, act, roles } of steps) {
        const before = await standings();
        const [who, whom] = [before.get(email(actor))!, before.get(email(target))!];
        if (!who.isActive) continue;
        const answer = await (act === 'roles'
          ? send(who, 'PATCH', `/people/${whom.id}`, { roles })
          : send(who, 'POST', `/people/${whom.id}/${act}`));
        const after = await standings();
        seen.add(`${act} ${answer.status}`);
        const changed = [...after].filter(([key, it]) => JSON.stringify(it) !== JSON.stringify(before.get(key)));
        expect(changed.map(([key]) => key).filter((it) => it !== email(target))).toEqual([]);
        if (changed.length > 0) {
          expect(target).not.toBe(actor);
          expect(mayTouch(who, [...whom.roles, ...after.get(email(target))!.roles])).toBe(true);
        }
        if (act === 'link' && answer.ok) expect(mayTouch(who, whom.roles)).toBe(true);
        if (!answer.ok) expect(changed).toEqual([]);
        expect([...after.values()].filter((it) => it.isActive && it.roles.includes('admin')).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
  // The walk went everywhere: what is allowed happened, and so did each way of being refused.
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['deactivate 204', 'deactivate 403', 'link 200', 'link 403', 'roles 204', 'roles 403']),
  );
}, 60_000);

/** Fresh people, whatever the walk above made of the others. */
async function fresh(...given: [name: string, roles: readonly Role[]][]): Promise<Standing[]> {
  for (const [name, roles] of given) await world.add(name, roles);
  const all = await standings();
  return given.map(([name]) => all.get(email(name.toLowerCase()))!);
}

test('C08 of two administrators who deactivate each other at the same moment one stays', async () => {
  const [eva, fay] = await fresh(['Eva', ['admin']], ['Fay', ['admin']]);
  await database.owner.query('update people.person set deactivated_at = now() where id not in ($1, $2)', [
    eva!.id,
    fay!.id,
  ]);
  const answers = await Promise.all([
    send(eva!, 'POST', `/people/${fay!.id}/deactivate`),
    send(fay!, 'POST', `/people/${eva!.id}/deactivate`),
  ]);
  expect(answers.map((it) => it.status).sort()).toEqual([204, 409]);
});

test('C08 a link that was made for an engineer opens nothing any more when they became an administrator', async () => {
  const [gus, hal, ian] = await fresh(['Gus', ['admin']], ['Hal', ['ops']], ['Ian', ['t1']]);
  const { url } = (await (await send(hal!, 'POST', `/people/${ian!.id}/link`)).json()) as { url: string };
  const body = { link: new URL(url).hash.slice(1), kind: 'reset', password: `${WORLD_PASSWORD}-new` };
  expect((await world.browser().post('/api/v1/links/look', { link: body.link, kind: 'reset' })).status).toBe(200);
  expect((await send(gus!, 'PATCH', `/people/${ian!.id}`, { roles: ['admin'] })).status).toBe(204);
  expect((await world.browser().post('/api/v1/links/password', body)).status).toBe(404);
});

test('C08 a right that is given while another request is checked counts for that one too', async () => {
  const [jan, kim, lou] = await fresh(['Jan', ['admin']], ['Kim', ['ops']], ['Lou', ['t1']]);
  for (let round = 0; round < 8; round++) {
    await send(jan!, 'PATCH', `/people/${lou!.id}`, { roles: ['t1'] });
    const [, second] = await Promise.all([
      send(jan!, 'PATCH', `/people/${lou!.id}`, { roles: ['admin'] }),
      send(kim!, 'PATCH', `/people/${lou!.id}`, { roles: ['t2'] }),
    ]);
    // Either the engineer was changed before they became administrator, or an Operations Manager may not any more.
    const { roles } = (await standings()).get(email('lou'))!;
    expect([second!.status, roles]).toEqual([second!.status === 403 ? 403 : 204, ['admin']]);
  }
});

test('C08 an Operations Manager signs out engineers, and no administrator', async () => {
  const [mia, ned, oda] = await fresh(['Mia', ['admin']], ['Ned', ['ops']], ['Oda', ['t1']]);
  expect((await send(ned!, 'DELETE', `/people/${oda!.id}/sessions`)).status).toBe(204);
  expect((await send(ned!, 'DELETE', `/people/${mia!.id}/sessions`)).status).toBe(403);
});
