import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { processKey } from './process-info.ts';

/** Longer than anything that is done under a lock: what is older was left by a machine that is gone. */
const TOO_OLD_MS = 5 * 60_000;

interface Holder {
  pid: number;
  key: string | undefined;
  host: string;
}

/** Runs `work` while no other process of this machine holds the lock file; a dead holder's lock is taken over. */
export async function withFileLock<T>(file: string, work: () => Promise<T>, patienceMs = 90_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  while (!take(file)) {
    if (Date.now() > deadline) throw lockedTooLong(file);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Writes the holder beside, then links it into place: the lock file never exists without its content. */
function take(file: string): boolean {
  const own = `${file}.${uuidv7()}`;
  const holder: Holder = { pid: process.pid, key: processKey(process.pid), host: hostname() };
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    breakIfAbandoned(file);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves an abandoned lock aside. If somebody took it over in that very moment, it is put back. */
function breakIfAbandoned(file: string): void {
  const seen = read(file);
  if (seen === undefined || !isAbandoned(file, seen)) return;
  const aside = `${file}.${uuidv7()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
  } catch {
    // Another process was faster; the next try sees what it did.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAbandoned(file: string, content: string): boolean {
  try {
    const { pid, key, host } = JSON.parse(content) as Holder;
    if (host === hostname() && processKey(pid) !== key) return true;
    return Date.now() - statSync(file).mtimeMs > TOO_OLD_MS;
  } catch {
    return true;
  }
}

const lockedTooLong = (file: string) =>
  new Refusal({
    code: 'locked',
    status: 503,
    message: `Another hub has been starting or stopping on this data folder for a long time (${file}).`,
    remedy: 'Wait for it or stop it, then start again.',
  });
