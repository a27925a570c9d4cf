import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyEditions } from '../testing/empty-editions.ts';
import { sourceOf, targets } from '../testing/small-documents.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inForceAt } from './in-force.ts';
import { type PublishParts, type PublishRequest, publish } from './publish.ts';
import { setHash } from './set-hash.ts';
import { documentsOf, editionDb, listEditions, neverPublished, resolvedOf, sinceOf } from './store.ts';

const database = testDatabase();
const parts: PublishParts = { registry: () => ({ schemas: [], facts: [] }), resolve: () => ({}) };

beforeEach(() => emptyEditions(database.owner));

const file = (id: string, text: string) => ({ file: `draft/${id}.md`, source: sourceOf(id, text) });
const folder = (texts: Record<string, string>) => Object.entries(texts).map(([id, text]) => file(id, text));
const request = (texts: Record<string, string>, more: Partial<PublishRequest> = {}): PublishRequest => ({
  folders: [folder(texts)],
  withdraw: [],
  author: 'Maria Santos',
  note: 'A test',
  ...more,
});
const put = (texts: Record<string, string>, more: Partial<PublishRequest> = {}) =>
  publish(database.app, request(texts, more), parts);
const db = () => editionDb(database.app);
const numbers = async () => (await listEditions(db())).map((it) => it.number);

async function textsOf(number: number): Promise<Record<string, string>> {
  const edition = (await listEditions(db())).find((it) => it.number === number)!;
  const documents = await documentsOf(db(), edition.id);
  return Object.fromEntries(documents.map(({ id, source }) => [id, /\n\n([\s\S]*)\n$/.exec(source)![1]!]));
}

describe('publishing', () => {
  test('the first edition holds what was brought; the next replaces, adds and carries the rest over', async () => {
    expect(await put({ 'KB-1': 'One.', 'KB-2': 'Two.' })).toMatchObject({
      kind: 'published',
      edition: { number: 1, documents: 2, author: 'Maria Santos', note: 'A test' },
      changes: { edition: 1, against: null },
    });
    const second = await put({ 'KB-2': 'Two, new.', 'KB-3': 'Three.' });
    expect(second).toMatchObject({ kind: 'published', edition: { number: 2, documents: 3 }, changes: { against: 1 } });
    expect(await textsOf(2)).toEqual({ 'KB-1': 'One.', 'KB-2': 'Two, new.', 'KB-3': 'Three.' });
    expect(await textsOf(1)).toEqual({ 'KB-1': 'One.', 'KB-2': 'Two.' });
  });

  test('the same set makes no edition; an old set published again makes one with the same hash', async () => {
    await put({ 'KB-1': 'One.' });
    expect(await put({ 'KB-1': 'One.' })).toMatchObject({ kind: 'unchanged', edition: { number: 1 } });
    await put({ 'KB-1': 'Other.' });
    const again = await put({ 'KB-1': 'One.' });
    const editions = await listEditions(db());
    expect(again).toMatchObject({ kind: 'published', edition: { number: 3, setHash: editions[0]!.setHash } });
  });

  test('a set that does not compile is refused with its diagnostics, and nothing is kept', async () => {
    await put({ 'KB-1': 'One.' });
    const outcome = await put({ 'KB-2': 'See [that](KB-9.md).', 'KB-3': '- **P1** a\n- **P1** b' });
    expect(outcome.kind).toBe('refused');
    const codes = outcome.kind === 'refused' ? outcome.diagnostics.map((it) => `${it.file} ${it.code}`) : [];
    expect(codes).toEqual(['draft/KB-2.md documents/missing-document', 'draft/KB-3.md documents/duplicate-clause']);
    expect(await numbers()).toEqual([1]);
    expect((await database.app.query('select from editions.document_text')).rowCount).toBe(1);
  });

  test('a document cannot be cited by the name of a file that holds another one', async () => {
    const wrongName = { file: 'draft/KB-9.md', source: sourceOf('KB-2', 'Two.') };
    const citing = file('KB-1', 'See [nine](KB-9.md).');
    const outcome = await put({}, { folders: [[wrongName, citing]] });
    expect(outcome).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'policy/file-name' }] });
  });

  test('what could not be read is in the way too', async () => {
    const problem = { severity: 'error', code: 'documents/not-utf-8', file: 'draft/KB-2.md', message: 'No text.' };
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const problems = [{ ...problem, ...place }] as PublishRequest['problems'];
    expect(await put({ 'KB-1': 'One.' }, { problems, unread: ['draft/KB-2.md'] })).toMatchObject({ kind: 'refused' });
  });

  test('withdrawing takes a document out, and is refused while another one leads to it', async () => {
    await put({ 'KB-1': 'See [two](KB-2.md).', 'KB-2': 'Two.', 'KB-3': 'Three.' });
    expect(await put({}, { withdraw: ['KB-2'] })).toMatchObject({ kind: 'refused' });
    expect(await put({}, { withdraw: ['KB-3'] })).toMatchObject({
      kind: 'published',
      changes: { differences: [{ kind: 'document withdrawn', document: 'KB-3' }] },
    });
    expect(Object.keys(await textsOf(2))).toEqual(['KB-1', 'KB-2']);
  });

  test('a dry run tells everything and writes nothing', async () => {
    await put({ 'KB-310': targets('T2 | SEV2 | 30 min | 4 h') });
    expect(await put({ 'KB-310': targets('T2 | SEV2 | 30 min | 2 h') }, { dryRun: true })).toMatchObject({
      kind: 'would publish',
      changes: { edition: null, against: 1, differences: [{ words: 'KB-310 T2: Update 2 h, was 4 h' }] },
    });
    expect(await numbers()).toEqual([1]);
  });

  test('without a note or an author nothing is published', async () => {
    expect(() => put({ 'KB-1': 'One.' }, { note: ' ' })).toThrow('needs a note');
    expect(() => put({ 'KB-1': 'One.' }, { author: '' })).toThrow('an author');
  });

  test('the documents that ship are published only where there is no edition at all', async () => {
    expect(await put({ 'KB-1': 'One.' }, { onlyFirst: true })).toMatchObject({ kind: 'published' });
    expect(await put({ 'KB-1': 'Newer.' }, { onlyFirst: true })).toMatchObject({ kind: 'unchanged' });
  });
});

