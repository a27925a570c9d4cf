import { beforeAll, expect, test } from 'vitest';
import { uuidv7 } from '../kit/ids.ts';
import { testDatabase } from '../testing/test-database.ts';
import { opened, said } from '../testing/ticket-events.ts';
import { append } from './append.ts';
import { makePartitions } from './partitions/make-partitions.ts';

const database = testDatabase();
const now = Temporal.Now.instant();
const id = uuidv7();

beforeAll(async () => {
  const client = await database.owner.connect();
  await makePartitions(client, now).finally(() => client.release());
  const writing = { actor: { kind: 'hub' as const }, now, edition: 7 };
  await append(database.app, [{ ticket: id, events: () => [opened({ number: 1 }), said()] }], writing);
});

const PRIVILEGES = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'];
/** What the program may do to each table; nothing to one that is not here. */
const MAY: Record<string, string[]> = {
  event: ['select', 'insert'],
  ticket: ['select', 'insert', 'update'],
  text: ['select', 'insert', 'delete'],
  attempt: ['select', 'insert', 'delete'],
  erasure: ['select', 'insert'],
  attachment: ['select', 'insert', 'delete'],
};

async function rightsOf(role: string): Promise<Record<string, string[]>> {
  const { rows } = await database.owner.query<{ name: string; may: string[] }>(
    `select c.relname as name, array(select p from unnest($2::text[]) p where has_table_privilege($1, c.oid, p)) as may
       from pg_class c where c.relnamespace = 'tickets'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
    [role, PRIVILEGES],
  );
  return Object.fromEntries(rows.map(({ name, may }) => [name, may]));
}

const partitions = async () => Object.keys(await rightsOf('hub_app')).filter((it) => it.startsWith('event_'));

test('the program may do to each table of the tickets what it needs, and nothing directly to a partition', async () => {
  const rights = await rightsOf('hub_app');
  for (const [name, may] of Object.entries(rights)) expect([name, may]).toEqual([name, MAY[name] ?? []]);
  expect(await partitions()).toHaveLength(14);
});

test('a contact sees nothing of the tickets, not even that they are there', async () => {
  for (const may of Object.values(await rightsOf('hub_contact'))) expect(may).toEqual([]);
  await expect(database.contact.query('select from tickets.ticket')).rejects.toThrow(
    'permission denied for schema tickets',
  );
  await expect(database.contact.query(`select nextval('tickets.number')`)).rejects.toThrow('permission denied');
});

test('events are changed, deleted and emptied neither by the whole log nor by a partition, and can be moved nowhere', async () => {
  for (const table of ['event', ...(await partitions())]) {
    for (const sql of [
      `update tickets.${table} set edition = 8`,
      `update tickets.${table} set hash = hash`,
      `delete from tickets.${table}`,
      `truncate tickets.${table}`,
      `select from tickets.${table} for update`,
      `alter table tickets.${table} disable trigger all`,
      `drop table tickets.${table}`,
    ]) {
      await expect(database.app.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
  }
  await expect(database.app.query('alter table tickets.event detach partition tickets.event_default')).rejects.toThrow(
    'must be owner',
  );
  await expect(database.app.query('create table tickets.mine (x int)')).rejects.toThrow(
    'permission denied for schema tickets',
  );
});

test('an insert that would write over an event is refused, too', async () => {
  const over = `insert into tickets.event select * from tickets.event where ticket = $1 on conflict (ticket, seq) do update set edition = 8`;
  await expect(database.app.query(over, [id])).rejects.toThrow('permission denied');
});

test('the list of erasures only grows', async () => {
  for (const sql of [
    'update tickets.erasure set texts = texts',
    'delete from tickets.erasure',
    'truncate tickets.erasure',
  ]) {
    await expect(database.app.query(sql)).rejects.toThrow('permission denied');
  }
});
