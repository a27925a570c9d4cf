import { randomBytes } from 'node:crypto';
import { afterAll, expect, test, vi } from 'vitest';
import { systemClock } from '../kit/clock.ts';
import { uuidv7 } from '../kit/ids.ts';
import { lastLine } from '../kit/lines-file.ts';
import { type Log, logTo, silentLog } from '../kit/log.ts';
import { Secret } from '../kit/secret.ts';
import { settled } from '../testing/settled.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';
import { testDatabase } from '../testing/test-database.ts';
import { opened } from '../testing/ticket-events.ts';
import { readAnchor } from './anchors/anchor.ts';
import { anchorsFile } from './anchors/take-anchor.ts';
import { append } from './append.ts';
import { keepAnchors } from './keep-anchors.ts';

const database = testDatabase();
const folder = tempDataDir();
afterAll(() => folder.remove());
const hubKey = new Secret(randomBytes(32).toString('base64url'));
const keep = (everyMs: number, dataDir = folder.path, log: Log = silentLog) =>
  keepAnchors({ pool: database.app, dataDir, hubKey, clock: systemClock, log, everyMs });

let numbers = 0;
async function ticket(): Promise<string> {
  const id = uuidv7();
  const by = { actor: { kind: 'hub' as const }, now: systemClock.now(), edition: 7 };
  await append(database.app, [{ ticket: id, events: () => [opened({ number: ++numbers })] }], by);
  return id;
}
const lastTicket = () => readAnchor(lastLine(anchorsFile(folder.path)) ?? '')?.tickets.at(-1)?.ticket;

test('what is written is anchored by and by, and what was written last when the hub stops', async () => {
  const keeping = await keep(50);
  const first = await ticket();
  await vi.waitFor(() => expect(lastTicket()).toBe(first), { timeout: 10_000 });
  await keeping.close();
  const slow = await keep(60_000);
  await vi.waitFor(() => expect(lastTicket()).toBe(first));
  const last = await ticket();
  await settled(database.app);
  await slow.close();
  expect(lastTicket()).toBe(last);
});

test('where anchors cannot be written the log says so, again and again, and the desk works on', async () => {
  const gone = tempDataDir();
  gone.remove();
  const lines: string[] = [];
  const keeping = await keep(20, gone.path, logTo({ write: (line) => void lines.push(line) }));
  await ticket();
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(2));
  await keeping.close();
  expect(lines.at(-1)).toContain('what was written could not be anchored');
});
