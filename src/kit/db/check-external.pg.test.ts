import { describe, expect, inject, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { Secret } from '../secret.ts';
import { type Address, urlAddress } from './address.ts';
import { checkExternal } from './check-external.ts';

const database = testDatabase();

const as = (change: Partial<Record<Parameters<Address['as']>[0], object>>): Address => ({
  label: 'the test server',
  as: (role) => ({ ...database.address.as(role), ...change[role] }),
});

test('a server with the roles as they should be is accepted', async () => {
  await expect(checkExternal(as({}))).resolves.toBeUndefined();
});

describe('is refused, with what to do', () => {
  test('an owner or a working role that is a superuser', async () => {
    const { superuser } = inject('testServer');
    const { host, user, password, connectionString } = superuser;
    const power = connectionString ? { connectionString } : { host, user, password };
    const refusal = { code: 'database-superuser', remedy: expect.stringContaining('hub doctor --sql') };
    await expect(checkExternal(as({ owner: power }))).rejects.toMatchObject(refusal);
    await expect(checkExternal(as({ hub_app: power }))).rejects.toMatchObject(refusal);
  });

  test('a wrong password of the owner, and of a working role', async () => {
    await expect(checkExternal(as({ owner: { password: 'no' } }))).rejects.toMatchObject({ code: 'database-login' });
    await expect(checkExternal(as({ hub_contact: { password: 'no' } }))).rejects.toMatchObject({
      code: 'database-roles',
      message: expect.stringContaining('hub_contact'),
    });
  });

  test('a database that does not exist', async () => {
    await expect(checkExternal(as({ owner: { database: 'nope' } }))).rejects.toMatchObject({
      code: 'database-missing',
    });
  });

  test('a server that is not there; its password is not told', async () => {
    const address = urlAddress(new Secret('postgres://hub_owner:hunter2@127.0.0.1:1/hub'));
    await expect(checkExternal(address)).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.not.stringContaining('hunter2'),
    });
  });
});
