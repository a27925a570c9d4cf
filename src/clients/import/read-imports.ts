import type pg from 'pg';
import { isUuid } from '../../kit/is-uuid.ts';
import type { BadRows, Import, RemovedInRow, RemovedRows } from '../import-contract.ts';
import type { BadRow } from './bad-row.ts';

const SHOWN = 1000;
/** Who has said nothing for so long has ended: a batch takes seconds. */
const SELECT = `
  select i.id, case when i.state = 'running' and i.seen_at < $1::timestamptz - interval '2 minutes' then 'interrupted' else i.state end as state,
         p.name as by, i.started_at as at, i.file, i.encoding, i.delimiter, i.left_out as "leftOut", i.rows, i.bad_rows as "badRows",
         jsonb_build_object('made', i.made, 'changed', i.changed, 'unchanged', i.unchanged) as companies,
         i.companies as "all", i.handled,
         (select coalesce(sum(r.count), 0)::int from clients.import_removed r where r.import = i.id) as removed
    from clients.import i left join people.person p on p.id = i.started_by`;

type Row = Omit<Import, 'at'> & { at: Temporal.Instant };
const present = (row: Row): Import => ({ ...row, at: row.at.toString() });

/** The last twenty, the newest first. */
export async function listImports(pool: pg.Pool, now: Temporal.Instant): Promise<Import[]> {
  const { rows } = await pool.query<Row>(`${SELECT} order by i.started_at desc, i.id desc limit 20`, [now]);
  return rows.map(present);
}

export async function findImport(
  pool: pg.Pool,
  id: string | undefined,
  now: Temporal.Instant,
): Promise<Import | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<Row>(`${SELECT} where i.id = $2`, [now, id]);
  return rows[0] && present(rows[0]);
}

/** The rows that an import left out, for the screen. */
export async function badRowsOf(pool: pg.Pool, { id, badRows }: Import): Promise<BadRows> {
  const { rows } = await pool.query<BadRows['rows'][number]>(
    'select line, problems from clients.import_bad_row where import = $1 order by line limit $2',
    [id, SHOWN],
  );
  return { rows, total: badRows };
}

/** Out of which rows an import took secrets. */
export async function removedRowsOf(pool: pg.Pool, id: string): Promise<RemovedRows> {
  const { rows } = await pool.query<RemovedInRow>(
    'select line, class, document, clause, count from clients.import_removed where import = $1 order by line, clause limit $2',
    [id, SHOWN],
  );
  return { rows };
}

/** All of them as they stood in the file, with its headings. */
export async function badRowsOfFile(pool: pg.Pool, id: string): Promise<{ headings: string[]; rows: BadRow[] }> {
  const { rows: imports } = await pool.query<{ headings: string[] }>(
    'select headings from clients.import where id = $1',
    [id],
  );
  const { rows } = await pool.query<BadRow>(
    'select line, cells, problems from clients.import_bad_row where import = $1 order by line',
    [id],
  );
  return { headings: imports[0]!.headings, rows };
}
