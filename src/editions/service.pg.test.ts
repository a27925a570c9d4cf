import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { emptyEditions } from '../testing/empty-editions.ts';
import { sourceOf } from '../testing/small-documents.ts';
import { testDatabase } from '../testing/test-database.ts';
import { type PublishRequest, publish } from './publish.ts';
import { type Editions, type EditionsOptions, openEditions } from './service.ts';
import { editionDb } from './store.ts';

const database = testDatabase();
const registry = { schemas: [], facts: [] };
const put = (texts: Record<string, string>, more: Partial<PublishRequest> = {}) => {
  const folder = Object.entries(texts).map(([id, text]) => ({ file: `${id}.md`, source: sourceOf(id, text) }));
  const words = { author: 'Ana', note: 'Test', withdraw: [] };
  return publish(
    database.app,
    { folders: [folder], ...words, ...more },
    { registry: () => registry, resolve: () => ({ of: 'libraries' }) },
  );
};

let open: Editions[] = [];
beforeEach(() => emptyEditions(database.owner));
afterEach(async () => {
  await Promise.all(open.map((it) => it.close()));
  open = [];
});

async function editionsOf(options: Partial<EditionsOptions> = {}): Promise<Editions> {
  const editions = await openEditions({ db: editionDb(database.app), registry, pollMs: 3_600_000, ...options });
  open.push(editions);
  return editions;
}

test('before the first edition nothing is in force; the first one is found and told', async () => {
  const editions = await editionsOf({ pollMs: 20 });
  const told = vi.fn();
  editions.onChange(told);
  expect(editions.current()).toBeUndefined();
  await put({ 'KB-1': 'One.' });
  await vi.waitFor(() => expect(editions.current()?.edition.number).toBe(1));
  expect(told).toHaveBeenCalledOnce();
  expect(editions.current()).toMatchObject({ resolved: { of: 'libraries' } });
  expect([...editions.current()!.set.documents.keys()]).toEqual(['KB-1']);
});

test('the switch comes at the very moment, also when nobody looked since', async () => {
  await put({ 'KB-1': 'One.' });
  const from = Temporal.Now.instant().add({ hours: 1 }).round('millisecond');
  await put({ 'KB-1': 'One, later.' }, { from });
  const clock = standingClock(from.subtract({ milliseconds: 1 }).toString());
  const editions = await editionsOf({ clock });
  expect(editions.current()?.edition.number).toBe(1);
  clock.advance('PT0.001S');
  expect(editions.current()?.edition.number).toBe(2);
});

test('listeners hear of the switch when it comes', async () => {
  await put({ 'KB-1': 'One.' });
  const editions = await editionsOf();
  const heard: (number | undefined)[] = [];
  const end = editions.onChange(() => heard.push(editions.current()?.edition.number));
  await put({ 'KB-1': 'One, later.' }, { from: Temporal.Now.instant().add({ milliseconds: 300 }) });
  await editions.refresh();
  expect(heard).toEqual([]);
  await vi.waitFor(() => expect(heard).toEqual([2]), { timeout: 5000 });
  end();
  await put({ 'KB-1': 'One, again.' });
  await editions.refresh();
  expect(heard).toEqual([2]);
});

test('each edition is compiled once, and a text that two editions share is read once', async () => {
  await put({ 'KB-1': 'One.', 'KB-2': 'Two.' });
  await put({ 'KB-2': 'Two, new.' });
  const editions = await editionsOf();
  const [current, same] = [editions.current()!, await editions.open(2)];
  expect(same).toBe(current);
  const [first, again] = await Promise.all([editions.open(1), editions.open(1)]);
  expect(first).toBe(again);
  expect(first.set.documents.get('KB-1')).toBe(current.set.documents.get('KB-1'));
  expect(first.set.documents.get('KB-2')).not.toBe(current.set.documents.get('KB-2'));
});

test('a number that is not there is refused; one that was published a moment ago is found', async () => {
  await put({ 'KB-1': 'One.' });
  const editions = await editionsOf();
  await expect(editions.open(2)).rejects.toThrow('There is no edition 2.');
  await put({ 'KB-1': 'One, new.' });
  expect((await editions.open(2)).edition.number).toBe(2);
});

test('an edition whose texts were tampered with decides nothing: what held before stays', async () => {
  await put({ 'KB-1': 'One.' });
  const editions = await editionsOf();
  await put({ 'KB-1': 'One, new.' });
  await database.owner.query(`begin; alter table editions.document_text disable trigger immutable;
    update editions.document_text set source = source || 'x' where source like '%new%'; commit`);
  await expect(editions.refresh()).rejects.toThrow('Edition 2 in the database is not what was published');
  expect(editions.current()?.edition.number).toBe(1);
});

test('a database that is away for a while changes nothing of what is known', async () => {
  await put({ 'KB-1': 'One.' });
  const editions = await editionsOf();
  await database.owner.query('alter table editions.edition rename to edition_away');
  await expect(editions.refresh()).rejects.toThrow();
  expect(editions.current()?.edition.number).toBe(1);
  await database.owner.query('alter table editions.edition_away rename to edition');
  await editions.refresh();
});
