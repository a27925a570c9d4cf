import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../kit/clock.ts';
import { checkHubKey, readHubKey } from '../../kit/hub-key.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { silentLog } from '../../kit/log.ts';
import { settled } from '../../testing/settled.ts';
import { tempDataDir } from '../../testing/temp-data-dir.ts';
import { testDatabase, urlOf } from '../../testing/test-database.ts';
import { opened, said } from '../../testing/ticket-events.ts';
import { append } from '../../tickets/append.ts';
import { hubIn } from '../hear-hub.ts';
import { keepLogsOf } from '../keep-logs-of.ts';

const database = testDatabase();
const folder = tempDataDir();
const empty = tempDataDir();
afterAll(() => [folder, empty].forEach((it) => void it.remove()));
const settings = { dataDir: folder.path, hubKey: undefined };
const hubOn = (dataDir: string, ...argv: string[]) =>
  hubIn({ DATABASE_URL: urlOf(database.address), DATA_DIR: dataDir, HOME: '/tmp' }, ...argv);
const hub = (...argv: string[]) => hubOn(folder.path, ...argv);

const write = async (ticket: string, number: number) => {
  const by = { actor: { kind: 'hub' as const }, now: systemClock.now(), edition: 1 };
  await append(database.app, [{ ticket, events: () => [opened({ number }), said(), said()] }], by);
};
const [one, two] = [uuidv7(), uuidv7()];
beforeAll(async () => {
  await write(one, 1);
  await write(two, 2);
  await settled(database.app);
  await checkHubKey(database.app, readHubKey(settings));
  const keeping = await keepLogsOf(settings as Parameters<typeof keepLogsOf>[0], database, silentLog);
  await keeping.close();
});

test('what is whole is told so with exit code 0, what is not anchored yet beside it', async () => {
  const { exitCode, out, err } = await hub('verify');
  expect([exitCode, out]).toEqual([0, '2 tickets, 6 events: all is as it was written.\n']);
  expect(err).toMatch(/^1 anchor, the last of .* UTC\. Every event is anchored\.\n$/);
  expect((await hub('verify', '--json')).json).toMatchObject({
    outcome: 'whole',
    findings: [],
    couldNot: [],
    events: 6,
  });
});

test('without anchors or without the key it says what it could not check, with an exit code of its own', async () => {
  const { exitCode, out } = await hubOn(empty.path, 'verify');
  expect([exitCode, out]).toEqual([3, expect.stringContaining('COULD NOT VERIFY: There is no anchors.log in')]);
  expect(out).toContain('2 tickets, 6 events: not verified.');
  const key = join(folder.path, 'hub.key');
  const right = readHubKey(settings).reveal();
  onTestFinished(() => writeFileSync(key, `${right}\n`));
  rmSync(key);
  expect((await hub('verify', '--json')).json).toMatchObject({ outcome: 'unchecked' });
  writeFileSync(key, `${'A'.repeat(43)}\n`);
  const other = await hub('verify');
  expect([other.exitCode, other.out]).toEqual([3, expect.stringContaining('under another key of the hub')]);
  // A key may begin with a dash, and then reads as another flag unless it is joined.
  expect((await hub('verify', `--hub-key=${right}`)).exitCode).toBe(0);
});

test('a row that differs is found, made anew by hub rebuild, and whole then', async () => {
  await database.owner.query(`update tickets.ticket set severity = 'SEV4' where id = $1`, [one]);
  const { exitCode, out, err } = await hub('verify');
  expect([exitCode, out]).toEqual([
    1,
    expect.stringContaining('INC-000001 is shown otherwise than its log says: severity.'),
  ]);
  expect(err).toContain('`npx hub rebuild`');
  expect((await hub('rebuild')).out).toBe('2 tickets worked through, 1 row made anew.\n');
  expect((await hub('rebuild', '--json')).json).toEqual({ tickets: 2, changed: 0, left: [] });
  expect((await hub('verify')).exitCode).toBe(0);
});

test('the first event that was touched is named, and its row is left as a witness', async () => {
  await database.owner.query('update tickets.event set edition = 9 where ticket = $1 and seq = 2', [two]);
  await database.owner.query(`update tickets.ticket set state = state || '{"hash": "00"}' where id = $1`, [two]);
  const { exitCode, out } = await hub('verify');
  expect([exitCode, out]).toEqual([
    1,
    'INC-000002, event 2 does not fit its hash: it was changed, put in or moved.\n2 tickets, 6 events: not all is as it was written.\n',
  ]);
  const rebuilt = await hub('rebuild');
  expect([rebuilt.exitCode, rebuilt.out]).toEqual([
    1,
    expect.stringContaining(`Ticket ${two}: Its row counts other events`),
  ]);
});

test('a word too many is refused', async () => {
  expect((await hub('verify', 'now')).exitCode).toBe(2);
  expect((await hub('rebuild', 'now')).exitCode).toBe(2);
});

test('doctor tells how old the last anchor is, what waits, and how many months are ready', async () => {
  const linesOf = async (dataDir: string) => (await hubOn(dataDir, 'doctor', '--json')).json as { findings: Line[] };
  interface Line {
    name: string;
    state: string;
    says: string;
  }
  const named = ({ findings }: { findings: Line[] }, name: string) => findings.find((it) => it.name === name)!;
  const whole = await linesOf(folder.path);
  expect(named(whole, 'anchors')).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/^the last is of .* UTC; nothing waits/),
  });
  expect(named(whole, 'partitions')).toMatchObject({ state: 'ok', says: '12 months ahead are ready' });
  await database.owner.query(`update tickets.event set recorded_at = recorded_at - interval '5 minutes'`);
  mkdirSync(empty.path, { recursive: true });
  const without = named(await linesOf(empty.path), 'anchors');
  expect(without).toMatchObject({
    state: 'problem',
    says: expect.stringMatching(/^6 events since .* UTC are not anchored/),
  });
  await database.owner.query('delete from tickets.event where ticket = $1', [two]);
  expect(named(await linesOf(folder.path), 'anchors').says).toBe('the last anchored event is not in the database');
});
