import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ACME, filesWorld, NOW, upload } from '../testing/files-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Files } from './open-files.ts';

const database = testDatabase();
const world = filesWorld(database);
const child = fileURLToPath(new URL('./samples/keep-and-stop.ts', import.meta.url));
let files: Files;
beforeAll(() => {
  files = world.open();
});
beforeEach(() => world.empty());

/** Starts to keep a file in another process, and ends that with SIGKILL once it stands at a step. */
async function killAt(stopAt: string): Promise<void> {
  const config = database.address.as('hub_app');
  const KEEP = JSON.stringify({ config, dataDir: world.dataDir, company: ACME, stopAt, now: NOW.toString() });
  const running = spawn(process.execPath, [child], {
    env: { ...process.env, KEEP },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(running, 'exit');
  const [said] = await Promise.race([once(running.stdout, 'data'), ended]);
  expect(String(said)).toBe('stands\n');
  running.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

const steps: [stopAt: string, onDisk: number, noted: number][] = [
  ['holding text', 0, 0],
  ['writing', 1, 0],
  ['written aside', 1, 0],
  ['in its place', 1, 0],
  ['noted', 1, 1],
];
test.each(steps)(
  'killed while %s: no note without its bytes, and what is left goes with the next sweep',
  async (stopAt, onDisk, noted) => {
    await killAt(stopAt);
    const left = world.onDisk();
    expect(left).toHaveLength(onDisk);
    for (const path of left) expect(readFileSync(join(world.dataDir, path), 'latin1')).not.toContain('Manila2024');
    expect(await files.check({ reads: true })).toMatchObject({ files: noted, missing: [], damaged: [] });

    const aDayLater = Temporal.Now.instant().add({ hours: 24 });
    const swept = await files.sweep({ isUsed: async () => true, olderThan: aDayLater });
    expect(swept).toEqual({ files: 0, leftovers: onDisk - noted });
    expect(world.onDisk()).toHaveLength(noted);

    const bytes = Buffer.concat([Buffer.alloc(200_000, 1), Buffer.alloc(200_000, 2)]);
    expect(await files.keep(upload(bytes))).toMatchObject({ isNew: noted === 0 });
    expect(await files.check({ reads: true })).toMatchObject({ files: 1, missing: [], damaged: [] });
  },
);
