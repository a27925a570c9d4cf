import { createECDH, createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InboxPage, Said, Unread } from '../delivery/inbox-contract.ts';
import type { PushDevices } from '../delivery/push-contract.ts';
import { tell } from '../delivery/tell.ts';
import { vapidKeys } from '../delivery/vapid-keys.ts';
import { publish } from '../editions/publish.ts';
import { uuidv7 } from '../kit/ids.ts';
import type { Browser } from '../testing/browser.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { wholeServer } from './samples/whole-server.ts';
import { tellOfEdition } from './tell-of-edition.ts';

const database = testDatabase();
const world = peopleWorld(database);
let people: Record<'ana' | 'ben' | 'lea' | 'ops', { id: string; browser: Browser }>;
let team: string;
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set);
  const member = async (name: string, role: 't1' | 'lead' | 'ops') => {
    const { id, email } = await world.add(name, [role]);
    return { id, browser: await world.as(email) };
  };
  people = {
    ana: await member('Ana Reyes', 't1'),
    ben: await member('Ben Cruz', 't1'),
    lea: await member('Lea Santos', 'lead'),
    ops: await member('Omar Dizon', 'ops'),
  };
  const { ops, lea, ana, ben } = people;
  const made = await ops.browser.post('/api/v1/teams', { name: 'Night', lead: lea.id, zone: 'Asia/Manila' });
  team = ((await made.json()) as { id: string }).id;
  for (const { id } of [ana, ben, lea])
    expect((await ops.browser.send('PUT', `/api/v1/teams/${team}/members/${id}`)).status).toBe(204);
});
beforeEach(() => database.owner.query('delete from delivery.notice'));

const inbox = async ({ browser }: { browser: Browser }, query = '') =>
  (await (await browser.get(`/api/v1/inbox${query}`)).json()) as InboxPage;
const said = async (who: { browser: Browser }) => (await inbox(who)).notices.map((it) => it.said);
const unread = async ({ browser }: { browser: Browser }) =>
  ((await (await browser.get('/api/v1/inbox/unread')).json()) as Unread).unread;
const edition = (number = 1): Said => ({
  template: 'edition',
  fields: { number, documents: 1, from: '2026-11-25T01:00:00Z' },
});
const tellAna = (more: Partial<Parameters<typeof tell>[1]> = {}) =>
  tell(database.app, { people: [people.ana.id], said: edition(), key: uuidv7(), at: world.clock.now(), ...more });

