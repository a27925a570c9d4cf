import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '../kit/db/transaction.ts';
import { testDatabase } from '../testing/test-database.ts';
import { countUnread, listNotices, markAllSeen, markSeen } from './inbox/store.ts';
import { sharedCount } from './inbox/unread-stream.ts';
import { type Told, tell } from './tell.ts';

const database = testDatabase();
const at = Temporal.Instant.from('2026-11-25T01:00:00Z');
const swap = (by = 'Ana Reyes'): Told['said'] => ({ template: 'swap-asked', fields: { by, date: '2026-12-01' } });
const told = (people: readonly string[], more: Partial<Told> = {}) =>
  inTransaction(database.app, (client) => tell(client, { people, said: swap(), key: randomUUID(), at, ...more }));
const inboxOf = async (person: string) => (await listNotices(database.app, person, undefined)).notices;

describe('what is told', () => {
  test('stands in the inbox of each, once, with where it leads and unseen', async () => {
    const [ana, ben] = [randomUUID(), randomUUID()];
    await told([ana, ben]);
    for (const person of [ana, ben])
      expect(await inboxOf(person)).toEqual([
        { id: expect.any(String), said: swap(), href: '/shifts', at: '2026-11-25T01:00:00Z', seenAt: null },
      ]);
  });

  test('is not there where the transaction rolls back', async () => {
    const ana = randomUUID();
    const failing = inTransaction(database.app, async (client) => {
      await tell(client, { people: [ana], said: swap(), key: 'x', at });
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else');
    expect(await inboxOf(ana)).toEqual([]);
  });

  test('is told nobody twice under one key, also by two at the same moment; another hears of it', async () => {
    const [ana, ben] = [randomUUID(), randomUUID()];
    await Promise.all([1, 2, 3].map(() => told([ana], { key: 'swap 1' })));
    await told([ana, ben], { key: 'swap 1', said: swap('Somebody else') });
    expect(await inboxOf(ana)).toHaveLength(1);
    expect((await inboxOf(ben)).map((it) => it.said)).toEqual([swap('Somebody else')]);
  });

  test('is told to nobody where nobody is named', async () => {
    await expect(told([])).resolves.toBeUndefined();
  });

  test.each([
    [
      { template: 'joined', fields: { who: 'Ana', person: '0190c3a4-0000-7000-8000-000000000001' } },
      '/people/0190c3a4-0000-7000-8000-000000000001',
    ],
    [{ template: 'edition', fields: { number: 4, documents: 2, from: '2026-11-25T01:00:00Z' } }, '/editions/4'],
  ] as [Told['said'], string][])('%o leads to %s', async (said, href) => {
    const ana = randomUUID();
    await told([ana], { said });
    expect((await inboxOf(ana)).map((it) => [it.said, it.href])).toEqual([[said, href]]);
  });

  test('C24 holds no field but those of its template, and leads nowhere but into the hub', async () => {
    const said = { template: 'swap-asked', fields: { by: 'Ana', date: '2026-12-01', note: 'my server is down' } };
    await expect(told([randomUUID()], { said: said as unknown as Told['said'] })).rejects.toThrow(/note/);
    const out = { template: 'joined', fields: { who: 'Ana', person: '/evil.example' } } as Told['said'];
    await expect(told([randomUUID()], { said: out })).rejects.toThrow();
    for (const href of ['//evil.example', '/\\evil.example', 'https://evil.example', 'x'])
      await expect(
        database.app.query(
          `insert into delivery.notice (id, person, template, fields, href, key, at) values ($1, $1, 'joined', '{}', $2, 'k', now())`,
          [randomUUID(), href],
        ),
      ).rejects.toThrow(/href/);
  });

  test('cannot be told otherwise afterwards: only that it was seen is written later', async () => {
    const [{ id }] = (
      await told([randomUUID()]).then(() => database.app.query('select id from delivery.notice limit 1'))
    ).rows as [{ id: string }];
    await expect(database.app.query(`update delivery.notice set href = '/' where id = $1`, [id])).rejects.toThrow(
      /denied/,
    );
    await expect(database.app.query('delete from delivery.notice where id = $1', [id])).rejects.toThrow(/denied/);
  });
});

describe('an inbox', () => {
  test('is read page by page, the newest first, and stays where it was while new lines come', async () => {
    const ana = randomUUID();
    for (let n = 0; n < 60; n++) await told([ana], { key: `k${n}`, said: swap(`By ${n}`), at: at.add({ seconds: n }) });
    const first = await listNotices(database.app, ana, undefined);
    await told([ana], { at: at.add({ hours: 1 }) });
    const second = await listNotices(database.app, ana, first.next!);
    const by = [...first.notices, ...second.notices].map((it) => (it.said.fields as { by: string }).by);
    expect(by).toEqual(Array.from({ length: 60 }, (_, n) => `By ${59 - n}`));
    expect([first.notices.length, second.next]).toEqual([50, null]);
  });

  test('tells nothing by the line of somebody else', async () => {
    const [ana, ben] = [randomUUID(), randomUUID()];
    await told([ana]);
    await told([ben]);
    const [theirs] = await inboxOf(ben);
    expect((await listNotices(database.app, ana, theirs!.id)).notices).toEqual([]);
    await markAllSeen(database.app, ana, theirs!.id, at);
    expect((await countUnread(database.app, [ana])).get(ana)!.unread).toBe(1);
  });

  test('counts what was not seen; a line is seen once, and the first time counts', async () => {
    const ana = randomUUID();
    await told([ana]);
    await told([ana], { at: at.add({ seconds: 1 }) });
    const [newest, older] = await inboxOf(ana);
    await markSeen(database.app, older!.id, at.add({ minutes: 1 }));
    await markSeen(database.app, older!.id, at.add({ minutes: 5 }));
    expect((await inboxOf(ana)).map((it) => it.seenAt)).toEqual([null, '2026-11-25T01:01:00Z']);
    expect((await countUnread(database.app, [ana])).get(ana)).toEqual({ unread: 1, newest: newest!.id });
  });

  test('is seen up to the line that was on the screen: what came since stays unread', async () => {
    const ana = randomUUID();
    await told([ana]);
    await told([ana], { at: at.add({ seconds: 1 }) });
    const [onScreen] = await inboxOf(ana);
    await told([ana], { at: at.add({ seconds: 2 }) });
    await markAllSeen(database.app, ana, onScreen!.id, at);
    expect((await inboxOf(ana)).map((it) => it.seenAt !== null)).toEqual([false, true, true]);
  });

  test('of somebody to whom nothing was told is empty', async () => {
    const ana = randomUUID();
    expect(await listNotices(database.app, ana, undefined)).toEqual({ notices: [], next: null });
    expect((await countUnread(database.app, [ana])).get(ana)).toEqual({ unread: 0, newest: null });
  });
});

test('however many streams are open, one question counts for all, and nobody who left is counted', async () => {
  const asked: string[][] = [];
  const shared = sharedCount(async (people) => {
    asked.push([...people]);
    return new Map(people.map((it) => [it, { unread: it.length }]));
  });
  const [ana, tab, ben] = ['ana', 'ana', 'benny'].map((it) => shared.follow(it)) as [
    ReturnType<typeof shared.follow>,
    ReturnType<typeof shared.follow>,
    ReturnType<typeof shared.follow>,
  ];
  expect(await Promise.all([ana, tab, ben].map((it) => it.latest()))).toEqual([
    '{"unread":3}',
    '{"unread":3}',
    '{"unread":5}',
  ]);
  expect(asked).toEqual([['ana', 'benny']]);
  tab.stop();
  ben.stop();
  const carl = shared.follow('carl');
  expect(await carl.latest()).toBe('{"unread":4}');
  expect(await ana.latest()).toBe('{"unread":3}');
  expect(asked).toEqual([
    ['ana', 'benny'],
    ['ana', 'carl'],
  ]);
});
