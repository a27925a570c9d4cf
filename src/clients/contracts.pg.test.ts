import { afterAll, describe, expect, test } from 'vitest';
import { publish } from '../editions/publish.ts';
import { calendarRow, targetRow } from '../testing/contract-rows.ts';
import { contractsWorld } from '../testing/contracts-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { shippedRegistry } from '../testing/shipped-set.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { ContractChecked, ContractDraft, ContractPublished } from './contract-wire.ts';

const database = testDatabase();
const world = contractsWorld(database);
afterAll(() => world.editions?.close());

const path = (id: string, what = '') => `/api/v1/companies/${id}/contract${what}`;
const check = (id: string, draft: ContractDraft) =>
  told<ContractChecked>(world.of('ops').post(path(id, '/check'), draft));
const put = async (id: string, edit: Parameters<typeof world.publish>[1]) =>
  told<ContractPublished>(world.publish(id, edit));
const faster = (Response: string) => () => ({ targets: [targetRow('SEV1', { Response })] });

describe('the contract of a company', () => {
  test('that has none is a form to begin with, beside what is common', async () => {
    const id = await world.enter('Empty Shelf', { zone: 'America/New_York' });
    expect(await world.look(id)).toMatchObject({
      company: { name: 'Empty Shelf' },
      document: 'CT-empty-shelf',
      inForce: null,
      form: { title: 'Empty Shelf', zone: 'America/New_York', targets: [] },
      common: { document: 'KB-310', targets: [{ Clause: 'T1', Response: '15 min' }, {}, {}, {}] },
      scheduled: [],
      changes: [],
    });
  });

  test('is published, changed and withdrawn, each an edition with its difference and an act on the record', async () => {
    const id = await world.enter('Visayas Freight');
    const first = await put(id, faster('10 min'));
    expect(first.differences.map((it) => it.words)).toEqual([
      'CT-visayas-freight "Visayas Freight" is new, with 1 clause',
    ]);
    const second = await put(id, ({ targets }) => ({ targets: [{ ...targets[0]!, Response: '5 min' }] }));
    expect(second.differences.map((it) => it.words)).toEqual(['CT-visayas-freight C1: Response 5 min, was 10 min']);
    const view = await world.look(id);
    expect(view).toMatchObject({
      inForce: { edition: second.edition, dates: 'holds' },
      form: { targets: [{ Clause: 'C1', Severity: 'SEV1', Response: '5 min', Update: '30 min' }] },
      changes: [
        { number: second.edition, author: 'Somebody ops', note: 'As agreed', change: 'changed', state: 'in force' },
        { number: first.edition, change: 'added', state: 'past' },
      ],
    });
    const withdrawn = { started: view.inForce!.hash, note: 'It ended' };
    const third = await told<ContractPublished>(world.of('ops').post(path(id, '/withdraw'), withdrawn));
    expect(third.differences.map((it) => it.kind)).toEqual(['document withdrawn']);
    expect(await world.look(id)).toMatchObject({ inForce: null, changes: [{ change: 'withdrawn' }, {}, {}] });
    const { rows } = await database.app.query(
      `select act, detail from people.audit where object_id = $1::uuid::text and act like 'contract.%' order by at, id`,
      [id],
    );
    expect(rows.map((it) => [it.act, it.detail.document, it.detail.edition, it.detail.note])).toEqual([
      ['contract.published', 'CT-visayas-freight', `edition ${first.edition}`, 'As agreed'],
      ['contract.published', 'CT-visayas-freight', `edition ${second.edition}`, 'As agreed'],
      ['contract.withdrawn', 'CT-visayas-freight', `edition ${third.edition}`, 'It ended'],
    ]);
  });

  test('is in force where its set compiles: the edition decides for that company alone', async () => {
    const [one, two] = [await world.enter('Own Hours'), await world.enter('Common Hours')];
    await put(one, () => ({
      calendars: [calendarRow('freight hours')],
      targets: [targetRow('SEV3', { Calendar: 'freight hours' })],
    }));
    const { source, form } = await world.change(two, () => ({
      targets: [targetRow('SEV3', { Calendar: 'freight hours' })],
    }));
    const checked = await check(two, { source, form });
    expect(checked.findings).toMatchObject([{ code: 'policy/unknown-calendar', field: 'targets/0/Calendar' }]);
  });

  test('that is scheduled is shown beside the one in force', async () => {
    const id = await world.enter('Later Goods');
    await put(id, faster('10 min'));
    const from = world.clock.now().add({ hours: 5 }).round('second').toString();
    const body = {
      ...(await world.change(id, ({ targets }) => ({ targets: [{ ...targets[0]!, Response: '4 min' }] }))),
      from,
    };
    const { edition, inForceFrom } = await told<ContractPublished>(world.of('ops').post(path(id, '/publish'), body));
    expect(Temporal.Instant.from(inForceFrom).epochMilliseconds).toBe(Temporal.Instant.from(from).epochMilliseconds);
    const view = await world.look(id);
    expect(view.form?.targets[0]?.Response).toBe('10 min');
    expect(view.scheduled).toMatchObject([{ number: edition, source: expect.stringContaining('| SEV1 | 4 min |') }]);
    // Whoever publishes for now is told that the scheduled one takes the change away again.
    const { source, form } = await world.change(id, ({ targets }) => ({
      targets: [{ ...targets[0]!, Response: '9 min' }],
    }));
    expect((await check(id, { source, form })).warnings).toMatchObject([{ kind: 'overruled later' }]);
    // What is scheduled may not be overwritten unseen either.
    const late = { source, form, started: view.inForce!.hash, note: 'Later still', from };
    expect(await refused(world.of('ops').post(path(id, '/publish'), late))).toEqual([
      409,
      'contracts/changed-meanwhile',
    ]);
  });
});

