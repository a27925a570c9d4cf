// Keeps a file and stands still at one of its steps, so that a test can end it there.

import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '../../kit/db/pools.ts';
import { openDisk } from '../disk/disk.ts';
import { filesFolder } from '../disk/paths.ts';
import { keepFile } from '../taking/keep.ts';

const { config, dataDir, company, stopAt, now } = JSON.parse(process.env.KEEP!);

async function standStill(step: string): Promise<void> {
  if (step !== stopAt) return;
  process.stdout.write('stands\n');
  await sleep(60_000);
}

async function* stream() {
  const isText = stopAt === 'holding text';
  yield Buffer.alloc(200_000, isText ? 'my password is Manila2024! ' : 1);
  await standStill(isText ? 'holding text' : 'writing');
  yield Buffer.alloc(200_000, isText ? 'x' : 2);
}

const disk = openDisk(filesFolder(dataDir));
const stopping = {
  ...disk,
  write: async (...how: Parameters<typeof disk.write>) => {
    const aside = await disk.write(...how);
    await standStill('written aside');
    return aside;
  },
  place: async (...how: Parameters<typeof disk.place>) => {
    await disk.place(...how);
    await standStill('in its place');
  },
};

await keepFile(
  {
    disk: stopping,
    pool: openPool(config, { max: 1, statementTimeoutMs: 30_000 }),
    clean: (text) => ({ text: text as never, removed: 0 }),
    limitBytes: 1e6,
    freeSpace: async () => ({ free: 1e12, total: 1e12 }),
  },
  { company, name: 'a.bin', stream: stream(), now: Temporal.Instant.from(now) },
);
await standStill('noted');
