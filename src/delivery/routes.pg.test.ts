import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { inTransaction } from '../kit/db/transaction.ts';
import type { Browser } from '../testing/browser.ts';
import { refused, told } from '../testing/desk-world.ts';
import { answerWith } from '../testing/mail-server.ts';
import { LINK_SECRET, letterTo } from '../testing/mail-world.ts';
import { mailedPeople } from '../testing/mailed-people.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Letter, LetterPage } from './contract.ts';

const database = testDatabase();
const { world, mail } = mailedPeople(database);
let admin: Browser;
beforeAll(async () => {
  await world.add('Ada Admin', ['admin']);
  await world.add('Eli Engineer', ['t1']);
  admin = await world.as('ada.admin@leantech.example');
});
afterEach(async () => {
  mail.server.answer = {};
  mail.server.received.length = 0;
  await database.owner.query('delete from delivery.letter');
  await database.owner.query('delete from jobs.job');
});

const list = (query = '') => told<LetterPage>(admin.get(`/api/v1/letters${query}`));
/** A letter that the server refused for good. */
async function dead(overAt?: string): Promise<Letter> {
  mail.server.answer.rcpt = () => answerWith(550, '5.1.1 Nobody here');
  const { id, email } = await world.add(`Nobody ${crypto.randomUUID().slice(0, 8)}`, ['t1']);
  await inTransaction(database.app, async (client) => {
    await client.query(
      `insert into people.link (id, kind, person, email, hash, created_at, expires_at)
       values (gen_random_uuid(), 'invite', $1, $2::text, encode(sha256($2::text::bytea), 'hex'), now(), $3)`,
      [id, email, world.clock.now().add({ hours: 168 })],
    );
    const { rows } = await client.query<{ hash: string }>('select hash from people.link where person = $1', [id]);
    await mail.delivery.post!.send(
      client,
      letterTo(email, world.clock, { about: rows[0]!.hash, ...(overAt ? { overAt } : {}) }),
    );
  });
  const find = async () => (await list('?state=dead')).letters.find((it) => it.recipient === email);
  await vi.waitFor(async () => expect(await find()).toBeDefined(), { timeout: 10_000 });
  mail.server.answer = {};
  return (await find())!;
}
const acts = async (id: string) =>
  (
    await database.app.query<{ act: string }>('select act from people.audit where object_id = $1 order by at, id', [id])
  ).rows.map((it) => it.act);

describe('letters', () => {
  test('are listed with what became of them, where mail goes and who it is from, and nothing that they say', async () => {
    const { id } = await dead();
    const page = await list();
    expect(page).toMatchObject({
      relay: `127.0.0.1:${mail.server.port}`,
      from: 'LeanTech Support <support@leantech.example>',
      next: null,
    });
    expect(page.letters).toEqual([
      expect.objectContaining({
        id,
        state: 'dead',
        template: 'invitation',
        tries: 1,
        answer: expect.stringContaining('5.1.1 Nobody here'),
        nextAt: null,
        canReplay: true,
      }),
    ]);
    expect(JSON.stringify(page)).not.toContain(LINK_SECRET);
    expect(JSON.stringify(page)).not.toMatch(/Ana Reyes|hub\.example|canary/);
    expect(await told<Letter>(admin.get(`/api/v1/letters/${id}`))).toEqual(page.letters[0]);
    expect((await list('?state=waiting')).letters).toEqual([]);
  });

  test('come in pages of fifty, the newest first', async () => {
    await database.owner.query(
      `insert into delivery.letter (id, template, recipient, about, over_at, message_id, state, written_at, since, ended_at)
       select ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'sign-in', n || '@b.example', 'x', now(), n, 'sent', now(), now(), now()
         from generate_series(1, 60) n`,
    );
    const first = await list();
    const second = await list(`?before=${first.next}`);
    expect([first.letters.length, second.letters.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.letters, ...second.letters].map((it) => it.id)).size).toBe(60);
    expect(first.letters[0]!.recipient).toBe('60@b.example');
  });

  test('a state that is none is refused', async () => {
    expect((await admin.get('/api/v1/letters?state=lost')).status).toBe(400);
  });
});

describe('a dead letter', () => {
  test('is sent again, under the Message-ID that it had, and that is on record', async () => {
    const { id, recipient } = await dead();
    await told(admin.post(`/api/v1/letters/${id}/replay`));
    const [got] = await mail.server.wait(1);
    expect([got!.to, got!.messageId]).toEqual([[recipient], `<${id}@leantech.example>`]);
    await vi.waitFor(async () =>
      expect(await told(admin.get(`/api/v1/letters/${id}`))).toMatchObject({ state: 'sent', tries: 2 }),
    );
    expect(await acts(id)).toEqual(['letter.replayed']);
  });

  test('of two who send it again at the same moment one is refused', async () => {
    const { id } = await dead();
    const both = await Promise.all([1, 2].map(() => admin.post(`/api/v1/letters/${id}/replay`)));
    expect(both.map((it) => it.status).toSorted()).toEqual([204, 409]);
    await mail.server.wait(1);
    expect(mail.server.received).toHaveLength(1);
  });

  test('is put aside for good: it cannot be sent, and what it said is forgotten', async () => {
    const { id } = await dead();
    await told(admin.post(`/api/v1/letters/${id}/discard`));
    expect(await told(admin.get(`/api/v1/letters/${id}`))).toMatchObject({ state: 'discarded', canReplay: false });
    expect((await database.app.query('select fields from delivery.letter where id = $1', [id])).rows).toEqual([
      { fields: null },
    ]);
    expect(await refused(admin.post(`/api/v1/letters/${id}/replay`))).toEqual([409, 'delivery/cannot-replay']);
    expect(await refused(admin.post(`/api/v1/letters/${id}/discard`))).toEqual([409, 'delivery/not-dead']);
    expect(await acts(id)).toEqual(['letter.discarded']);
  });

  test('whose link is over is not sent again', async () => {
    const { id } = await dead();
    await database.owner.query('update delivery.letter set over_at = $1', [world.clock.now()]);
    expect(await refused(admin.post(`/api/v1/letters/${id}/replay`))).toEqual([409, 'delivery/cannot-replay']);
  });

  test('is nobody else’s to see: 401 without a session, 403 for an engineer, 404 for what is not there', async () => {
    const engineer = await world.as('eli.engineer@leantech.example');
    const { id } = await dead();
    expect((await world.browser().get('/api/v1/letters')).status).toBe(401);
    expect((await engineer.get('/api/v1/letters')).status).toBe(403);
    expect((await engineer.post(`/api/v1/letters/${id}/replay`)).status).toBe(404);
    for (const other of ['01990000-0000-7000-8000-000000000001', 'not-an-id'])
      expect((await admin.get(`/api/v1/letters/${other}`)).status).toBe(404);
  });
});
