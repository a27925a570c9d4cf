import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { queries } from './pools.ts';
import { deskId, registerProcess } from './process-register.ts';

const database = testDatabase();

interface Tables {
  'kit.process': { id: string; pid: number; version: string };
}

const running = () => queries<Tables>(database.app).selectFrom('kit.process').select(['pid', 'version']).execute();

test('a process is in the register while it runs; one that was not seen for a minute is cleared', async () => {
  await database.owner.query(`insert into kit.process (id, host, pid, version, seen_at)
    values (gen_random_uuid(), 'gone', 1, '0', now() - interval '2 minutes')`);
  const registration = await registerProcess(database.app, '1.2.3');
  expect(await running()).toEqual([{ pid: process.pid, version: '1.2.3' }]);
  await registration.end();
  expect(await running()).toEqual([]);
});

test('a desk keeps the id that it got first, whoever asks at the same time', async () => {
  const ids = await Promise.all([deskId(database.app), deskId(database.app), deskId(database.app)]);
  expect(new Set(ids).size).toBe(1);
});
