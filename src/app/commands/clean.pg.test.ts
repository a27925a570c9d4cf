import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { testDatabase, urlOf } from '../../testing/test-database.ts';
import { hubIn } from '../hear-hub.ts';

const database = testDatabase();
const hub = (...argv: string[]) => hubIn({ DATABASE_URL: urlOf(database.address), HOME: '/tmp' }, ...argv);
const secret = 'the password is Manila2024!';
const kept = 'the password is [password removed · KB-450 P1]';
const ids = { company: uuidv7(), site: uuidv7(), contact: uuidv7(), mark: uuidv7(), import: uuidv7() };

describe('before the first edition', () => {
  test('it is refused, since no document says what may not be kept', async () => {
    const { exitCode, err } = await hub('clean');
    expect([exitCode, err]).toEqual([1, expect.stringContaining('no KB-450')]);
  });
});

describe('what was stored before', () => {
  beforeAll(async () => {
    expect((await hub('publish', 'content', '--note', 'First')).exitCode).toBe(0);
    await plant();
  });

  test('is rewritten with marks, each on record, with the version moved on, and search anew', async () => {
    const { exitCode, json } = await hub('clean', '--json');
    expect(json).toMatchObject({ rows: 5, badRows: 1, left: [] });
    expect((json as { cleaned: { kind: string }[] }).cleaned.map((it) => it.kind)).toEqual([
      'company',
      'site',
      'contact',
      'way of a contact',
      'step of the set-up',
    ]);
    expect(exitCode).toBe(0);
    const { rows } = await database.owner.query(
      `select c.about, c.version, s.address, k.position, w.label, m.evidence, o.words
         from clients.company c join clients.site s on s.company = c.id join clients.contact k on k.company = c.id
         join clients.contact_way w on w.contact = k.id join clients.set_up_mark m on m.company = c.id
         join clients.company_words o on o.company = c.id`,
    );
    expect(rows).toEqual([
      {
        about: kept,
        version: 2,
        address: kept,
        position: kept,
        label: 'pw: [password removed · KB-450 P1]',
        evidence: kept,
        words: expect.stringContaining('old client'),
      },
    ]);
    const acts = await database.owner.query(
      `select actor_name, detail from people.audit where act = 'company.cleaned' and object_id = $1 order by id`,
      [ids.company],
    );
    expect(acts.rows[0]).toEqual({
      actor_name: 'operator',
      detail: { kind: 'company', fields: ['about'], removed: { password: 1 } },
    });
    expect(acts.rows).toHaveLength(5);
  });

  test('is nowhere any more, and a second run finds nothing', async () => {
    const { rows } = await database.owner.query(
      `select table_name as name, query_to_xml(format('select * from clients.%I', table_name), true, false, '')::text as text
         from information_schema.tables where table_schema = 'clients'
        union all select 'audit', query_to_xml('select * from people.audit', true, false, '')::text`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((it) => it.text.includes('Manila2024')).map((it) => it.name)).toEqual([]);
    expect((await hub('clean', '--json')).json).toEqual({ rows: 5, cleaned: [], left: [], badRows: 0 });
  });

  test('stays and is told where a mark does not fit, without its value', async () => {
    await database.owner.query(`update clients.contact_way set label = 'pw is hunter2 for the old VPN gateway'`);
    const { exitCode, text } = await hub('clean');
    expect(exitCode).toBe(1);
    expect(text).toContain('change it by hand');
    expect(text).not.toContain('hunter2');
  });
});

async function plant(): Promise<void> {
  const { owner } = database;
  const at = '2026-01-01T00:00:00Z';
  await owner.query(
    `insert into clients.company (id, slug, name, place, zone, language, about, maintenance, created_at, updated_at)
     values ($1, 'old-client', 'Old Client', '', 'Asia/Manila', 'en', $2, '', $3, $3)`,
    [ids.company, secret, at],
  );
  await owner.query(
    `insert into clients.site (id, company, name, place, zone, address, room, created_at)
     values ($1, $2, 'Pier', '', 'Asia/Manila', $3, '', $4)`,
    [ids.site, ids.company, secret, at],
  );
  await owner.query(
    `insert into clients.contact (id, company, name, position, roles, created_at) values ($1, $2, 'Ana', $3, '{}', $4)`,
    [ids.contact, ids.company, secret, at],
  );
  await owner.query(
    `insert into clients.contact_way (contact, company, kind, value, extension, label, rank, registered_at)
     values ($1, $2, 'phone', '+639175550142', '', 'pw: Manila2024!', 1, $3)`,
    [ids.contact, ids.company, at],
  );
  await owner.query(
    `insert into clients.set_up_mark (id, company, clause, step, edition, evidence, done_at)
     values ($1, $2, 'U1', 'A step', 1, $3, $4)`,
    [ids.mark, ids.company, secret, at],
  );
  await owner.query(
    `insert into clients.import (id, started_at, seen_at, encoding, delimiter, headings, left_out, rows, companies)
     values ($1, $2, $2, 'utf-8', ',', '{Name}', '{}', 2, 1)`,
    [ids.import, at],
  );
  await owner.query(
    `insert into clients.import_bad_row (import, line, cells, problems) values ($1, 2, $2, '[]'), ($1, 3, '{fine}', '[]')`,
    [ids.import, [secret]],
  );
}
