import { connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { describe, expect, test } from 'vitest';
import { serve } from '../kit/http/serve.ts';
import type { Browser } from '../testing/browser.ts';
import { peopleWorld, WORLD_PASSWORD, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { LinkMade } from './contract.ts';
import { HOLDS, type LinkKind, makeLink } from './links.ts';
import { setUpLink } from './set-up-link.ts';

const database = testDatabase();
const world = peopleWorld(database);

/** Somebody new, with a link of this kind that nobody has used. */
async function linkOf(kind: 'invite' | 'reset', name: string) {
  const { id, email } = await world.add(name, ['t1']);
  const person = { id, email };
  return { ...person, link: (await makeLink(database.app, { kind, person, now: world.clock.now() })).reveal() };
}
const look = (link: string, kind: LinkKind) => world.browser().post('/api/v1/links/look', { link, kind });
const take = (link: string, kind: LinkKind, password = 'harbor-violin-tinsel-9') =>
  world.browser().post('/api/v1/links/password', { link, kind, password });

describe('C11 a one-time link', () => {
  test('C11 for the first account leads to the address that the operator set, while there is nobody', async () => {
    expect(await setUpLink(world.people)).toMatch(/^http:\/\/localhost:7010\/set-up#[\w-]{43}$/);
    const { id } = await world.add('First', ['admin']);
    await database.app.query('update people.person set joined_at = now() where id = $1', [id]);
    expect(await setUpLink(world.people)).toBeUndefined();
  });

  const evil = 'evil.example';
  const headers = {
    host: evil,
    'x-forwarded-host': evil,
    'x-forwarded-proto': 'https',
    'x-original-url': `https://${evil}/`,
    forwarded: `host=${evil};proto=https`,
  };
  const admin = async (): Promise<Browser> => {
    const { email } = await world.add(`Admin ${crypto.randomUUID()}`, ['admin']);
    return world.as(email);
  };

  test('C11 leads to the address that the operator set, whatever the request calls this hub', async () => {
    const browser = await admin();
    const invited = { name: 'Cy', email: 'cy@leantech.example', roles: ['t1'] };
    const made = (await (await browser.post('/api/v1/people', invited, headers)).json()) as LinkMade;
    const path = `/api/v1/people/${made.person}/link`;
    const renewed = (await (await browser.post(path, undefined, headers)).json()) as LinkMade;
    for (const { url } of [made, renewed]) expect(url).toMatch(/^http:\/\/localhost:7010\/join#[\w-]{43}$/);
  });

  test('C11 leads there too where the request line names another host', async () => {
    const { cookies } = await admin();
    const serving = await serve(getRequestListener(world.app.fetch), { host: '127.0.0.1', port: 0 });
    const body = JSON.stringify({ name: 'Di', email: 'di@leantech.example', roles: ['t1'] });
    const answer = await raw(serving.port, [
      `POST http://${evil}/api/v1/people HTTP/1.1`,
      `Host: ${evil}`,
      `X-Forwarded-Host: ${evil}`,
      `Origin: ${WORLD_URL}`,
      `Cookie: ${[...cookies].map((it) => it.join('=')).join('; ')}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Connection: close',
      '',
      body,
    ]);
    await serving.close(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain(`"url":"${WORLD_URL}/join#`);
    expect(answer).not.toContain(evil);
  });

  test.each(['invite', 'reset'] as const)('C11 of kind %s holds to its last second and not longer', async (kind) => {
    const { link } = await linkOf(kind, `Late ${kind}`);
    const time = Temporal.Duration.from(HOLDS[kind]);
    world.clock.advance(time.subtract({ seconds: 1 }).toString());
    expect((await look(link, kind)).status).toBe(200);
    world.clock.advance('PT2S');
    expect([(await look(link, kind)).status, (await take(link, kind)).status]).toEqual([404, 404]);
    world.clock.advance(time.add({ seconds: 1 }).negated().toString());
  });

  test('C11 opens nothing where it is empty, blank, cut, in another case, longer, or of another kind', async () => {
    const { link, email } = await linkOf('reset', 'Eva Tan');
    const swapped = [...link].map((it) => (it === it.toLowerCase() ? it.toUpperCase() : it.toLowerCase())).join('');
    const others = [
      '',
      ' '.repeat(43),
      link.slice(0, -1),
      `${link}A`,
      ` ${link}`,
      `${link}\n`,
      swapped,
      link.replace(/./, '%'),
    ];
    for (const other of others) {
      expect((await look(other, 'reset')).status, JSON.stringify(other)).toBeGreaterThanOrEqual(400);
      expect((await take(other, 'reset')).status, JSON.stringify(other)).toBeGreaterThanOrEqual(400);
    }
    for (const kind of ['invite', 'set-up'] as const) expect((await look(link, kind)).status).toBe(404);
    const old = await world.browser().post('/api/v1/sign-in/password', { email, password: WORLD_PASSWORD });
    expect([old.status, (await look(link, 'reset')).status]).toEqual([200, 200]);
  });

  test('C11 works once, and signs its person out everywhere', async () => {
    const { link, email } = await linkOf('reset', 'Fe Ong');
    const browser = await world.as(email);
    expect((await take(link, 'reset')).status).toBe(204);
    expect([(await take(link, 'reset')).status, (await look(link, 'reset')).status]).toEqual([404, 404]);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('C11 is for the mail address that its person had when it was made', async () => {
    const { link, id } = await linkOf('reset', 'Gil Sy');
    await database.app.query('update people.person set email = $2 where id = $1', [id, 'other@leantech.example']);
    expect((await take(link, 'reset')).status).toBe(404);
  });

  test('C11 is ended by a newer one, and by the end of its person’s time at the desk', async () => {
    const { link, id, email } = await linkOf('invite', 'Hana Uy');
    const person = { id, email };
    const newer = (await makeLink(database.app, { kind: 'invite', person, now: world.clock.now() })).reveal();
    expect([(await look(link, 'invite')).status, (await look(newer, 'invite')).status]).toEqual([404, 200]);
    await database.app.query('update people.person set deactivated_at = now() where id = $1', [id]);
    expect((await take(newer, 'invite')).status).toBe(404);
  });

  test('C11 is stored as a hash alone, and cannot be tried without end', async () => {
    const { link } = await linkOf('invite', 'Ian Yap');
    const { rows } = await database.owner.query('select l::text as row from people.link l');
    expect(JSON.stringify(rows)).not.toContain(link);
    const tries = Array.from({ length: 61 }, (_, index) => look(String(index).padStart(43, 'x'), 'invite'));
    expect((await Promise.all(tries)).some((it) => it.status === 429)).toBe(true);
  });
});

/** What a server answers to these lines, sent as they are. */
function raw(port: number, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(lines.join('\r\n')));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
