import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';

const database = testDatabase();

const identity = `select current_user as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
                    from pg_roles where rolname = current_user`;
const harmless = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };

test('each pool works under its own role, and none of the roles has power over the server', async () => {
  expect((await database.owner.query(identity)).rows).toEqual([{ name: 'hub_owner', ...harmless }]);
  expect((await database.app.query(identity)).rows).toEqual([{ name: 'hub_app', ...harmless }]);
  expect((await database.contact.query(identity)).rows).toEqual([{ name: 'hub_contact', ...harmless }]);
});

test('the program cannot change the schema, and a contact cannot even see the kit', async () => {
  await expect(database.app.query('create table kit.mine (x int)')).rejects.toThrow('permission denied for schema kit');
  await expect(database.app.query('create table public.mine (x int)')).rejects.toThrow(
    'permission denied for schema public',
  );
  await expect(database.app.query('delete from kit.migration')).rejects.toThrow('permission denied');
  await expect(database.contact.query('select * from kit.desk')).rejects.toThrow('permission denied for schema kit');
});

test('instants come back as instants and go in as instants; a bigint that does not fit a number is refused', async () => {
  const now = Temporal.Instant.from('2026-03-29T01:30:00.123456Z');
  const { rows } = await database.app.query('select $1::timestamptz as at, count(*) as n, $2::interval as span', [
    now,
    Temporal.Duration.from('PT4H30M'),
  ]);
  expect(rows[0].at.equals(now)).toBe(true);
  expect(rows[0]).toMatchObject({ n: 1, span: 'PT4H30M' });
  await expect(database.app.query('select 9007199254740993::bigint')).rejects.toThrow('too large for a number');
});
