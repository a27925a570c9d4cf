import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../kit/clock.ts';
import { bringUpDatabase, type RunningDatabase } from '../../kit/db/bring-up.ts';
import { deskId } from '../../kit/db/process-register.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { Secret } from '../../kit/secret.ts';
import { settled } from '../../testing/settled.ts';
import { tempDataDir } from '../../testing/temp-data-dir.ts';
import { opened, said } from '../../testing/ticket-events.ts';
import { append } from '../append.ts';
import { verifyTickets } from '../verify.ts';
import { anchorKeys } from './signature.ts';
import { anchorsFile, takeAnchors } from './take-anchor.ts';

const child = new URL('../samples/anchor-child.ts', import.meta.url).pathname;
const migrationsDir = new URL('../../../migrations', import.meta.url).pathname;
const folder = tempDataDir();
const key = randomBytes(32).toString('base64url');
let database: RunningDatabase;
beforeAll(async () => {
  database = await bringUpDatabase({ settings: { dataDir: folder.path, databaseUrl: undefined }, migrationsDir });
});
afterAll(async () => {
  await database?.close();
  folder.remove();
});

async function anchoring(): Promise<ChildProcess> {
  const config = JSON.stringify(database.address.as('hub_app'));
  const started = spawn(process.execPath, [child, config, folder.path, key], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(started.stdout!, 'data');
  return started;
}

test('processes that are killed while they anchor lose no event, garble no line and block nobody', async () => {
  const stop = new AbortController();
  let numbers = 0;
  const writing = (async () => {
    while (!stop.signal.aborted) {
      const by = { actor: { kind: 'hub' as const }, now: systemClock.now(), edition: 7 };
      await append(database.app, [{ ticket: uuidv7(), events: () => [opened({ number: ++numbers }), said()] }], by);
    }
  })();
  for (let round = 0; round < 12; round++) {
    const both = await Promise.all([anchoring(), anchoring()]);
    await sleep(20 + Math.random() * 150);
    for (const it of both) it.kill('SIGKILL');
    await Promise.all(both.map((it) => it.signalCode ?? once(it, 'close')));
  }
  stop.abort();
  await writing;
  await settled(database.app);
  const secret = anchorKeys(new Secret(key)).secret;
  const all = { pool: database.app, dataDir: folder.path };
  await takeAnchors({ ...all, desk: await deskId(database.app), secret }, systemClock.now());
  const { findings, couldNot, unanchored, events, anchors } = await verifyTickets({ ...all, hubKey: new Secret(key) });
  expect([findings, couldNot, unanchored.events]).toEqual([[], [], 0]);
  expect([events, anchors > 12]).toEqual([numbers * 2, true]);
  const lines = readFileSync(anchorsFile(folder.path), 'utf8').trimEnd().split('\n');
  expect(lines.reduce((sum, it) => sum + JSON.parse(it).count, 0)).toBe(events);
});