describe('moments', () => {
  const soon = Temporal.Now.instant().add({ hours: 24 }).round('millisecond');

  test('a moment in the past is refused', async () => {
    const from = Temporal.Now.instant().subtract({ seconds: 2 });
    await expect(put({ 'KB-1': 'One.' }, { from })).rejects.toThrow('is in the past');
    expect(await numbers()).toEqual([]);
  });

  test('a scheduled edition waits, and one published before its moment does not carry it along', async () => {
    await put({ 'KB-1': 'One.', 'KB-2': 'Two.' });
    await put({ 'KB-1': 'One from tomorrow.' }, { from: soon });
    const urgent = await put({ 'KB-2': 'Two, urgent.' });
    expect(await textsOf(3)).toEqual({ 'KB-1': 'One.', 'KB-2': 'Two, urgent.' });
    expect(urgent).toMatchObject({
      changes: {
        against: 1,
        warnings: [{ kind: 'overruled later', document: 'KB-2', words: expect.stringContaining(`--from ${soon}`) }],
      },
    });
    const editions = await listEditions(db());
    expect(inForceAt(editions, Temporal.Now.instant())?.number).toBe(3);
    expect(inForceAt(editions, soon)?.number).toBe(2);
  });

  test('publishing for the same moment lays the change over the scheduled edition', async () => {
    await put({ 'KB-1': 'One.', 'KB-2': 'Two.' });
    await put({ 'KB-1': 'One from tomorrow.' }, { from: soon });
    await put({ 'KB-2': 'Two, urgent.' }, { from: soon });
    expect(await textsOf(3)).toEqual({ 'KB-1': 'One from tomorrow.', 'KB-2': 'Two, urgent.' });
    expect(inForceAt(await listEditions(db()), soon)?.number).toBe(3);
  });
});

describe('ids', () => {
  test('an id that vanishes is a warning, and so is its return for another rule, editions later', async () => {
    await put({ 'KB-310': targets('T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 4 h') });
    expect(await put({ 'KB-310': targets('T1 | SEV1 | 15 min | 30 min') })).toMatchObject({
      changes: { warnings: [{ kind: 'id vanished', clause: 'T2' }] },
    });
    await put({ 'KB-1': 'One.' });
    expect(await put({ 'KB-310': targets('T1 | SEV1 | 15 min | 30 min', 'T2 | SEV4 | 1 day | 3 days') })).toMatchObject(
      { changes: { warnings: [{ kind: 'id reused', clause: 'T2' }] } },
    );
  });

  test('a rule that comes back as it was is no warning', async () => {
    const [both, one] = [targets('T1 | SEV1 | 1 h | 1 h', 'T2 | SEV2 | 2 h | 2 h'), targets('T1 | SEV1 | 1 h | 1 h')];
    await put({ 'KB-310': both });
    await put({ 'KB-310': one });
    expect(await put({ 'KB-310': both })).toMatchObject({ kind: 'published', changes: { warnings: [] } });
  });
});

