import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { logTo } from '../kit/log.ts';
import { answerWith, linkIn } from '../testing/mail-server.ts';
import { mailedPeople } from '../testing/mailed-people.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { LinkMade } from './contract.ts';
import { makeLink } from './links.ts';

const lines: string[] = [];
const database = testDatabase();
const { world, mail } = mailedPeople(database, { log: logTo({ write: (it) => void lines.push(it) }, 'trace') });
afterEach(async () => {
  mail.server.received.length = 0;
  mail.server.answer = {};
  await database.owner.query('delete from kit.rate_limit');
});

let count = 0;
const staff = () => world.add(`Staff ${++count}`, ['t1']);
const contact = () => world.add(`Contact ${++count}`, ['contact'], randomUUID());
const ask = (email: string, kind: string) => world.browser().post('/api/v1/links/ask', { email, kind });
const newest = async () => linkIn((await mail.server.wait(1))[0]!);
/** Whatever was asked for is answered. */
const settled = () =>
  vi.waitFor(
    async () => {
      const { rows } = await database.owner.query(`select from jobs.job where state < 'completed'`);
      expect(rows).toEqual([]);
    },
    { timeout: 10_000 },
  );

describe('an invitation', () => {
  test('is mailed to whoever is invited, and says so to whoever invites; the link in the mail opens', async () => {
    const { email } = await world.add('Olga Manager', ['ops']);
    const browser = await world.as(email);
    const answer = await browser.post('/api/v1/people', {
      name: 'Cy Tan',
      email: 'Cy@LeanTech.example',
      roles: ['t1'],
    });
    const made = (await answer.json()) as LinkMade;
    expect(made).toMatchObject({ kind: 'invite', sentTo: 'cy@leantech.example' });
    const [got] = await mail.server.wait(1);
    expect([got!.to, linkIn(got!).href]).toEqual([['cy@leantech.example'], made.url]);
    expect(got!.text).toContain('Olga Manager invites you');
    const link = linkIn(got!).hash.slice(1);
    const taken = { link, kind: 'invite', password: 'harbor-violin-tinsel-9' };
    expect((await world.browser().post('/api/v1/links/password', taken)).status).toBe(204);
  });

  test('that was replaced before it left is not sent: only the newest opens', async () => {
    const { email } = await world.add('Owen Manager', ['ops']);
    const browser = await world.as(email);
    mail.server.answer.rcpt = () => answerWith(451, 'later');
    const made = (await (
      await browser.post('/api/v1/people', { name: 'Di', email: 'di@leantech.example', roles: ['t1'] })
    ).json()) as LinkMade;
    const tried = `select count(*)::int as n from delivery.letter where recipient = 'di@leantech.example' and tries = 1`;
    await vi.waitFor(async () => expect((await database.owner.query(tried)).rows).toEqual([{ n: 1 }]), {
      timeout: 10_000,
    });
    mail.server.answer = {};
    await browser.post(`/api/v1/people/${made.person}/link`);
    await mail.server.wait(1);
    await database.owner.query(`update jobs.job set start_after = now() where state < 'active'`);
    await settled();
    expect(mail.server.received).toHaveLength(1);
    const { rows } = await database.owner.query(
      `select state from delivery.letter where recipient = 'di@leantech.example' order by id`,
    );
    expect(rows).toEqual([{ state: 'dead' }, { state: 'sent' }]);
  });
});

