import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../people/roles.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld } from '../testing/tickets-world.ts';
import type { TicketPatch } from './patch-contract.ts';
import type { WrittenAnswer } from './wire.ts';

const database = testDatabase();
const world = ticketsWorld(database);
let number: string;
let version: number;
beforeEach(async () => {
  ({ number, version } = await world.open());
});

const at = (rest = '') => `/api/v1/tickets/${number}${rest}`;
const patch = (body: TicketPatch, { of = version, by = 't1' as Role, more = {} } = {}) =>
  world.of(by).send('PATCH', at(), body, { 'if-match': `"${of}"`, ...more });
const field = (text: string): TicketPatch => ({ fields: { 'Affected scope': { text } } });

describe('a change', () => {
  test('of everything at once is written, and the ticket says so', async () => {
    const { id } = (await (await world.of('t2').get('/api/v1/me')).json()) as { id: string };
    const answer = await patch({
      ...field('All dispatchers in Cebu'),
      ...{ impact: 'everyone', category: 'database', assignee: id, codeSeen: true },
      tags: { add: ['replica'], remove: [] },
    });
    const written = await told<WrittenAnswer>(Promise.resolve(answer));
    expect(answer.headers.get('etag')).toBe(`"${written.version}"`);
    expect(await world.read(number)).toMatchObject({
      ...{ version: written.version, impact: 'everyone', category: 'database', tags: ['replica'] },
      severity: { value: 'SEV1', by: 'matrix' },
      assignee: { id, name: 'Somebody t2' },
    });
  });

  test('that changes nothing writes nothing', async () => {
    const { kind } = await world.read(number);
    expect(await told<WrittenAnswer>(patch({ kind }))).toMatchObject({ version, events: [] });
  });

  test('without the version that it was made on is refused, and says what to send', async () => {
    const answer = await world.of('t1').send('PATCH', at(), { category: 'mail' });
    expect(answer.status).toBe(428);
    expect(await answer.json()).toMatchObject({
      code: 'tickets/if-match-required',
      remedy: expect.stringContaining('If-Match'),
    });
    expect((await world.read(number)).version).toBe(version);
  });

  test.each([
    ['a version that is none', { 'if-match': 'seven' }, { category: 'mail' }, 400, 'invalid'],
    ['an unknown key', {}, { status: 'closed' }, 400, 'invalid'],
    ['an unknown field', {}, { fields: { Shoe: { text: 'left' } } }, 422, 'unknown-field'],
    ['a field that every object has', {}, { fields: { constructor: { text: 'left' } } }, 422, 'unknown-field'],
    ['nobody who works here', {}, { assignee: '01990000-0000-7000-8000-000000000001' }, 422, 'tickets/no-such-person'],
    ['a tag that is none', {}, { tags: { add: ['Not A Tag'] } }, 422, 'not-a-tag'],
    ['another severity without a reason', {}, { severity: 'SEV4' }, 422, 'severity-without-reason'],
    ['a version that never was', { 'if-match': '"99"' }, { category: 'mail' }, 409, 'tickets/version-unknown'],
  ])('with %s is refused', async (_, more, body, status, code) => {
    expect(await refused(patch(body as TicketPatch, { more }))).toEqual([status, code]);
  });

  test('to another company waits, as KB-450 Q8 says', async () => {
    expect(await refused(patch({ company: world.clinic.id, contact: null }))).toEqual([422, 'move-waits']);
  });

  test('is made by those alone who work on tickets', async () => {
    expect(await refused(patch({ category: 'mail' }, { by: 'qa' }))).toEqual([403, 'not-allowed']);
    expect(await refused(world.browser().send('PATCH', at(), { category: 'mail' }))).toEqual([401, 'sign-in-first']);
    expect(await refused(world.of('t1').send('PATCH', '/api/v1/tickets/INC-999999', {}))).toEqual([404, 'not-found']);
  });
});

describe('F09 of two who change a ticket at once', () => {
  test('both are written where they change different things', async () => {
    await told(patch({ category: 'mail' }, { by: 't2' }));
    await told(patch(field('Everybody in Cebu'), { by: 't1' }));
    expect(await world.read(number)).toMatchObject({ category: 'mail', fields: [{}, { field: 'Affected scope' }] });
  });

  test('the later one is told what, from what, to what, by whom and when, where they change the same', async () => {
    await told(patch(field('The first words')));
    version = (await world.read(number)).version;
    world.clock.advance('PT1M');
    await told(patch({ ...field('All of Cebu'), category: 'mail' }, { by: 't2' }));
    const answer = await patch({ ...field('All of Manila'), category: 'network', impact: 'one' });
    expect(answer.status).toBe(409);
    const at = world.clock.now().toString({ fractionalSecondDigits: 3 });
    expect(await answer.json()).toMatchObject({
      code: 'tickets/changed-meanwhile',
      conflicts: [
        { field: 'fields.Affected scope', from: 'The first words', to: 'All of Cebu', by: 'Somebody t2', at },
        { field: 'category', from: 'other', to: 'mail', by: 'Somebody t2', at },
      ],
    });
    // Nothing of it was written, also not what nobody else had changed.
    expect(await world.read(number)).toMatchObject({ category: 'mail', impact: 'several' });
  });

  test('there is no conflict where both come to the same', async () => {
    await told(patch({ category: 'mail' }, { by: 't2' }));
    expect(await told<WrittenAnswer>(patch({ category: 'mail' }))).toMatchObject({ events: [] });
  });

  test('messages, steps and time never stand in the way, and nobody stands in theirs', async () => {
    const text = 'The replica is behind.';
    await told(world.of('t2').post(at('/interactions'), { direction: 'internal', text }));
    await told(world.of('t2').post(at('/steps'), { text: 'Restarted the replica service.', outcome: 'worked' }));
    await told(world.of('t2').post(at('/time'), { minutes: 5 }));
    await told(patch({ category: 'mail' }));
    const { steps, minutesLogged } = await world.read(number);
    expect([steps.length, minutesLogged]).toEqual([1, 5]);
  });

  test('no edit of many at once is lost, and each is written or refused', async () => {
    const categories = ['mail', 'network', 'server', 'backup', 'billing'] as const;
    const answers = await Promise.all(
      categories.map((category, index) => patch({ category, tags: { add: [`tag-${index}`], remove: [] } })),
    );
    const written = answers.flatMap((it, index) => (it.ok ? [index] : []));
    expect(answers.filter((it) => !it.ok).every((it) => it.status === 409)).toBe(true);
    expect(written).toHaveLength(1);
    const ticket = await world.read(number);
    expect(ticket.category).toBe(categories[written[0]!]);
    expect(ticket.tags).toEqual([`tag-${written[0]}`]);
  });

  test('tags of both stand beside each other', async () => {
    await told(patch({ tags: { add: ['one'], remove: [] } }, { by: 't2' }));
    await told(patch({ tags: { add: ['two'], remove: [] } }));
    expect((await world.read(number)).tags).toEqual(['one', 'two']);
  });
});

test('a change that is sent again under its key is answered as it was, also after others changed the same', async () => {
  const more = { 'idempotency-key': 'patch-1' };
  const first = await told<WrittenAnswer>(patch({ category: 'mail' }, { more }));
  await told(patch({ category: 'network' }, { of: first.version, by: 't2' }));
  expect(await told<WrittenAnswer>(patch({ category: 'mail' }, { more }))).toEqual(first);
  expect((await world.read(number)).category).toBe('network');
});
