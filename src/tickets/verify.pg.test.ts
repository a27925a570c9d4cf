import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { deskId } from '../kit/db/process-register.ts';
import { uuidv7 } from '../kit/ids.ts';
import { Secret } from '../kit/secret.ts';
import { settled } from '../testing/settled.ts';
import { superuserOf } from '../testing/superuser-of.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';
import { testDatabase } from '../testing/test-database.ts';
import { became, documented, opened, said } from '../testing/ticket-events.ts';
import { anchorKeys } from './anchors/signature.ts';
import { anchorsFile, takeAnchors } from './anchors/take-anchor.ts';
import { append } from './append.ts';
import { eraseWords } from './erase-words.ts';
import type { NewEvent } from './event.ts';
import { type Tampering, tamper } from './samples/tamper.ts';
import { verifyTickets } from './verify.ts';

const database = testDatabase();
const superuser = superuserOf(database);
const folder = tempDataDir();
afterAll(() => folder.remove());
const clock = standingClock('2026-11-23T01:30:00.000Z');
const hubKey = new Secret(randomBytes(32).toString('base64url'));
const file = anchorsFile(folder.path);

beforeEach(async () => {
  await superuser.query('truncate tickets.event, tickets.text, tickets.erasure, tickets.ticket cascade');
  rmSync(file, { force: true });
  numbers = 0;
});

let numbers = 0;
async function ticket(...more: NewEvent[]): Promise<string> {
  const id = uuidv7();
  await write(id, opened({ number: ++numbers }), ...more);
  return id;
}

const write = (id: string, ...events: NewEvent[]) =>
  append(database.app, [{ ticket: id, events: () => events }], {
    actor: { kind: 'hub' },
    now: clock.now(),
    edition: 7,
  });

async function anchor(): Promise<number> {
  await settled(database.app);
  return anchorNow();
}

async function anchorNow(): Promise<number> {
  const desk = await deskId(database.app);
  return takeAnchors(
    { pool: database.app, dataDir: folder.path, desk, secret: anchorKeys(hubKey).secret },
    clock.now(),
  );
}

const verify = (key: Secret | undefined = hubKey) =>
  verifyTickets({ pool: database.app, dataDir: folder.path, hubKey: key });
const firsts = async () => (await verify()).findings.map(({ kind, number, seq }) => [kind, number, seq]);
const says = async () => (await verify()).findings.map((it) => it.says);

test('what nobody touched is whole, and what is not anchored yet is counted', async () => {
  await ticket(said(), became('open'));
  await anchor();
  await ticket(documented('Affected scope'));
  const { findings, couldNot, ...counts } = await verify();
  expect([findings, couldNot]).toEqual([[], []]);
  expect(counts).toMatchObject({
    tickets: 2,
    events: 5,
    erased: 0,
    anchors: 1,
    unanchored: { events: 2, since: '2026-11-23T01:30:00.000Z' },
  });
});

const tampering = (how: Tampering['how'], more: Partial<Tampering> = {}): Tampering => ({
  ...{ how, at: 1, other: 2, isForged: false, withRow: false },
  ...more,
});

for (const how of ['edit', 'remove', 'put in', 'swap', 'cut', 'remove all'] as const) {
  test(`an event that somebody touched is named: ${how}`, async () => {
    await ticket(said(), said());
    const id = await ticket(said(), became('open'), said());
    await anchor();
    const seq = await tamper(superuser, id, tampering(how));
    expect(await firsts()).toEqual([['log', 2, seq]]);
  });

  test(`and so where all hashes and the row were made anew: ${how}`, async () => {
    await ticket(said(), said());
    const id = await ticket(said());
    await anchor();
    await write(id, became('open'), said());
    await anchor();
    const seq = await tamper(superuser, id, tampering(how, { isForged: true, withRow: true }));
    expect(await firsts()).toEqual([['log', 2, seq]]);
  });
}

