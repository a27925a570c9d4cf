import { beforeAll, expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { views } from '../list-contract.ts';
import { listTickets } from './list-tickets.ts';

const database = testDatabase();
const ME = uuidv7();
const COUNT = 100_000;

/** A hundred thousand tickets, as they are after some years: nearly all are closed, some hundred are being worked on. */
beforeAll(async () => {
  await database.owner.query(
    `insert into people.person (id, kind, name, email, email_verified, created_at, updated_at)
     values ($1, 'staff', 'Ana', 'ana@leantech.example', true, now(), now())`,
    [ME],
  );
  await database.owner.query(
    `insert into clients.company (id, slug, name, created_at, updated_at)
     select ('01990000-0000-7000-8000-' || lpad(g::text, 12, '0'))::uuid, 'c-' || g, 'Company ' || g, now(), now() from generate_series(0, 199) g`,
  );
  await database.owner.query(
    `insert into tickets.ticket (id, number, kind, company, status, tier, severity, category, assignee, restricted,
                                 opened_at, updated_at, seq, version, state)
     select made.id, made.n, 'incident', made.company, made.status, 'Tier 1', 'SEV3', 'mail', made.assignee, made.n % 500 = 0,
            made.at, made.at, 1, 1,
            jsonb_build_object('id', made.id, 'status', made.status, 'severity', jsonb_build_object('value', 'SEV3'), 'tags', '[]'::jsonb,
              'unanswered', '[]'::jsonb, 'openedBy', jsonb_build_object('kind', 'hub'), 'resolvedOwner', $1::uuid, 'fields', repeat('x', 1500))
       from (select g as n, ('01980000-0000-7000-8000-' || lpad(g::text, 12, '0'))::uuid as id,
                    ('01990000-0000-7000-8000-' || lpad((g % 200)::text, 12, '0'))::uuid as company,
                    case when g % 200 > 3 then 'closed' else (array['new', 'open', 'waiting on client', 'resolved'])[1 + g % 200] end as status,
                    case when g % 3 = 0 then $1::uuid end as assignee,
                    timestamptz '2026-11-25' - g * interval '7 minutes' as at
               from generate_series(1, $2::int) g) made`,
    [ME, COUNT],
  );
  await database.owner.query('analyze tickets.ticket');
}, 120_000);

test.each(views)(
  'among 100,000 tickets the first and a late page of "%s" come within a few milliseconds',
  async (view) => {
    const question = { view, limit: 50 };
    const viewer = { id: ME, isCleared: false };
    const first = await listTickets(database.app, question, viewer);
    expect(first.tickets.length).toBe(50);
    const times: number[] = [];
    for (let page = 0, cursor = first.next; page < 5; page++) {
      const begun = performance.now();
      const { next } = await listTickets(database.app, { ...question, ...(cursor ? { cursor } : {}) }, viewer);
      times.push(performance.now() - begun);
      cursor = next ?? cursor;
    }
    // The median, on a machine that does other things meanwhile; a list that reads all rows takes hundreds.
    expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(40);
  },
);

test('of one company as well', async () => {
  const question = { view: 'all' as const, limit: 50, company: '01990000-0000-7000-8000-000000000007' };
  const begun = performance.now();
  expect((await listTickets(database.app, question, { id: ME, isCleared: true })).tickets).toHaveLength(50);
  expect(performance.now() - begun).toBeLessThan(40);
});
