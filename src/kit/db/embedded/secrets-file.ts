import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Refusal } from '../../refusal.ts';
import { Secret } from '../../secret.ts';

/** The passwords of the hub's own PostgreSQL. */
export interface ClusterSecrets {
  superuser: Secret;
  owner: Secret;
}

/** Reads the passwords; makes them when neither they nor a cluster exist yet, before the cluster is made. */
export function clusterSecrets(file: string, hasCluster: boolean): ClusterSecrets {
  if (!existsSync(file)) {
    if (hasCluster) throw lost(file);
    write(file);
  }
  const { superuser, owner } = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof ClusterSecrets, string>;
  return { superuser: new Secret(superuser), owner: new Secret(owner) };
}

function write(file: string): void {
  const passwords = { superuser: makePassword(), owner: makePassword() };
  writeFileSync(`${file}.new`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

const makePassword = () => randomBytes(24).toString('base64url');

const lost = (file: string) =>
  new Refusal({
    code: 'secrets-lost',
    message: `The database is there, but its passwords are not: ${file} is missing.`,
    remedy: 'Put the file back from your backup of the data folder.',
  });