test('random changes of random logs are always found, at the first event that is not right', async () => {
  const change = fc.record<Tampering>({
    how: fc.constantFrom('edit', 'remove', 'put in', 'swap', 'cut', 'remove all'),
    at: fc.nat(9),
    other: fc.nat(9),
    isForged: fc.boolean(),
    withRow: fc.boolean(),
  });
  const work = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(work, fc.nat(2), change, async (parts, which, it) => {
      await superuser.query('truncate tickets.event, tickets.text, tickets.ticket cascade');
      rmSync(file, { force: true });
      numbers = 0;
      const ids = [await ticket(), await ticket(said()), await ticket()];
      for (const [at, many, anchored] of parts) {
        await write(ids[at]!, ...Array.from({ length: many }, () => said()));
        if (anchored) await anchor();
      }
      await anchor();
      expect((await verify()).findings).toEqual([]);
      const seq = await tamper(superuser, ids[which]!, it);
      expect(await firsts()).toEqual([['log', which + 1, seq]]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('words that were changed are named, words that were erased are counted', async () => {
  const id = await ticket(said(), said(), said());
  const person = uuidv7();
  await write(id, { ...said(), about: person });
  await eraseWords({ pool: database.app, dataDir: folder.path, clock }, { about: person }, { kind: 'hub' });
  expect(await verify()).toMatchObject({ findings: [], erased: 1, unlisted: 0 });
  const { rows } = await superuser.query(`select texts->'body'->>'id' as id from tickets.event where seq = 3`);
  await superuser.query(`update tickets.text set body = 'It works.' where id = $1`, [rows[0].id]);
  expect(await firsts()).toEqual([['text', 1, 3]]);
  await superuser.query('delete from tickets.text where id = $1', [rows[0].id]);
  expect(await verify()).toMatchObject({ findings: [], erased: 2, unlisted: 1 });
});

test('a row that does not follow from its log is named with its columns, and so is a row that is missing', async () => {
  const id = await ticket(said());
  await anchor();
  await superuser.query(`update tickets.ticket set severity = 'SEV4', state = jsonb_set(state, '{tier}', '"Tier 3"')`);
  expect(await says()).toEqual(['is shown otherwise than its log says: severity, state.']);
  await superuser.query('delete from tickets.ticket where id = $1', [id]);
  expect(await firsts()).toEqual([['row', 1, null]]);
});

test('an instant that was moved by less than a millisecond is found', async () => {
  await ticket(said());
  await superuser.query(`update tickets.event set occurred_at = occurred_at + interval '5 microseconds' where seq = 2`);
  expect(await firsts()).toEqual([['log', 1, 2]]);
});

test('an event that was moved among the others of its time is found', async () => {
  await ticket();
  await anchor();
  await ticket(said());
  await anchor();
  await superuser.query(
    `update tickets.event set tx = '3' where ticket = (select id from tickets.ticket where number = 2)`,
  );
  expect((await verify()).findings[0]).toMatchObject({ kind: 'log' });
});

test('an event that hides from the anchors in the future is found', async () => {
  await ticket(said());
  await superuser.query(`update tickets.event set tx = '9000000000' where seq = 2`);
  expect(await firsts()).toEqual([['log', 1, 2]]);
});

test('lines of anchors.log that were changed, taken out or moved are named, and so is a file of other words', async () => {
  for (let n = 0; n < 4; n++) {
    await ticket();
    await anchor();
  }
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const tryLines = async (...given: string[]) => {
    writeFileSync(file, `${given.join('\n')}\n`);
    return (await verify()).findings.map(({ kind, says }) => `${kind}: ${says}`);
  };
  const [one, two, three, four] = lines as [string, string, string, string];
  expect(await tryLines(one, two, three, four)).toEqual([]);
  expect(await tryLines(one, two.replace('"count":1', '"count":2'), three, four)).toEqual([
    "anchors: Line 2 of anchors.log is not signed by this hub's key: it was changed, or the key is another one.",
  ]);
  expect((await tryLines(one, three, four))[0]).toContain('Line 2 of anchors.log does not follow from the line before');
  expect((await tryLines(two, one))[0]).toContain('Line 1 of anchors.log does not follow');
  expect(await tryLines(one, 'words')).toEqual(['anchors: Line 2 of anchors.log is no anchor.']);
  // A tail that is gone leaves its events unanchored, and that is said.
  expect(await tryLines(one)).toEqual([]);
  expect((await verify()).unanchored.events).toBe(3);
});

test('without anchors, or without the key, it says what it could not check; an empty desk has nothing to check', async () => {
  expect((await verify()).couldNot).toEqual([]);
  await ticket();
  expect((await verify()).couldNot).toEqual([expect.stringContaining('There is no anchors.log')]);
  await anchor();
  const withoutKey = await verifyTickets({ pool: database.app, dataDir: folder.path, hubKey: undefined });
  expect(withoutKey.couldNot).toEqual([expect.stringContaining('The key of the hub is not here')]);
});

test('the key of another hub fits no line', async () => {
  await ticket();
  await anchor();
  const { findings } = await verify(new Secret(randomBytes(32).toString('base64url')));
  expect(findings[0]!.says).toContain('Line 1 of anchors.log is not signed');
});

test('a hub that writes meanwhile is never in the wrong', async () => {
  const ids = [await ticket(), await ticket(), await ticket()];
  const stop = new AbortController();
  const writers = ids.map(async (id) => {
    while (!stop.signal.aborted) await write(id, said());
  });
  const anchoring = (async () => {
    while (!stop.signal.aborted) await anchorNow();
  })();
  for (let round = 0; round < 15; round++) expect((await verify()).findings).toEqual([]);
  stop.abort();
  await Promise.all([...writers, anchoring]);
  await anchor();
  expect(await verify()).toMatchObject({ findings: [], unanchored: { events: 0 } });
});