describe('one’s own inbox', () => {
  test('is read, counted, and marked as seen line by line or as a whole', async () => {
    await tellAna({ said: edition(1) });
    await tellAna({ said: edition(2) });
    expect(await said(people.ana)).toEqual([edition(2), edition(1)]);
    expect(await unread(people.ana)).toBe(2);
    const { notices } = await inbox(people.ana);
    expect((await people.ana.browser.post(`/api/v1/inbox/${notices[1]!.id}/seen`)).status).toBe(204);
    expect(await unread(people.ana)).toBe(1);
    expect((await people.ana.browser.post('/api/v1/inbox/seen', { newest: notices[0]!.id })).status).toBe(204);
    expect(await unread(people.ana)).toBe(0);
  });

  test('is nobody else’s: a line of somebody else is as if it were not there', async () => {
    await tellAna();
    const { notices } = await inbox(people.ana);
    expect((await people.ops.browser.post(`/api/v1/inbox/${notices[0]!.id}/seen`)).status).toBe(404);
    await people.ops.browser.post('/api/v1/inbox/seen', { newest: notices[0]!.id });
    expect([await unread(people.ana), await said(people.ops)]).toEqual([1, []]);
  });

  test.each([
    ['GET', '/inbox?before=x', undefined, 400],
    ['GET', '/inbox?page=2', undefined, 400],
    ['POST', '/inbox/seen', {}, 400],
    ['POST', '/inbox/seen', { newest: 'x' }, 400],
    ['POST', '/inbox/no-id/seen', undefined, 404],
  ])('%s %s %o is refused: %i', async (method, path, body, status) => {
    expect((await people.ana.browser.send(method, `/api/v1${path}`, body)).status).toBe(status);
  });

  test.each(['/inbox', '/inbox/unread', '/inbox/events'])('needs somebody who is signed in: %s', async (path) => {
    expect((await world.browser().get(`/api/v1${path}`)).status).toBe(401);
  });

  test('is empty for a program, to which nothing is told', async () => {
    const made = await (await world.as((await world.add('Ada Min', ['admin'])).email)).post('/api/v1/tokens', {
      name: 'Reports',
      roles: ['t1'],
      scopes: ['inbox.read'],
    });
    const { token } = (await made.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const answer = await world.app.request('http://localhost:7010/api/v1/inbox', { headers });
    expect([answer.status, await answer.json()]).toEqual([200, { notices: [], next: null }]);
  });
});

describe('followed live', () => {
  /** Opens the stream; gives what it says next, and an end. */
  async function follow({ browser }: { browser: Browser }) {
    const answer = await browser.get('/api/v1/inbox/events');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    return {
      next: async () => {
        const { value, done } = await reader.read();
        if (done) return 'end';
        return JSON.parse(/^data: (.*)$/m.exec(value)?.[1] || '{}') as Unread;
      },
      close: () => reader.cancel(),
    };
  }

  test('U29 what is told, and what is seen in another tab, comes within two seconds', async () => {
    const stream = await follow(people.ana);
    expect(await stream.next()).toEqual({ unread: 0, newest: null });
    const began = performance.now();
    await tellAna();
    const newest = (await inbox(people.ana)).notices[0]!.id;
    expect(await stream.next()).toEqual({ unread: 1, newest });
    await people.ana.browser.post('/api/v1/inbox/seen', { newest });
    expect(await stream.next()).toEqual({ unread: 0, newest });
    expect(performance.now() - began).toBeLessThan(4000);
    await stream.close();
  });

  test('C21 ends with the session, and tells nothing of anybody else', async () => {
    const { email } = await world.add('Gone Soon', ['t1']);
    const browser = await world.as(email);
    const stream = await follow({ browser });
    await tellAna();
    expect(await stream.next()).toEqual({ unread: 0, newest: null });
    await browser.post('/api/v1/sign-out');
    await tellAna();
    expect(await stream.next()).toBe('end');
  });
});

describe('it is told', () => {
  const row = (person: string) => ({
    team,
    person,
    start: '22:00',
    end: '06:00',
    from: '2026-12-01',
    until: '2026-12-01',
  });
  const plan = async (by: { browser: Browser }, person: string) =>
    ((await (await by.browser.post('/api/v1/rota', row(person))).json()) as { id: string }).id;

  test('that a swap is asked for, to the colleague; and the answer, to whoever asked', async () => {
    const { ana, ben, lea } = people;
    for (const [answer, date] of [
      ['declined', '2026-12-01'],
      ['accepted', '2026-12-02'],
    ] as const) {
      await database.owner.query('delete from delivery.notice');
      const made = await lea.browser.post('/api/v1/rota', { ...row(ana.id), from: date, until: date });
      const { id: rota } = (await made.json()) as { id: string };
      const { id } = (await (await ana.browser.post('/api/v1/swaps', { rota, date, to: ben.id })).json()) as {
        id: string;
      };
      expect(await said(ben)).toEqual([{ template: 'swap-asked', fields: { by: 'Ana Reyes', date } }]);
      expect((await ben.browser.post(`/api/v1/swaps/${id}/answer`, { answer })).status).toBe(204);
      expect((await said(ana))[0]).toEqual({ template: `swap-${answer}`, fields: { by: 'Ben Cruz', date } });
      expect(await said(lea)).toEqual([]);
    }
  });

  test('that a shift was planned, changed and ended by another; what one does oneself one is not told', async () => {
    const { ana, lea } = people;
    const about = { by: 'Lea Santos', team: 'Night' };
    const made = await lea.browser.post('/api/v1/rota', { ...row(ana.id), days: [1], from: '2027-01-04', until: null });
    const { id } = (await made.json()) as { id: string };
    const changed = await lea.browser.send('PATCH', `/api/v1/rota/${id}`, { start: '21:00' });
    const { id: next } = (await changed.json()) as { id: string };
    expect((await lea.browser.send('DELETE', `/api/v1/rota/${next}`)).status).toBe(204);
    expect((await said(ana)).map((it) => it.template).toSorted()).toEqual(['rota-added', 'rota-changed', 'rota-ended']);
    expect((await said(ana)).at(-1)).toEqual({ template: 'rota-added', fields: { ...about, from: '2027-01-04' } });
    await plan(lea, lea.id);
    expect(await said(lea)).toEqual([]);
  });

  test('that an absence was noted and ended by another, without its reason', async () => {
    const { ana, lea } = people;
    const span = { from: '2026-12-10T00:00:00Z', until: '2026-12-12T00:00:00Z' };
    const note = (by: Browser) => by.post('/api/v1/absences', { person: ana.id, reason: 'sick', ...span });
    expect((await note(ana.browser)).status).toBe(200);
    expect(await said(ana)).toEqual([]);
    const { id } = (await (await note(lea.browser)).json()) as { id: string };
    await lea.browser.send('PATCH', `/api/v1/absences/${id}`, { until: '2026-12-11T00:00:00Z' });
    expect(await said(ana)).toEqual([
      { template: 'absence-ended', fields: { by: 'Lea Santos', until: '2026-12-11T00:00:00Z' } },
      { template: 'absence-noted', fields: { by: 'Lea Santos', ...span } },
    ]);
  });

  test('that somebody joined, to whoever invited them', async () => {
    const asked = { name: 'Nina Ocampo', email: 'nina@leantech.example', roles: ['t1'] };
    const { url, person } = (await (await people.ops.browser.post('/api/v1/people', asked)).json()) as {
      url: string;
      person: string;
    };
    const link = url.split('#')[1]!;
    const taken = await world
      .browser()
      .post('/api/v1/links/password', { link, kind: 'invite', password: WORLD_PASSWORD });
    expect(taken.status).toBe(204);
    expect(await said(people.ops)).toEqual([{ template: 'joined', fields: { who: 'Nina Ocampo', person } }]);
  });

  test('that an edition was published, to all staff who are there and to nobody else, in the transaction that publishes', async () => {
    const gone = await world.add('Gone Already', ['t1']);
    await database.app.query('update people.person set deactivated_at = now() where id = $1', [gone.id]);
    const contact = await world.add('Cora Client', ['contact'], uuidv7());
    const parts = {
      registry: () => ({ schemas: [], facts: [] }),
      resolve: () => ({}),
      published: (
        query: Parameters<typeof tellOfEdition>[0]['query'],
        ...rest: [Parameters<typeof tellOfEdition>[1], number]
      ) => tellOfEdition({ query }, ...rest),
    };
    const source =
      '---\nid: KB-900\ntitle: One\nsummary: One.\ncategory: knowledge-base\nowner: Operations\n---\n\n# One\n';
    const draft = { folders: [[{ file: 'KB-900.md', source }]], withdraw: [] };
    const outcome = await publish(database.app, { ...draft, author: 'Maria', note: 'First' }, parts);
    expect(outcome.kind).toBe('published');
    const fields = { number: 1, documents: 1, from: expect.stringMatching(/Z$/) };
    for (const who of Object.values(people)) expect(await said(who)).toEqual([{ template: 'edition', fields }]);
    const { rows } = await database.app.query('select person from delivery.notice where person = any($1)', [
      [gone.id, contact.id],
    ]);
    expect(rows).toEqual([]);
  });
});

describe('devices on which one is notified', () => {
  const device = {
    endpoint: 'https://push.example/send/abc',
    p256dh: createECDH('prime256v1').generateKeys('base64url'),
    auth: 'A'.repeat(22),
  };
  const path = '/api/v1/push-devices';
  const list = async ({ browser }: { browser: Browser }) => (await (await browser.get(path)).json()) as PushDevices;

  test('are added, listed without what opens them, and removed', async () => {
    const { ana, ben } = people;
    expect((await list(ana)).key).toBeNull();
    await vapidKeys(world.people);
    expect((await ana.browser.post(path, device, { 'user-agent': 'Firefox' })).status).toBe(204);
    const { key, devices } = await list(ana);
    expect(key).toMatch(/^B[\w-]{86}$/);
    const endpointHash = createHash('sha256').update(device.endpoint).digest('hex');
    expect(devices).toEqual([{ id: expect.any(String), endpointHash, browser: 'Firefox', since: expect.any(String) }]);
    expect((await ben.browser.send('DELETE', `${path}/${devices[0]!.id}`)).status).toBe(404);
    expect((await list(ben)).devices).toEqual([]);
    expect((await ana.browser.send('DELETE', `${path}/${devices[0]!.id}`)).status).toBe(204);
    expect((await list(ana)).devices).toEqual([]);
  });

  test.each([
    [{ endpoint: 'http://push.example/x' }, 400, 'invalid'],
    [{ endpoint: 'https://127.0.0.1/x' }, 422, 'outgoing/place'],
    [{ endpoint: 'https://[::ffff:a9fe:a9fe]/x' }, 422, 'outgoing/place'],
    [{ endpoint: 'https://push.example:8443/x' }, 422, 'outgoing/port'],
    [{ endpoint: 'https://a:b@push.example/x' }, 422, 'outgoing/credentials'],
    [{ p256dh: 'B'.repeat(87) }, 422, 'push/no-key'],
    [{ p256dh: 'short' }, 400, 'invalid'],
    [{ auth: 'short' }, 400, 'invalid'],
    [{ more: 1 }, 400, 'invalid'],
  ])('C05 %o is refused: %i %s', async (more, status, code) => {
    const answer = await people.ana.browser.post(path, { ...device, ...more });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  test('are nobody’s who is not signed in', async () => {
    expect((await world.browser().get(path)).status).toBe(401);
    expect((await world.browser().post(path, device)).status).toBe(401);
  });
});
