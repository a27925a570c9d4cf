import { expect, test } from 'vitest';
import { type Log, logTo } from '../kit/log.ts';
import type { Role } from '../people/roles.ts';
import { canaries } from '../testing/canaries.ts';
import { told } from '../testing/desk-world.ts';
import { sweep } from '../testing/sweep.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld, usualTicket } from '../testing/tickets-world.ts';
import type { WrittenAnswer } from './wire.ts';

const lines: string[] = [];
const log: Log = logTo({ write: (line) => void lines.push(line) }, 'trace');
const database = testDatabase();
const world = ticketsWorld(database, log);
const TICKETS = '/api/v1/tickets';

/** A way for words into a ticket: who sends them where, and whether the ticket is taken or escalated before. */
interface Way {
  to: string;
  by?: Role;
  before?: 'taken' | 'escalated' | 'resolved' | 'heard';
  body(text: string): object;
}

const said = (text: string) => ({ channel: 'mail', text });
const WAYS: Way[] = [
  { to: '', body: (subject) => ({ subject: subject.replaceAll('\n', ' ') }) },
  { to: '', body: (body) => ({ body }) },
  { to: '', body: (reason) => ({ severity: 'SEV1', reason }) },
  { to: '/interactions', body: (text) => ({ direction: 'in', channel: 'mail', from: 'client', text }) },
  { to: '/interactions', body: (text) => ({ direction: 'out', channel: 'mail', text }) },
  { to: '/interactions', body: (text) => ({ direction: 'internal', text }) },
  { to: '/steps', body: (text) => ({ text, outcome: 'worked' }) },
  { to: '/promises', body: (text) => ({ until: '2027-01-01T00:00:00Z', text }) },
  { to: '/references', body: (reference) => ({ reference }) },
  { to: '/waivers', before: 'heard', body: (reason) => ({ of: null, reason }) },
  { to: '/actions/ask-the-client', before: 'taken', body: (text) => ({ said: said(text) }) },
  { to: '/actions/wait-for-a-third-party', before: 'taken', body: (reference) => ({ reference }) },
  { to: '/actions/resolve', before: 'taken', body: (work) => ({ work, said: said('It works again.') }) },
  {
    to: '/actions/resolve',
    before: 'taken',
    body: (text) => ({ work: 'Restarted it', clientTold: text, said: said(text) }),
  },
  {
    to: '/actions/resolve',
    before: 'taken',
    body: (cause) => ({ work: 'Restarted it', resolution: { outcome: 'fixed', cause }, said: said('Done.') }),
  },
  { to: '/actions/reopen', before: 'resolved', body: (reason) => ({ isSameProblem: true, reason }) },
  {
    to: '/actions/escalate',
    before: 'taken',
    body: (text) => ({ to: 'Tier 2', clause: null, reason: text, override: text }),
  },
  { to: '/actions/return', before: 'escalated', by: 't2', body: (reason) => ({ ruling: 'incomplete', reason }) },
  { to: '/actions/re-route', before: 'escalated', by: 't2', body: (reason) => ({ to: 'Tier 3', reason }) },
];

const post = (by: Role, number: string, rest: string, body: object) =>
  world.of(by).post(`${TICKETS}/${number}${rest}`, body);

const PREPARE: Record<NonNullable<Way['before']>, [string, object][]> = {
  taken: [['/actions/take', {}]],
  heard: [['/interactions', { direction: 'in', channel: 'mail', from: 'client', text: 'Thank you.' }]],
  resolved: [
    ['/actions/take', {}],
    ['/actions/resolve', { work: 'Restarted it', said: said('It works again.') }],
  ],
  escalated: [
    ['/actions/take', {}],
    ['/actions/escalate', { to: 'Tier 2', clause: null, override: 'They need what only Tier 2 can do here.' }],
  ],
};

async function prepared(before: Way['before']): Promise<string> {
  const { number } = await world.open();
  for (const [rest, body] of before ? PREPARE[before] : []) await told(post('t1', number, rest, body));
  return number;
}

test('C24 of secrets in every text of every operation none is kept, logged or answered', async () => {
  const all = canaries(7010, 200);
  const answers: string[] = [];
  const taken = new Set<Way>();
  const note = async (way: Way, answer: Response) => {
    if (answer.ok) taken.add(way);
    answers.push(await answer.text());
  };
  for (const [index, { text }] of all.entries()) {
    const way = WAYS[index % WAYS.length]!;
    if (way.to === '')
      await note(way, await world.of('t1').post(TICKETS, { ...usualTicket(world), ...way.body(text) }));
    else await note(way, await post(way.by ?? 't1', await prepared(way.before), way.to, way.body(text)));
  }
  // What was opened with each is read again by somebody else, the logs and lists as well.
  const { number, version } = await world.open();
  for (const { text } of all.slice(0, 30)) {
    const fields = { 'What was done': { text }, Resolution: { text, value: 'fixed' } };
    const { version: now = version } = (await world.read(number)) as { version?: number };
    const patch = { fields, severity: 'SEV1', reason: text };
    answers.push(
      await (await world.of('t1').send('PATCH', `${TICKETS}/${number}`, patch, { 'if-match': `"${now}"` })).text(),
    );
    const correction = {
      of: (await world.say(number, { direction: 'internal', channel: 'other', text: 'wrong' })).events[0],
      void: true,
      reason: text,
    };
    answers.push(await (await post('t1', number, '/corrections', correction)).text());
    answers.push(await (await world.of('t1').post(`${TICKETS}?x=1`, { text })).text());
  }
  for (const path of ['', `/${number}`, `/${number}/events`])
    answers.push(await (await world.of('t3').get(TICKETS + path)).text());
  // Each way was really taken, so that nothing is missed because it was refused.
  expect(WAYS.filter((it) => !taken.has(it)).map((it) => `${it.to} ${Object.keys(it.body('x'))}`)).toEqual([]);
  const texts = { log: lines.join(''), answers: answers.join('\n') };
  expect(await sweep(all, { database: database.owner, texts })).toEqual([]);
}, 180_000);

test('the answer says what was removed from which field, and the log of the ticket where it stood', async () => {
  const body = 'my password is Manila2024! and my TIN is 123-456-789-000';
  const { number, removed } = await told<WrittenAnswer>(world.of('t1').post(TICKETS, { ...usualTicket(world), body }));
  expect(removed).toEqual([
    { field: 'body', class: 'password', document: 'KB-450', clause: 'P1', treatment: 'redact' },
    { field: 'body', class: 'government id', document: 'KB-450', clause: 'P4', treatment: 'mask' },
  ]);
  const { events } = await told<{ events: { type: string; data: object }[] }>(
    world.of('t1').get(`${TICKETS}/${number}/events`),
  );
  const found = events.filter((it) => it.type === 'privacy.found').map((it) => it.data);
  expect(found).toMatchObject([
    { of: 'body', class: 'password', treatment: 'redact', start: 15, length: 11 },
    { of: 'body', class: 'government id', treatment: 'mask' },
  ]);
});
