// Two starts in the same clone must not both run `npm ci`: the second would delete what the first installs.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `work` alone; waits while another living process installs in the same clone. `work` may name a process of its own,
 * such as npm, that would go on if this one were killed: the lock holds as long as either lives.
 */
export async function withInstallLock(root, say, work) {
  mkdirSync(join(root, '.hub'), { recursive: true });
  const file = join(root, '.hub', 'installing');
  for (let told = false; !take(file); told = true) {
    if (!told) say('Another start is installing the packages in this folder; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await work((pid) => writeFileSync(file, `${process.pid} ${pid}`));
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Its holders are gone, or the file is older than any install takes (their numbers may be others' by now). */
function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pids = readFileSync(file, 'utf8').split(' ').map(Number).filter(Boolean);
    return age > 15 * 60_000 || (pids.length === 0 ? age > 10_000 : !pids.some(isAlive));
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
