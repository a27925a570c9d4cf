import pg from 'pg';
import { Refusal } from '../refusal.ts';
import type { Address } from './address.ts';

const OLDEST = 15;

/** Refuses an operator's PostgreSQL that does not answer, is too old, or lacks the roles as the hub needs them. */
export async function checkExternal(address: Address): Promise<void> {
  const owner = await whoAmI(address, 'owner');
  if (owner.version < OLDEST * 10_000) throw tooOld(owner.version);
  if (owner.isSuper) throw superuser(owner.name);
  for (const role of ['hub_app', 'hub_contact'] as const) {
    const { isSuper, bypasses, name } = await whoAmI(address, role);
    if (isSuper || bypasses) throw superuser(name);
  }
}

interface Identity {
  name: string;
  version: number;
  isSuper: boolean;
  bypasses: boolean;
}

async function whoAmI(address: Address, role: Parameters<Address['as']>[0]): Promise<Identity> {
  const client = new pg.Client({ ...address.as(role), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Identity>(
      `select rolname as name, rolsuper as "isSuper", rolbypassrls as bypasses,
              current_setting('server_version_num')::int as version
         from pg_roles where rolname = current_user`,
    );
    return rows[0]!;
  } catch (error) {
    throw explain(error as Failure, address.label, role);
  } finally {
    await client.end().catch(() => {});
  }
}

type Failure = Error & { code?: string };

function explain(error: Failure, label: string, role: string): Error {
  if (error.code === '28P01' || error.code === '28000' || error.code === '42501') {
    return role === 'owner' ? wrongPassword(label, error) : missingRole(label, role, error);
  }
  if (error.code === '3D000') return missingDatabase(label, error);
  return unreachable(label, error);
}

const remedySql =
  'Run `npx hub doctor --sql | psql` as a superuser of that server: it makes the roles and the database.';
const refusal = (code: string, message: string, remedy: string, cause?: Error) =>
  new Refusal({ code, status: 503, message, remedy, cause });

const wrongPassword = (label: string, cause: Failure) =>
  refusal(
    'database-login',
    `${label} does not let the user of DATABASE_URL in.`,
    `Check user and password. ${remedySql}`,
    cause,
  );

const missingRole = (label: string, role: string, cause: Failure) =>
  refusal(
    'database-roles',
    `${label} does not let the role ${role} in: it is missing, or has another password.`,
    remedySql,
    cause,
  );

const missingDatabase = (label: string, cause: Failure) =>
  refusal('database-missing', `The database of DATABASE_URL does not exist (${label}).`, remedySql, cause);

const unreachable = (label: string, cause: Failure) =>
  refusal(
    'database-unreachable',
    `${label} cannot be reached: ${cause.message || cause.code || 'no answer'}.`,
    'Check that it runs, that DATABASE_URL names the right host and port, and that this machine may connect.',
    cause,
  );

const tooOld = (version: number) =>
  refusal(
    'database-version',
    `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; the hub needs ${OLDEST} or newer.`,
    'Upgrade that server, or leave DATABASE_URL out: the hub brings its own.',
  );

const superuser = (name: string) =>
  refusal(
    'database-superuser',
    `The role ${name} is a superuser or bypasses row-level security, which would switch the hub's own guards off.`,
    remedySql.replace('Run', 'Use a role without these rights in DATABASE_URL. Run'),
  );
