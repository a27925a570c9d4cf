import { readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { uuidv7 } from '../kit/ids.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';
import { testDatabase } from '../testing/test-database.ts';
import { opened, said } from '../testing/ticket-events.ts';
import { append } from './append.ts';
import { eraseWords, replayErasures } from './erase-words.ts';
import { copyErasures } from './erasures/copy-erasures.ts';
import { erasuresFile } from './erasures/erasure.ts';
import { firstBreak } from './log/chain.ts';
import { readLog } from './log/store.ts';

const database = testDatabase();
const folder = tempDataDir();
afterAll(() => folder.remove());
const clock = standingClock('2026-11-23T01:30:00.000Z');
const parts = () => ({ pool: database.app, dataDir: folder.path, clock });
const hub = { kind: 'hub' } as const;

let numbers = 0;
async function ticket(...people: string[]): Promise<string> {
  const id = uuidv7();
  const events = [opened({ number: ++numbers }), ...people.map((about) => ({ ...said(), about }))];
  const writing = { actor: hub, now: clock.now(), edition: 7 };
  await append(database.app, [{ ticket: id, events: () => events }], writing);
  return id;
}

interface Text {
  id: string;
  ticket: string;
  about: string;
}
const texts = async () =>
  (await database.owner.query<Text>('select id, ticket, about from tickets.text order by id')).rows;
const listed = () => readFileSync(erasuresFile(folder.path), 'utf8');

test("a person's words are gone from all tickets, and no log, nor another's words, is touched", async () => {
  const [ana, ben] = [uuidv7(), uuidv7()];
  const [one, two] = [await ticket(ana, ben), await ticket(ana)];
  const logs = [await readLog(database.app, one), await readLog(database.app, two)];
  const erasure = (await eraseWords(parts(), { about: ana }, hub))!;
  expect(erasure.texts).toHaveLength(2);
  expect((await texts()).filter((it) => it.about === ana)).toEqual([]);
  expect((await texts()).filter((it) => it.about === ben)).toHaveLength(1);
  expect([await readLog(database.app, one), await readLog(database.app, two)]).toEqual(logs);
  expect(logs.map((it) => firstBreak(it))).toEqual([undefined, undefined]);
});

test("a ticket's words are gone, and those of others stay", async () => {
  const [one, two] = [await ticket(uuidv7()), await ticket(uuidv7())];
  await eraseWords(parts(), { ticket: one }, hub);
  const left = (await texts()).map((it) => it.ticket);
  expect([left.includes(one), left.includes(two)]).toEqual([false, true]);
});

test('where there is nothing to erase, nothing is listed', async () => {
  const before = listed();
  expect(await eraseWords(parts(), { about: uuidv7() }, hub)).toBeUndefined();
  expect(listed()).toBe(before);
});

test('the list holds ids and never words', async () => {
  const ana = uuidv7();
  await ticket(ana);
  const [text] = (await texts()).filter((it) => it.about === ana);
  await eraseWords(parts(), { about: ana }, { kind: 'person', id: ana });
  expect(listed()).toContain(text!.id);
  expect(listed()).not.toContain('dispatch');
});

test('what a restore brings back is erased again, and the database knows of it again', async () => {
  const ana = uuidv7();
  await ticket(ana, ana);
  const older = await database.owner.query('select id, ticket, about, salt, body from tickets.text where about = $1', [
    ana,
  ]);
  await eraseWords(parts(), { about: ana }, hub);
  await database.owner.query('delete from tickets.erasure');
  for (const { id, ticket: of, about, salt, body } of older.rows) {
    await database.owner.query('insert into tickets.text (id, ticket, about, salt, body) values ($1, $2, $3, $4, $5)', [
      ...[id, of, about, salt, body],
    ]);
  }
  expect(await replayErasures(parts())).toBe(2);
  expect((await texts()).filter((it) => it.about === ana)).toEqual([]);
  const { rows } = await database.app.query('select texts from tickets.erasure where about = $1', [ana]);
  expect(rows[0].texts.toSorted()).toEqual(older.rows.map((it) => it.id).toSorted());
  expect(await replayErasures(parts())).toBe(0);
});

test('an erasure that was listed and not committed is done by the next start', async () => {
  const ana = uuidv7();
  await ticket(ana);
  const noDelete = `create function pg_temp.refuse() returns trigger language plpgsql as $$ begin raise 'the power went'; end $$;`;
  const client = await database.owner.connect();
  await client.query(`${noDelete} create trigger gone before delete on tickets.text execute function pg_temp.refuse()`);
  await expect(eraseWords(parts(), { about: ana }, hub)).rejects.toThrow('the power went');
  await client.query('drop trigger gone on tickets.text');
  client.release();
  expect((await texts()).filter((it) => it.about === ana)).toHaveLength(1);
  expect(await replayErasures(parts())).toBe(1);
  expect((await texts()).filter((it) => it.about === ana)).toEqual([]);
});

test("what another machine's process erased comes into the list here, once", async () => {
  const ana = uuidv7();
  await ticket(ana);
  await eraseWords(parts(), { about: ana }, hub);
  rmSync(erasuresFile(folder.path));
  await copyErasures(parts());
  const copied = listed();
  await copyErasures(parts());
  expect(listed()).toBe(copied);
  expect(copied).toContain(ana);
});
