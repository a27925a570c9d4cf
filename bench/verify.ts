import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { bringUpDatabase, type RunningDatabase } from '../src/kit/db/bring-up.ts';
import { deskId } from '../src/kit/db/process-register.ts';
import { uuidv7 } from '../src/kit/ids.ts';
import { Secret } from '../src/kit/secret.ts';
import { tempDataDir } from '../src/testing/temp-data-dir.ts';
import { became, documented, opened, said } from '../src/testing/ticket-events.ts';
import { anchorKeys } from '../src/tickets/anchors/signature.ts';
import { anchorsFile, takeAnchors } from '../src/tickets/anchors/take-anchor.ts';
import { append } from '../src/tickets/append.ts';
import { rebuildTickets } from '../src/tickets/rebuild.ts';
import { verifyTickets } from '../src/tickets/verify.ts';
import type { Row } from './row.ts';

const TICKETS = Number(process.env.BENCH_TICKETS ?? 100_000);
const WRITERS = 8;

/** Checking and rebuilding all logs of a desk with 100,000 tickets, eight events and five texts each. */
export async function run(): Promise<Row[]> {
  const folder = tempDataDir();
  const migrationsDir = new URL('../migrations', import.meta.url).pathname;
  const database = await bringUpDatabase({ settings: { dataDir: folder.path, databaseUrl: undefined }, migrationsDir });
  const hubKey = new Secret(randomBytes(32).toString('base64url'));
  const parts = { pool: database.app, dataDir: folder.path, hubKey };
  try {
    await fill(database);
    const anchoring = { ...parts, desk: await deskId(database.app), secret: anchorKeys(hubKey).secret };
    const anchored = await timed(() => takeAnchors(anchoring, Temporal.Now.instant()));
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 50);
    const verified = await timed(() => verifyTickets(parts));
    clearInterval(watch);
    if (verified.result.findings.length > 0) throw new Error(JSON.stringify(verified.result.findings[0]));
    const rebuilt = await timed(() => rebuildTickets(database.app));
    const { events } = verified.result;
    const note = `${TICKETS} tickets, ${events} events, 5 texts each; ${mb(most - before)} MB more memory at most`;
    const size = `anchors.log has ${Math.round(statSync(anchorsFile(folder.path)).size / events)} bytes an event`;
    return [
      { name: 'hub verify', value: verified.seconds, unit: 's', bar: '180 s', note },
      { name: 'hub rebuild, nothing differs', value: rebuilt.seconds, unit: 's', bar: '180 s', note: '' },
      { name: 'anchoring all of it at once', value: anchored.seconds, unit: 's', bar: '60 s', note: size },
    ];
  } finally {
    await database.close();
    folder.remove();
  }
}

async function fill({ app }: RunningDatabase): Promise<void> {
  let number = 0;
  const writer = async () => {
    while (number < TICKETS) {
      const own = ++number;
      const by = { actor: { kind: 'hub' as const }, now: Temporal.Now.instant(), edition: 1 };
      const fields = [documented('Summary'), documented('Affected scope'), documented('Next step')];
      const events = [opened({ number: own }), said(), became('open'), ...fields, said(), became('resolved')];
      await append(app, [{ ticket: uuidv7(), events: () => events }], by);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

const mb = (bytes: number): number => Math.round(bytes / 1e6);
