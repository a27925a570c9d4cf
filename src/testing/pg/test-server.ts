import type { ClientConfig } from 'pg';
import { type Address, embeddedAddress, urlAddress } from '../../kit/db/address.ts';
import { OWNER } from '../../kit/db/roles.ts';
import { Secret } from '../../kit/secret.ts';

/** The owner's password on a test server; the other roles' follow from it. */
export const TEST_PASSWORD = 'only for tests, on a socket of our own';

/** What the set-up hands to the test files. */
export interface TestServer {
  superuser: ClientConfig;
  /** The migrated database that each test file copies. */
  template: string;
}

/** How the hub's roles reach a database on the test server. */
export function testAddress({ superuser }: TestServer, database: string): Address {
  if (!superuser.connectionString)
    return embeddedAddress(superuser.host!, { owner: new Secret(TEST_PASSWORD) }, database);
  const url = new URL(superuser.connectionString);
  url.username = OWNER;
  url.password = TEST_PASSWORD;
  url.pathname = `/${database}`;
  return urlAddress(new Secret(url.href));
}