describe('whoever forgot the password', () => {
  test('gets a link for a new one by mail', async () => {
    const { email } = await staff();
    expect((await ask(email.toUpperCase(), 'new-password')).status).toBe(204);
    const link = await newest();
    expect(link.href).toMatch(/^http:\/\/localhost:7010\/new-password#/);
    const taken = { link: link.hash.slice(1), kind: 'reset', password: 'harbor-violin-tinsel-9' };
    expect((await world.browser().post('/api/v1/links/password', taken)).status).toBe(204);
  });

  test('C11 the link leads to the hub itself, whatever the request calls it', async () => {
    const { email } = await staff();
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', host: 'evil.example' };
    await world.browser().post('/api/v1/links/ask', { email, kind: 'new-password' }, headers);
    const [{ raw } = { raw: '' }] = await mail.server.wait(1);
    expect(raw).not.toContain('evil');
  });

  test('C29 is told the same as whoever types an address that nobody has, who was deactivated, or who never joined', async () => {
    const [known, gone] = [await staff(), await staff()];
    await database.app.query('update people.person set deactivated_at = now() where id = $1', [gone.id]);
    const never = await staff();
    await database.app.query('update people.person set joined_at = null where id = $1', [never.id]);
    const answers = [];
    for (const email of [known.email, 'nobody@leantech.example', gone.email, never.email])
      for (const kind of ['new-password', 'sign-in']) {
        const answer = await ask(email, kind);
        answers.push(
          JSON.stringify([answer.status, await answer.text(), [...answer.headers].filter(([name]) => name !== 'date')]),
        );
      }
    expect(new Set(answers).size).toBe(1);
    await settled();
    expect(mail.server.received.map((it) => it.to)).toEqual([[known.email]]);
  });

  test('C29 is answered as fast as whoever types an address that nobody has: nothing is looked up', async () => {
    const { email } = await staff();
    const times: Record<string, number[]> = { [email]: [], 'nobody2@leantech.example': [] };
    for (let round = 0; round < 30; round++)
      for (const [address, all] of Object.entries(times)) {
        await database.owner.query('delete from kit.rate_limit');
        const began = performance.now();
        await ask(address, 'new-password');
        all.push(performance.now() - began);
      }
    const [known, unknown] = Object.values(times).map((all) => all.toSorted((a, b) => a - b)[15]!);
    expect(Math.abs(known! - unknown!)).toBeLessThan(Math.max(10, 0.5 * unknown!));
    await settled();
  });

  test('C31 can ask three times a quarter of an hour for one address, whoever has it, and twenty times from one network', async () => {
    const { email } = await staff();
    for (const address of [email, 'nobody3@leantech.example']) {
      const statuses = [];
      for (let n = 0; n < 4; n++) statuses.push((await ask(address, 'new-password')).status);
      expect(statuses).toEqual([204, 204, 204, 429]);
    }
    const many = [];
    for (let n = 0; n < 20; n++) many.push((await ask(`nobody-${n}@leantech.example`, 'new-password')).status);
    expect(many).toContain(429);
    await settled();
  });

  test('is refused what is no address, in words', async () => {
    expect((await ask('a@b.example\r\nBcc: x@y.example', 'new-password')).status).toBe(400);
  });
});

describe('a contact of a client', () => {
  const linkFor = async (email: string) => {
    await ask(email, 'sign-in');
    return (await newest()).hash.slice(1);
  };

  test('signs in by the link in a mail, once', async () => {
    const { id, email } = await contact();
    const link = await linkFor(email);
    const browser = world.browser();
    const answer = await browser.post('/api/v1/sign-in/link', { link });
    expect([answer.status, await answer.json()]).toEqual([200, { next: 'done' }]);
    expect(await (await browser.get('/api/v1/me')).json()).toMatchObject({ id, roles: ['contact'] });
    expect((await world.browser().post('/api/v1/sign-in/link', { link })).status).toBe(404);
    const { rows } = await database.app.query(
      `select act, detail from people.audit where object_id = $1 order by at, id`,
      [id],
    );
    expect(rows.slice(-2)).toEqual([
      { act: 'person.link-asked', detail: { kind: 'sign-in' } },
      { act: 'person.signed-in', detail: { by: 'mail link' } },
    ]);
  });

  test('whose mail was opened by a scanner still gets in: looking at a link does not use it up', async () => {
    const { email } = await contact();
    const link = await linkFor(email);
    for (let n = 0; n < 3; n++) {
      expect((await world.browser().get(`/api/v1/sign-in/link?link=${link}`)).status).toBe(404);
      expect((await world.browser().post('/api/v1/links/look', { link, kind: 'sign-in' })).status).toBe(200);
    }
    expect((await world.browser().post('/api/v1/sign-in/link', { link })).status).toBe(200);
  });

  test('has a quarter of an hour', async () => {
    const { email } = await contact();
    const link = await linkFor(email);
    world.clock.advance('PT15M1S');
    expect((await world.browser().post('/api/v1/sign-in/link', { link })).status).toBe(404);
  });

  test('with a second factor is asked for it', async () => {
    const { id, email } = await contact();
    await database.app.query('update people.person set two_factor_enabled = true where id = $1', [id]);
    const browser = world.browser();
    const answer = await browser.post('/api/v1/sign-in/link', { link: await linkFor(email) });
    expect(await answer.json()).toEqual({ next: 'second-factor' });
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('who asks for a new password gets the link that they sign in with', async () => {
    const { email } = await contact();
    await ask(email, 'new-password');
    expect((await newest()).pathname).toBe('/mail-link');
  });
});

test('staff do not sign in by mail: nothing is sent, and a link that says so opens nothing', async () => {
  const { id, email } = await staff();
  await ask(email, 'sign-in');
  await settled();
  expect(mail.server.received).toEqual([]);
  const link = await makeLink(database.app, { kind: 'sign-in', person: { id, email }, now: world.clock.now() });
  expect((await world.browser().post('/api/v1/sign-in/link', { link: link.reveal() })).status).toBe(404);
});

test('C34 what opens a link stands in the mail alone: in no log, no table, no answer to anybody who reads letters', async () => {
  const { email } = await world.add('Ada Reader', ['admin']);
  const [browser, person] = [await world.as(email), await staff()];
  await ask(person.email, 'new-password');
  const secret = (await newest()).hash.slice(1);
  await settled();
  expect(await (await browser.get('/api/v1/letters')).text()).not.toContain(secret);
  expect(lines.join()).not.toContain(secret);
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('delivery', 'jobs', 'kit', 'people')`,
  );
  for (const { name } of tables) {
    const { rows } = await database.owner.query(`select t::text as row from ${name} t`);
    expect(JSON.stringify(rows), name).not.toContain(secret);
    if (name.startsWith('jobs.')) expect(JSON.stringify(rows), name).not.toContain(person.email);
  }
});
