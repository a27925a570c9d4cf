import { expect, test } from 'vitest';
import { systemClock } from '../../kit/clock.ts';
import { actorOfToken } from '../../people/actor-store.ts';
import type { TokenMade } from '../../people/token-contract.ts';
import { testDatabase, urlOf } from '../../testing/test-database.ts';
import { hubIn } from '../hear-hub.ts';

const database = testDatabase();
const hub = (...argv: string[]) => hubIn({ DATABASE_URL: urlOf(database.address), HOME: '/tmp' }, ...argv);
const create = (...more: string[]) => hub('token', 'create', '--role', 't1', '--scope', 'documents.read', ...more);
const opens = (secret: string) => actorOfToken(database.app, secret, systemClock.now());

test('the token stands alone on standard output, and acts as the program that was said', async () => {
  const { out, err, exitCode } = await create('--name', 'Bridge to Slack');
  expect([exitCode, out]).toEqual([0, expect.stringMatching(/^hub_[\w-]{43}\n$/)]);
  expect(err).toContain('"Bridge to Slack"');
  expect(err).not.toContain(out.trim());
  expect(await opens(out.trim())).toMatchObject({ kind: 'program', roles: ['t1'], scopes: ['documents.read'] });
});

test('C34 only its hash is in the database', async () => {
  const { out } = await create();
  const { rows } = await database.app.query(
    `select to_jsonb(k)::text as row from people.token k union all select to_jsonb(a)::text from people.audit a`,
  );
  expect(JSON.stringify(rows)).not.toContain(out.trim().slice(4));
  expect(rows.length).toBeGreaterThan(1);
});

test('it is listed, and revoked it opens nothing', async () => {
  const made = (await create('--json', '--name', 'Night report')).json as TokenMade;
  expect((await hub('token', 'list')).out).toContain(`${made.id}  Night report: t1; documents.read; until`);
  expect((await hub('token', 'list', '--json')).json).toMatchObject({ tokens: [{ id: made.id, owner: null }, {}, {}] });
  expect((await hub('token', 'revoke', made.id)).exitCode).toBe(0);
  expect(await opens(made.token)).toBeUndefined();
  expect((await hub('token', 'list')).out).not.toContain(made.id);
  expect((await hub('token', 'revoke', made.id)).exitCode).toBe(1);
});

test('it ends when it was said, and 90 days later where nothing was', async () => {
  const days = async (...more: string[]) => {
    const { until } = (await create('--json', ...more)).json as TokenMade;
    return Math.round(Temporal.Instant.from(until).since(systemClock.now()).total('hours') / 24);
  };
  expect([await days(), await days('--expires', 'P1Y'), await days('--expires', 'P7D')]).toEqual([
    90,
    expect.toSatisfy((it: number) => it === 365 || it === 366),
    7,
  ]);
});

test.each([
  [
    'a scope that does not exist',
    ['--role', 't1', '--scope', 'documents.write'],
    /documents\.write.*\n.*documents\.read, /,
  ],
  ['no scope', ['--role', 't1'], /at least one scope/],
  ['a role that does not exist', ['--role', 'root', '--scope', '*'], /root.*\n.*t1, t2, t3, lead, ops, qa, admin/],
  ['no role', ['--scope', '*'], /needs a role.*\n.*t1, t2/],
  ['a contact, who needs a company', ['--role', 'contact', '--scope', '*'], /contact.*\n.*t1, t2/],
  ['more than a year', ['--role', 't1', '--scope', '*', '--expires', 'P2Y'], /at most a year/],
  ['a time that is over', ['--role', 't1', '--scope', '*', '--expires=-P1D'], /at most a year/],
  ['no time', ['--role', 't1', '--scope', '*', '--expires', 'soon'], /"soon"/],
])('%s is refused with what there is', async (_, argv, told) => {
  const { out, err, exitCode } = await hub('token', 'create', ...argv);
  expect([exitCode > 0, out]).toEqual([true, '']);
  expect(err).toMatch(told);
});

test.each([[[]], [['toString']], [['revoke']], [['list', 'x']], [['create', 'x']]])('wrong words %j', async (words) => {
  expect((await hub('token', ...words)).exitCode).toBeGreaterThan(0);
});