describe('what libraries give', () => {
  const withHolidays = (dates: string[]): PublishParts => ({ ...parts, resolve: () => ({ holidays: { PH: dates } }) });

  test('is stored with the edition, and asked of the compiled set for the moment of force', async () => {
    const asked: unknown[] = [];
    const from = Temporal.Now.instant().add({ hours: 1 }).round('millisecond');
    const resolve: PublishParts['resolve'] = (set, at) => {
      asked.push([[...set.documents.keys()], at]);
      return { holidays: { PH: ['2026-12-25'] } };
    };
    await publish(database.app, request({ 'KB-1': 'One.' }, { from }), { ...parts, resolve });
    expect(asked).toEqual([[['KB-1'], from]]);
    const [edition] = await listEditions(db());
    expect(await resolvedOf(db(), edition!.id)).toEqual({ holidays: { PH: ['2026-12-25'] } });
  });

  test('makes an edition of its own when it changed though no document did', async () => {
    await publish(database.app, request({ 'KB-1': 'One.' }), withHolidays(['2026-12-25']));
    const same = await publish(database.app, request({ 'KB-1': 'One.' }), withHolidays(['2026-12-25']));
    const other = await publish(database.app, request({ 'KB-1': 'One.' }), withHolidays(['2026-12-25', '2026-12-24']));
    expect([same.kind, other.kind]).toEqual(['unchanged', 'published']);
    expect(other).toMatchObject({ changes: { differences: [], libraries: true } });
  });
});

describe('many at once', () => {
  test('two publishers make two editions in one order, and the second lays its change over the first', async () => {
    await put({ 'KB-1': 'One.', 'KB-2': 'Two.' });
    const outcomes = await Promise.all([put({ 'KB-1': 'One, new.' }), put({ 'KB-2': 'Two, new.' })]);
    expect(outcomes.map((it) => it.kind)).toEqual(['published', 'published']);
    expect(await numbers()).toEqual([1, 2, 3]);
    expect(await textsOf(3)).toEqual({ 'KB-1': 'One, new.', 'KB-2': 'Two, new.' });
  });

  test('of ten who publish the same only one makes an edition', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => put({ 'KB-1': 'One.' })));
    expect(outcomes.filter((it) => it.kind === 'published')).toHaveLength(1);
    expect(await numbers()).toEqual([1]);
  });

  test('whatever is published at once, numbers have no gap, moments go forward, and nobody is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 }), async (ids) => {
        const before = (await numbers()).length;
        const run = Math.random();
        await Promise.all(ids.map((it) => put({ [`KB-${it}`]: `Run ${run}.` })));
        const editions = await listEditions(db());
        expect(editions.map((it) => it.number)).toEqual(editions.map((_, index) => index + 1));
        expect(editions).toHaveLength(before + ids.length);
        const moments = editions.map((it) => it.inForceFrom.epochMilliseconds);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        const texts = await textsOf(editions.length);
        for (const it of ids) expect(texts[`KB-${it}`]).toBe(`Run ${run}.`);
      }),
      { numRuns: 5 },
    );
  });
});

describe('killed in the middle', () => {
  afterEach(() => database.owner.query('drop function if exists editions.slow cascade'));

  test('none or one: a connection that dies between two statements leaves nothing behind', async () => {
    await put({ 'KB-1': 'One.' });
    await database.owner.query(`
      create function editions.slow() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create trigger slow after insert on editions.edition_document
        for each statement execute function editions.slow()`);
    await expect(put({ 'KB-1': 'One, new.', 'KB-2': 'Two.' })).rejects.toThrow();
    expect(await numbers()).toEqual([1]);
    expect((await database.app.query('select from editions.document_text')).rowCount).toBe(1);
    await database.owner.query('drop function editions.slow cascade');
    expect(await put({ 'KB-1': 'One, new.', 'KB-2': 'Two.' })).toMatchObject({ edition: { number: 2 } });
  });
});

describe('the tables', () => {
  test('the program may add and read, never change, and neither may the owner by accident', async () => {
    await put({ 'KB-1': 'One.' });
    for (const table of ['edition', 'edition_document', 'document_text', 'clause_wording']) {
      await expect(database.app.query(`delete from editions.${table}`)).rejects.toThrow('permission denied');
      await expect(database.owner.query(`delete from editions.${table}`)).rejects.toThrow('never changed');
      await expect(database.contact.query(`select from editions.${table}`)).rejects.toThrow('permission denied');
    }
    await expect(database.app.query("update editions.edition set note = 'x'")).rejects.toThrow('permission denied');
    await expect(database.owner.query('truncate editions.document_text cascade')).rejects.toThrow('never changed');
  });

  test('a text is stored once, and it is known since which edition a document reads as it does', async () => {
    await put({ 'KB-1': 'One.', 'KB-2': 'Two.' });
    await put({ 'KB-2': 'Two, new.' });
    await put({ 'KB-2': 'Two.' });
    const editions = await listEditions(db());
    expect((await database.app.query('select from editions.document_text')).rowCount).toBe(3);
    expect(await sinceOf(db(), editions[1]!.id)).toEqual(
      new Map([
        ['KB-1', 1],
        ['KB-2', 2],
      ]),
    );
    expect(await sinceOf(db(), editions[2]!.id)).toEqual(
      new Map([
        ['KB-1', 1],
        ['KB-2', 1],
      ]),
    );
    const documents = await documentsOf(db(), editions[2]!.id);
    expect(setHash(documents)).toBe(editions[2]!.setHash);
    expect(await neverPublished(db(), documents)).toEqual([]);
    expect(await neverPublished(db(), [{ hash: 'f'.repeat(64) }, ...documents])).toHaveLength(1);
  });
});