describe('a contract that contradicts itself', () => {
  const cases: [string, object, string, string][] = [
    [
      'a response longer than the resolution',
      { targets: [targetRow('SEV1', { Response: '5 h' })] },
      'policy/response-after-resolution',
      'targets/0/Response',
    ],
    [
      'an unknown calendar',
      { targets: [targetRow('SEV1', { Calendar: 'moon' })] },
      'policy/unknown-calendar',
      'targets/0/Calendar',
    ],
    [
      'a severity twice',
      { targets: [targetRow('SEV1', { Response: '1 min' }), targetRow('SEV1', { Response: '2 min' })] },
      'policy/duplicate-value',
      'targets/1/Severity',
    ],
    [
      'a duration that is none',
      { targets: [targetRow('SEV1'), targetRow('SEV2', { Update: 'soon' })] },
      'policy/duration',
      'targets/1/Update',
    ],
    [
      'a calendar that is never open',
      { calendars: [calendarRow('never', { Closed: '2026-01-01..2029-12-31' })] },
      'policy/calendar-never-open',
      'calendars/0/Closed',
    ],
    [
      'a calendar without a zone',
      { calendars: [calendarRow('where', { Zone: '' })] },
      'documents/empty-cell',
      'calendars/0/Zone',
    ],
    [
      'a pause that no clock has',
      {
        rules: [
          {
            Clause: '',
            Clock: 'response',
            Starts: '',
            'Pauses while': 'waiting on client',
            Stops: '',
            'On reopen': '',
            'Severity change': '',
            'Warn at': '',
            Tell: '',
          },
        ],
      },
      'policy/pause-not-allowed',
      'rules/0/Pauses while',
    ],
    ['an end before its beginning', { from: '2027-02-01', until: '2027-01-31' }, 'documents/contract-dates', 'until'],
    ['a day that is none', { from: 'soon' }, 'documents/front-matter', 'from'],
    [
      'a link to nowhere',
      { supported: [{ clause: '', text: 'As [KB-9](KB-9.md) says.' }] },
      'documents/missing-document',
      'supported/0/text',
    ],
    [
      'a password',
      { supported: [{ clause: '', text: 'The VPN, whose password is Manila2024! for now.' }] },
      'contracts/secret',
      'supported/0/text',
    ],
  ];

  test.each(cases)('by %s is refused, at its field and at its line', async (what, values, code, field) => {
    const id = await world.enter(`Wrong by ${what}`);
    const { source, form, ...rest } = await world.change(id, () => values);
    const checked = await check(id, { source, form });
    expect(checked).toMatchObject({ publishable: false, findings: [expect.objectContaining({ code, field })] });
    // The same as source: the same words at the same place.
    const asSource = await check(id, { source: checked.source });
    const place = ({ code, line, column, message }: ContractChecked['findings'][number]) => [
      code,
      line,
      column,
      message,
    ];
    expect(asSource.findings.map(place)).toEqual(checked.findings.map(place));
    expect(await refused(world.of('ops').post(path(id, '/publish'), { source, form, ...rest }))).toEqual([
      422,
      'contracts/not-sound',
    ]);
    const answer = await world.of('ops').post(path(id, '/publish'), { ...rest, source: checked.source });
    expect(((await answer.json()) as { detail: string }).detail).toContain(checked.findings[0]!.message);
    expect((await world.look(id)).inForce).toBeNull();
  });

  test('by a gap in a decision table of its own is refused at its line', async () => {
    const id = await world.enter('Gappy');
    const source = `---
id: CT-gappy
title: Gappy
summary: A gap.
category: contract
owner: Operations
enforces:
  severity: severity-matrix
---

# Gappy

## Severity

| Clause | Impact | Urgency | Severity | Reason |
|---|---|---|---|---|
| C1 | everyone | any | SEV1 | All. |
`;
    const checked = await check(id, { source });
    expect(checked.publishable).toBe(false);
    expect(checked.findings.map((it) => it.code)).toContain('policy/gap');
  });
});

