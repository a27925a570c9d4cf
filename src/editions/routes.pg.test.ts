import { beforeAll, describe, expect, test } from 'vitest';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { sourceOf, targets } from '../testing/small-documents.ts';
import { testDatabase } from '../testing/test-database.ts';
import { DocumentHistory, EditionChanges, EditionDetail, EditionList } from './contract.ts';
import { publish } from './publish.ts';
import { editionReader } from './reading.ts';
import { editionRoutes } from './routes.ts';
import { editionDb } from './store.ts';

const database = testDatabase();
const parts = { registry: () => ({ schemas: [], facts: [] }), resolve: () => ({ holidays: ['2026-12-25'] }) };

let get: (path: string) => Promise<Response>;
beforeAll(async () => {
  const app = checkedApp(openRoutes(editionRoutes(editionReader({ db: editionDb(database.app) }))));
  get = async (path) => app.request(`/api/v1${path}`);
  expect(await (await get('/editions')).json()).toEqual({ editions: [], inForce: null });
  await put('First', targets('T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 4 h'));
  await put('Faster', targets('T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 2 h'));
  await put('Slower again', targets('T1 | SEV1 | 15 min | 30 min'), Temporal.Now.instant().add({ hours: 1 }));
});

const put = (note: string, text: string, from?: Temporal.Instant) => {
  const folders = [[{ file: 'KB-310.md', source: sourceOf('KB-310', text) }]];
  return publish(database.app, { folders, withdraw: [], author: 'Maria Santos', note, from }, parts);
};

test('the list has every edition, newest first, and says which is in force', async () => {
  const list = EditionList.parse(await (await get('/editions')).json());
  expect(list.inForce).toBe(2);
  expect(list.editions.map((it) => [it.number, it.state, it.note, it.clauses])).toEqual([
    [3, 'scheduled', 'Slower again', 1],
    [2, 'in force', 'Faster', 1],
    [1, 'past', 'First', 2],
  ]);
});

test('an edition says what it holds, since when, and what it took from libraries', async () => {
  const detail = EditionDetail.parse(await (await get('/editions/2')).json());
  expect(detail).toMatchObject({ number: 2, author: 'Maria Santos', resolved: { holidays: ['2026-12-25'] } });
  expect(detail.contents).toMatchObject([{ id: 'KB-310', title: 'KB-310 by name', since: 2 }]);
});

test('its changes are told against the edition that it was laid over, with the warnings of its publishing', async () => {
  const second = EditionChanges.parse(await (await get('/editions/2/changes')).json());
  expect(second).toMatchObject({ edition: 2, against: 1, warnings: [] });
  expect(second.differences.map((it) => it.words)).toEqual(['KB-310 T2: Update 2 h, was 4 h']);
  const third = EditionChanges.parse(await (await get('/editions/3/changes')).json());
  expect(third).toMatchObject({ against: 2, warnings: [{ kind: 'id vanished', clause: 'T2' }] });
  const first = EditionChanges.parse(await (await get('/editions/1/changes')).json());
  expect(first).toMatchObject({ against: null, differences: [{ kind: 'document added', document: 'KB-310' }] });
});

test('a document has the editions that changed it, and says whether the one that is read is in force', async () => {
  const now = DocumentHistory.parse(await (await get('/documents/KB-310/editions')).json());
  expect(now).toMatchObject({ inForce: { number: 2 }, reading: { number: 2, isInForce: true } });
  expect(now.changed.map((it) => it.number)).toEqual([3, 2, 1]);
  const old = DocumentHistory.parse(await (await get('/documents/KB-310/editions?edition=1')).json());
  expect(old.reading).toMatchObject({ number: 1, state: 'past', isInForce: false });
  expect((await get('/documents/KB-310/editions?edition=9')).status).toBe(404);
  expect((await get('/documents/KB-310/editions?since=1')).status).toBe(400);
});

describe('what is not there', () => {
  test.each(['4', '0', '-1', '1.5', 'x', '1e3', '__proto__', '9'.repeat(40)])('/editions/%s', async (number) => {
    for (const path of [`/editions/${number}`, `/editions/${number}/changes`]) {
      const answer = await get(path);
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'editions/not-found' }]);
    }
  });
});
