import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Log, logTo } from '../kit/log.ts';
import { Secret } from '../kit/secret.ts';
import type { Role } from '../people/roles.ts';
import type { Canary } from '../testing/canaries.ts';
import { told } from '../testing/desk-world.ts';
import { superuserOf } from '../testing/superuser-of.ts';
import { sweep } from '../testing/sweep.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld, usualTicket } from '../testing/tickets-world.ts';
import type { LogEntry } from './event-contract.ts';
import type { Unmasked } from './unmask-contract.ts';
import { verifyTickets } from './verify.ts';

const lines: string[] = [];
const log: Log = logTo({ write: (line) => void lines.push(line) }, 'trace');
const database = testDatabase();
const superuser = superuserOf(database);
const world = ticketsWorld(database, log);
const TICKETS = '/api/v1/tickets';

const masked = (kind: string, value: string, words: string): Canary => ({
  ...{ kind, value, class: kind },
  text: words.replace('…', () => value),
});
const VALUES = [
  masked('government id', '618-305-729-000', 'My TIN is …'),
  masked('government id', '34-9180265-7', 'SSS number …'),
  masked('government id', 'P7302915B', 'pasaporte ko …'),
  masked('health', '00958263', 'Patient number … has no record in the portal'),
  masked('health', 'leptospirosis', 'the patient was diagnosed with …'),
  masked('bank account', '6037154829', 'refund to BPI account number …'),
  masked('bank account', 'DE89 3704 0044 0532 0130 00', 'IBAN …'),
];

const said = (text: string) => ({ channel: 'mail', text });
type Way = (text: string) => [rest: string, body: object][];
/** Ways for words into a ticket: what is sent to it, in order. */
const WAYS: Way[] = [
  (text) => [['/interactions', { direction: 'in', channel: 'mail', from: 'client', text }]],
  (text) => [['/interactions', { direction: 'internal', text }]],
  (text) => [['/steps', { text, outcome: 'worked' }]],
  (text) => [['/promises', { until: '2027-01-01T00:00:00Z', text }]],
  (reference) => [['/references', { reference }]],
  (text) => [
    ['/actions/take', {}],
    ['/actions/resolve', { work: text, resolution: { outcome: 'fixed', cause: text }, said: said(text) }],
    ['/actions/reopen', { isSameProblem: true, reason: text }],
  ],
];

const entries = async (role: Role, number: string) =>
  (await told<{ events: LogEntry[] }>(world.of(role).get(`${TICKETS}/${number}/events`))).events;

/** Sends it in every way, and gives each text with a mark and the ticket that it belongs to. */
async function writeAll({ text }: Canary, note: (answer: Response) => Promise<void>) {
  const opening = { ...usualTicket(world), subject: text, body: `${text}.`, severity: 'SEV1', reason: `${text}, so` };
  const { number } = await told<{ number: string }>(world.of('t1').post(TICKETS, opening));
  for (const way of WAYS)
    for (const [rest, body] of way(text)) await note(await world.of('t1').post(`${TICKETS}/${number}${rest}`, body));
  const { version } = (await world.read(number)) as { version: number };
  const patch = { fields: { 'What was done': { text } } };
  await note(await world.of('t1').send('PATCH', `${TICKETS}/${number}`, patch, { 'if-match': `"${version}"` }));
  const texts = (await entries('lead', number)).flatMap((it) => Object.values(it.texts));
  return texts.flatMap((it) => (it.masked ?? []).map((mark) => ({ number, text: it.id, mark })));
}

test('masked values stand in clear in no column, no log, no answer, no file of the server, and open for who may see them', async () => {
  const answers: string[] = [];
  const note = async (answer: Response) => {
    answers.push(await answer.clone().text());
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  };
  for (const it of VALUES) {
    const marks = await writeAll(it, note);
    // Of each way something is masked: three at the opening, five small ones, four of actions, a field.
    expect([it.kind, marks.length]).toEqual([it.kind, 13]);
    for (const { number, text, mark } of it.kind === 'health' ? [] : marks) {
      const asked = { text, mask: mark.id, purpose: mark.class === 'bank account' ? 'A4' : 'A3', reason: it.text };
      const { value } = await told<Unmasked>(world.of('t2').post(`${TICKETS}/${number}/unmask`, asked));
      expect(value).toBe(it.value);
    }
    const { number } = marks[0]!;
    for (const path of ['', `/${number}`, `/${number}/events`])
      answers.push(await (await world.of('t3').get(TICKETS + path)).text());
  }
  const texts = { log: lines.join(''), answers: answers.join('\n') };
  expect(await sweep(VALUES, { database: superuser as never, texts, folders: await foldersOfServer() })).toEqual([]);
  await database.owner.query('create table public.planted (line text)');
  await database.owner.query('insert into public.planted values ($1)', [VALUES[0]!.value]);
  // The sweep looks where it would stand.
  const planted = await sweep(VALUES, { database: superuser as never, folders: await foldersOfServer() });
  expect(planted.map((it) => it.where)).toContain('public.planted.line');
}, 180_000);

/** The files of this database and the write-ahead log, where the server is on this machine. */
async function foldersOfServer(): Promise<string[]> {
  const { rows } = await superuser.query<{ folder: string; oid: number }>(
    `select current_setting('data_directory') as folder, oid::int from pg_database where datname = current_database()`,
  );
  const { folder, oid } = rows[0]!;
  return [join(folder, 'base', String(oid)), join(folder, 'pg_wal')].filter((it) => existsSync(it));
}

test('the hash of words does not cover their masked values: a log without them is as it was written', async () => {
  const folder = tempDataDir();
  const { id } = await world.open({ body: VALUES[0]!.text });
  await database.owner.query(`update tickets.text set sealed = '[]' where ticket = $1`, [id]);
  const hubKey = new Secret(randomBytes(32).toString('base64url'));
  const { findings, erased } = await verifyTickets({ pool: database.app, dataDir: folder.path, hubKey });
  folder.remove();
  expect([findings, erased]).toEqual([[], 0]);
});

test('what two texts of a request have in common, but for their values, is masked in both and kept of neither', async () => {
  const { number } = await world.open({ subject: 'TIN 618-305-729-000', body: 'TIN 729-416-305-000' });
  const texts = (await entries('t2', number)).flatMap((it) => Object.values(it.texts));
  expect(texts.map((it) => [it.text, it.masked])).toEqual([
    ['TIN [government id masked · KB-450 P4]', undefined],
    ['TIN [government id masked · KB-450 P4]', undefined],
  ]);
});
