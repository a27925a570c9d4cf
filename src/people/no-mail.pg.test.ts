import { expect, test } from 'vitest';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';

const database = testDatabase();
const world = peopleWorld(database);

test('without a mail server links are shown on the screen, as ever, and nobody can ask for one by mail', async () => {
  const { email } = await world.add('Olga Manager', ['ops']);
  const browser = await world.as(email);
  const made = await (
    await browser.post('/api/v1/people', { name: 'Cy', email: 'cy@leantech.example', roles: ['t1'] })
  ).json();
  expect(made).toMatchObject({ sentTo: null, url: expect.stringContaining('/join#') });
  expect(await (await browser.get('/api/v1/sign-in')).json()).toMatchObject({ mail: false });
  const asked = await world.browser().post('/api/v1/links/ask', { email, kind: 'new-password' });
  expect([asked.status, await asked.json()]).toMatchObject([409, { code: 'links/no-mail' }]);
  expect((await database.owner.query('select from delivery.letter')).rowCount).toBe(0);
});