describe('whoever publishes a contract', () => {
  test('cannot put another document in its place', async () => {
    const id = await world.enter('Trickster');
    const source = world.editions.current()!.set.documents.get('KB-310')!.source;
    const body = { source, started: null, note: 'Sly' };
    expect(await refused(world.of('ops').post(path(id, '/publish'), body))).toEqual([422, 'contracts/not-sound']);
    expect((await check(id, { source })).findings.map((it) => [it.code, it.line])).toEqual([
      ['contracts/other-id', 2],
      ['contracts/category', 5],
    ]);
  });

  test('says why, and has something to say', async () => {
    const id = await world.enter('Silent');
    const body = await world.change(id, faster('10 min'));
    expect(await refused(world.of('ops').post(path(id, '/publish'), { ...body, note: ' ' }))).toEqual([400, 'invalid']);
    await told(world.of('ops').post(path(id, '/publish'), body));
    expect(await refused(world.publish(id, () => ({})))).toEqual([422, 'contracts/unchanged']);
    const past = { ...(await world.change(id, () => ({ until: '2030-01-01' }))), from: '2026-01-01T00:00:00Z' };
    const answer = await world.of('ops').post(path(id, '/publish'), past);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'editions/past']);
  });

  test('keeps no secret in the reason, neither in the edition nor in the trail', async () => {
    const id = await world.enter('Careless');
    await told(
      world
        .of('ops')
        .post(path(id, '/publish'), { ...(await world.change(id, faster('10 min'))), note: 'pw is Manila2024!' }),
    );
    expect((await world.look(id)).changes[0]!.note).toBe('pw is [password removed · KB-450 P1]');
    const { rows } = await database.app.query('select from people.audit where detail::text like $1', ['%Manila2024%']);
    expect(rows).toEqual([]);
  });

  test('withdraws only what is there', async () => {
    const id = await world.enter('Nothing There');
    const withdraw = (started: string | null) =>
      refused(world.of('ops').post(path(id, '/withdraw'), { started, note: 'Over' }));
    expect(await withdraw(null)).toEqual([422, 'contracts/none']);
    expect(await withdraw('0'.repeat(64))).toEqual([409, 'contracts/changed-meanwhile']);
  });

  test('does not overwrite what somebody else published meanwhile, and is told what that was', async () => {
    const id = await world.enter('Two Editors');
    await put(id, faster('10 min'));
    const [mine, theirs] = await Promise.all([
      world.change(id, ({ targets }) => ({ targets: [{ ...targets[0]!, Response: '7 min' }] })),
      world.change(id, ({ targets }) => ({ targets: [{ ...targets[0]!, Resolution: '3 h' }] })),
    ]);
    const answers = await Promise.all([mine, theirs].map((it) => world.of('ops').post(path(id, '/publish'), it)));
    expect(answers.map((it) => it.status).sort()).toEqual([200, 409]);
    const lost = answers.findIndex((it) => it.status === 409);
    const { detail } = (await answers[lost]!.json()) as { detail: string };
    expect(detail).toMatch(/Somebody ops published edition \d+ \("As agreed"\)\. CT-two-editors C1: /);
    // Over the other it goes in.
    const { inForce } = await world.look(id);
    const again = { ...[mine, theirs][lost]!, started: inForce!.hash };
    expect((await world.of('ops').post(path(id, '/publish'), again)).status).toBe(200);
  });

  test('keeps what another edition changed at the same moment', async () => {
    const id = await world.enter('Racer');
    const body = await world.change(id, faster('10 min'));
    const kb = world.editions.current()!.set.documents.get('KB-310')!.source;
    const other = { folders: [[{ file: 'KB-310.md', source: kb.replace('a nuisance', 'a bother') }]], withdraw: [] };
    const parts = { registry: () => shippedRegistry, resolve: () => ({ holidays: [] }) };
    const [answer, outcome] = await Promise.all([
      world.of('ops').post(path(id, '/publish'), body),
      publish(database.app, { ...other, author: 'Maria', note: 'Words' }, parts),
    ]);
    expect([answer.status, outcome.kind]).toEqual([200, 'published']);
    await world.editions.refresh();
    const { documents } = world.editions.current()!.set;
    expect([documents.has('CT-racer'), documents.get('KB-310')!.source.includes('a bother')]).toEqual([true, true]);
  });
});

