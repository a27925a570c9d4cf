import { beforeAll, describe, expect, test } from 'vitest';
import { clientsWorld } from '../testing/clients-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';

const database = testDatabase();
const world = clientsWorld(database);
let company: string;
beforeAll(async () => {
  company = await world.enter({ name: 'Visayas Freight' });
});

const at = (clause: string) => `/api/v1/companies/${company}/set-up/${clause}`;
const evidence = 'Record 17 in the folder of contracts';
const step = async (clause: string) => (await world.look(company)).setUp.find((it) => it.clause === clause)!;

describe('the set-up of a client', () => {
  test('has the steps of KB-253 in their order, each with its owner and the evidence that it wants', async () => {
    const { setUp } = await world.look(company);
    expect(setUp).toHaveLength(20);
    expect(setUp[0]).toMatchObject({ clause: 'U1', step: 'Contract', owner: 'ops', done: null });
    expect(setUp.at(-1)).toMatchObject({ clause: 'U20', step: 'Go-live' });
  });

  test('goes on by its owners, with evidence under the edition of the day', async () => {
    await told(world.of('ops').send('PUT', at('U1'), { evidence }));
    expect((await step('U1')).done).toEqual({
      evidence,
      by: 'Somebody ops',
      at: '2026-11-25T01:00:00.000Z',
      edition: 7,
    });
    await told(world.of('t2').send('PUT', at('U8'), { evidence }));
    expect(await refused(world.of('t2').send('PUT', at('U10'), { evidence }))).toEqual([403, 'clients/not-the-owner']);
    expect(await refused(world.of('t1').send('DELETE', at('U1')))).toEqual([403, 'clients/not-the-owner']);
    expect(await told(world.of('lead').send('PUT', at('U10'), { evidence }))).toEqual({ removed: [] });
  });

  test('marks no step without evidence, none twice, and none that the document does not have', async () => {
    expect(await refused(world.of('ops').send('PUT', at('U2'), { evidence: '  ' }))).toEqual([400, 'invalid']);
    expect(await refused(world.of('ops').send('PUT', at('U99'), { evidence }))).toEqual([404, 'not-found']);
    const both = await Promise.all([1, 2].map(() => world.of('ops').send('PUT', at('U2'), { evidence })));
    expect(both.map((it) => it.status).sort()).toEqual([200, 409]);
  });

  test('takes a step back and keeps the record of both', async () => {
    await told(world.of('ops').send('PUT', at('U20'), { evidence }));
    await told(world.of('ops').send('DELETE', at('U20')));
    expect((await step('U20')).done).toBe(null);
    await told(world.of('ops').send('PUT', at('U20'), { evidence: 'Once more' }));
    const { rows } = await database.app.query(
      `select evidence, withdrawn_at is not null as back from clients.set_up_mark where company = $1 and clause = 'U20' order by id`,
      [company],
    );
    expect(rows).toEqual([
      { evidence, back: true },
      { evidence: 'Once more', back: false },
    ]);
  });
});

describe('the company phrase', () => {
  const check = (said: string) => world.of('t1').post(`/api/v1/companies/${company}/phrase/check`, { said });

  test('cannot be checked before the IT officer has chosen one', async () => {
    expect(await refused(check('anything at all'))).toEqual([409, 'clients/no-phrase']);
  });

  test('is set by the IT officer alone, compared as it is said, and never shown', async () => {
    const officer = await world.contact(company, { name: 'Carla Uy', roles: ['it officer'] });
    const staff = await world.contact(company, { name: 'Dino Go' });
    const set = (browser: typeof officer.browser, phrase: string) =>
      browser.send('PUT', '/api/v1/own-company/phrase', { phrase });
    expect(await refused(set(staff.browser, 'mango boats at dawn'))).toEqual([403, 'clients/not-the-it-officer']);
    expect(await refused(set(officer.browser, 'mango boats'))).toEqual([422, 'clients/short-phrase']);
    await told(set(officer.browser, 'Mango boats at dawn'));
    expect(await told(check('mango, boats at DAWN'))).toEqual({ passed: true });
    expect(await told(check('mango boats at night'))).toEqual({ passed: false });
    const shown = JSON.stringify(await world.look(company));
    expect(shown).not.toMatch(/mango/i);
    const { rows } = await database.owner.query<{ all: string }>(
      'select (select string_agg(p::text, $$ $$) from clients.phrase p) || (select string_agg(a::text, $$ $$) from people.audit a) as all',
    );
    expect(rows[0]!.all).not.toMatch(/mango/i);
  });

  test('C31 is guessed ten times a day at most, each time on record', async () => {
    let last = 200;
    for (let tries = 0; tries < 12; tries++) last = (await check('a wrong guess')).status;
    expect(last).toBe(429);
    const { rows } = await database.app.query(
      "select count(*) as n from people.audit where act = 'phrase.checked' and detail ->> 'outcome' = 'failed'",
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(7);
  });
});
