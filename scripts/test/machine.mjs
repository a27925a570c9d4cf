// What the suite needs of the machine: Chromium for the journeys, Debian's PostgreSQL for the second run of the database
// tests. Root on a system with apt gets them installed; others are told.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf';

/** The folder of initdb and postgres of the newest PostgreSQL from Debian's packages. */
export function findDebianPostgres() {
  return globSync('/usr/lib/postgresql/*/bin/initdb').map(dirname).sort().at(-1);
}

export function findChromium() {
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (path) => path && existsSync(path),
  );
}

/** Installs what is missing, as root with apt. No cluster is made or started: the tests bring up their own. */
export async function prepareMachine() {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(findDebianPostgres() ? [] : ['postgresql'])];
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${missing.join(' and ')} for the tests …`);
  if (missing.includes('postgresql')) keepFromMakingClusters();
  const options = ['-o', 'Dpkg::Options::=--force-confold', '-o', 'DPkg::Lock::Timeout=120'];
  const done = apt(['update']) && apt(['install', '-y', ...options, ...missing]);
  if (!done) console.log('That did not work; the tests that need it are skipped.');
}

function keepFromMakingClusters() {
  if (existsSync(CLUSTER_SETTINGS)) return;
  mkdirSync(join(CLUSTER_SETTINGS, '..'), { recursive: true });
  writeFileSync(CLUSTER_SETTINGS, 'create_main_cluster = false\n');
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) console.log(stderr.trim().split('\n').slice(-3).join('\n'));
  return status === 0;
}