describe('contracts are seen', () => {
  const anyBody = { source: '', started: null, note: 'x' };

  test.each(['t1', 'lead', 'admin'] as const)('by a %s, who may not change them', async (role) => {
    const id = await world.enter(`Seen by ${role}`);
    expect((await world.of(role).get(path(id))).status).toBe(200);
    expect(await refused(world.of(role).post(path(id, '/check'), { source: '' }))).toEqual([403, 'not-allowed']);
    expect(await refused(world.of(role).post(path(id, '/publish'), anyBody))).toEqual([403, 'not-allowed']);
    expect(await refused(world.of(role).post(path(id, '/withdraw'), { started: null, note: 'x' }))).toEqual([
      403,
      'not-allowed',
    ]);
  });

  test('by nobody who is not signed in, and of no company that is not there', async () => {
    const id = await world.enter('Closed Door');
    expect(await refused(world.browser().get(path(id)))).toEqual([401, 'sign-in-first']);
    const nobody = '01990000-0000-7000-8000-000000000001';
    expect(await refused(world.of('ops').get(path(nobody)))).toEqual([404, 'not-found']);
    expect(await refused(world.of('ops').post(path(nobody, '/publish'), anyBody))).toEqual([404, 'not-found']);
  });

  test('by no contact, be it of that very company, nor through documents or search', async () => {
    const id = await world.enter('Own Eyes');
    await put(id, faster('10 min'));
    const { email } = await world.add('Carla Contact', ['contact'], id);
    const contact = await world.as(email);
    expect(await refused(contact.get(path(id)))).toEqual([404, 'not-found']);
    const { permissions } = world.people;
    for (const name of ['documents.read', 'contracts.read', 'contracts.change'])
      expect(permissions[name]?.to.contact).toBeUndefined();
  });
});
