import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { listen } from './listen.ts';

const database = testDatabase();
const mine = "application_name = 'leantech-hub listen' and datname = current_database()";

test('a note from any connection arrives; after a broken connection a note says that some may have been missed', async () => {
  const notes: string[] = [];
  const listening = listen(database.address.as('hub_app'), {
    channel: 'test_news',
    onNote: (it) => notes.push(it),
    retryMs: 20,
  });
  await vi.waitFor(() => expect(notes).toEqual(['']));
  await database.owner.query("select pg_notify('test_news', 'one')");
  await vi.waitFor(() => expect(notes).toEqual(['', 'one']));
  await database.app.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${mine}`);
  await vi.waitFor(() => expect(notes).toEqual(['', 'one', '']));
  await database.owner.query("select pg_notify('test_news', 'two')");
  await vi.waitFor(() => expect(notes.at(-1)).toBe('two'));
  await listening.close();
  await vi.waitFor(async () => {
    expect((await database.app.query(`select from pg_stat_activity where ${mine}`)).rowCount).toBe(0);
  });
});

test('closing ends it at once, also while the database cannot be reached', async () => {
  const listening = listen({ host: '/nowhere', port: 1 }, { channel: 'x', onNote: () => {}, retryMs: 60_000 });
  await sleep(50);
  const started = Date.now();
  await listening.close();
  expect(Date.now() - started).toBeLessThan(1000);
});

test('closing while the connection is being made ends it too', async () => {
  const listening = listen(database.address.as('hub_app'), { channel: 'test_early', onNote: () => {} });
  await listening.close();
});
