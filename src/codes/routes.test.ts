import { expect, test } from 'vitest';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';
import { CodeCatalogue } from './contract.ts';
import { codeRoutes } from './routes.ts';

const app = checkedApp(openRoutes(codeRoutes(() => shipped.set)));
const get = (path: string) => app.request(`/api/v1${path}`);

test('every code of the catalogue is answered as declared', async () => {
  const { families } = CodeCatalogue.parse(await (await get('/codes')).json());
  const codes = families.flatMap((it) => it.codes.map(({ code }) => code));
  expect(codes.length).toBeGreaterThan(50);
  for (const code of codes) expect(await (await get(`/codes/${code}`)).json()).toMatchObject({ kind: 'code', code });
});

test.each(['LT-0001', 'LT-9999', '2999'])('%s is a code that the catalogue does not have', async (code) => {
  expect(await (await get(`/codes/${code}`)).json()).toMatchObject({ kind: 'unknown' });
});

test.each(['hello', '__proto__', 'x'.repeat(100)])('%s is no code', async (code) => {
  const answer = await get(`/codes/${code}`);
  expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'codes/not-a-code' }]);
});

test.each([
  ['', 'all'],
  ['?q=31', 'found'],
  ['?q=LT-3104', 'found'],
  ['?q=mail%20is%20late', 'found'],
  ['?q=LT-0001', 'unknown'],
  ['?q=zzzzqqqq', 'nothing'],
])('/codes/find%s finds %s', async (query, kind) => {
  expect(await (await get(`/codes/find${query}`)).json()).toMatchObject({ kind });
});

test.each(['/codes?family=2', '/codes/find?query=mail', '/codes/LT-3104?q=x'])('%s is not taken', async (path) => {
  expect((await get(path)).status).toBe(400);
});
