import type { PoolConfig } from 'pg';
import { Secret } from '../secret.ts';
import type { ClusterSecrets } from './embedded/secrets-file.ts';
import { OWNER, passwordOf, type WorkingRole } from './roles.ts';

/** Where a database is and how each role gets in. */
export interface Address {
  /** For people: `own PostgreSQL`, or host and database. */
  label: string;
  /** What the driver needs to connect as the owner or as a working role. */
  as(role: 'owner' | WorkingRole): PoolConfig;
}

/** A database of the hub's own PostgreSQL. */
export function embeddedAddress(
  socketDir: string,
  { owner }: Pick<ClusterSecrets, 'owner'>,
  database = 'hub',
): Address {
  return {
    label: "the hub's own PostgreSQL",
    as: (role) => ({
      host: socketDir,
      port: 5432,
      database,
      user: role === 'owner' ? OWNER : role,
      password: (role === 'owner' ? owner : passwordOf(role, owner)).reveal(),
    }),
  };
}

/** A database that an operator keeps, by the URL of its owner. */
export function urlAddress(secretUrl: Secret): Address {
  const url = new URL(secretUrl.reveal());
  const owner = new Secret(decodeURIComponent(url.password));
  return {
    label: `PostgreSQL at ${url.host}${url.pathname}`,
    as: (role) => {
      if (role === 'owner') return { connectionString: url.href };
      const own = new URL(url);
      own.username = role;
      own.password = passwordOf(role, owner).reveal();
      return { connectionString: own.href };
    },
  };
}
