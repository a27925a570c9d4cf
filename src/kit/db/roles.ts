import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Secret } from '../secret.ts';

/** The roles that the program works under; the third, the owner, is whoever DATABASE_URL names. */
export type WorkingRole = 'hub_app' | 'hub_contact';

/** The owner's usual name. */
export const OWNER = 'hub_owner';

/**
 * The password of a working role, made from the owner's: so every process that knows DATABASE_URL knows all it needs, and
 * there is no further setting to keep.
 */
export function passwordOf(role: WorkingRole, owner: Secret): Secret {
  return new Secret(createHmac('sha256', owner.reveal()).update(`leantech-hub ${role}`).digest('base64url'));
}

/** What PostgreSQL stores for a password (RFC 5803): enough to check it, not to use it. May be shown and pasted. */
export function scramVerifier(password: Secret): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.reveal().normalize('NFKC'), salt, 4096, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

/** The statements that make the roles, for a superuser; running them again sets the passwords anew. */
export function rolesSql(ownerName: string, ownerPassword: Secret): string {
  const roles = [
    { name: ownerName, password: ownerPassword },
    { name: 'hub_app', password: passwordOf('hub_app', ownerPassword) },
    { name: 'hub_contact', password: passwordOf('hub_contact', ownerPassword) },
  ];
  return roles.map(({ name, password }) => roleSql(name, scramVerifier(password))).join('\n');
}

function roleSql(name: string, verifier: string): string {
  const attributes = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
  return `do $$ begin
  if not exists (select from pg_roles where rolname = ${quoteText(name)}) then create role ${quoteName(name)}; end if;
end $$;
alter role ${quoteName(name)} ${attributes} password ${quoteText(verifier)};`;
}

/** The script that `hub doctor --sql` prints, for psql as a superuser. */
export function setUpScript(url: string): string {
  const { username, password, pathname } = new URL(url);
  const owner = decodeURIComponent(username);
  const database = decodeURIComponent(pathname.slice(1));
  return `-- The roles and the database of LeanTech Hub. Run it with psql as a superuser; running it again does no harm.
-- It holds no password, only what the server needs to check them.
\\set ON_ERROR_STOP on
${rolesSql(owner, new Secret(decodeURIComponent(password)))}
select ${quoteText(`create database ${quoteName(database)} owner ${quoteName(owner)} encoding 'UTF8' template template0`)}
  where not exists (select from pg_database where datname = ${quoteText(database)}) \\gexec
`;
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
