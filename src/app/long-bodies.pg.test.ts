import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { refused } from '../testing/desk-world.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { wholeServer } from './samples/whole-server.ts';

const world = peopleWorld(testDatabase());
const csv = { 'content-type': 'text/csv' };
const LOOK = '/api/v1/companies/import/look';
/** Two megabytes: more than any other request may hold. */
const text = `Name,About\nLong,${'x'.repeat(2000)}\n${'a,\n'.repeat(700_000)}`;
let [admin, engineer]: Browser[] = [];
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set);
  await world.add('Ada Admin', ['admin']);
  await world.add('Ben Cruz', ['t1']);
  admin = await world.as('ada.admin@leantech.example');
  engineer = await world.as('ben.cruz@leantech.example');
});

test('a file that is longer than a form may be is read where it is imported, from whoever may import', async () => {
  expect(text.length).toBeGreaterThan(2_000_000);
  expect(await refused(admin!.post(LOOK, text, csv))).toEqual([422, 'clients/import-too-many-rows']);
  expect(await refused(engineer!.post(LOOK, text, csv))).toEqual([403, 'not-allowed']);
  expect(await refused(world.browser().post(LOOK, text, csv))).toEqual([401, 'sign-in-first']);
});

test('everywhere else it is too long, and the address has to be that very one', async () => {
  for (const path of ['/api/v1/companies', `${LOOK}/`, '/api/v1//companies/import/look', '/api/v1/people'])
    expect(await refused(admin!.post(path, text, csv)), path).toEqual([413, 'too-long']);
});

test('a body that does not say how long it is is cut off at the limit of files', async () => {
  const piece = new TextEncoder().encode('x'.repeat(1024 * 1024));
  let sent = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      if (sent++ < 60) controller.enqueue(piece);
      else controller.close();
    },
  });
  const cookie = [...admin!.cookies].map((it) => it.join('=')).join('; ');
  const headers = { ...csv, cookie, 'sec-fetch-site': 'same-origin', 'transfer-encoding': 'chunked' };
  const answer = await world.app.request(`${world.people.publicUrl}${LOOK}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'too-long']);
  expect(sent).toBeLessThan(40);
});
