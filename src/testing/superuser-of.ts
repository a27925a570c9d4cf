import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { TestDatabase } from './test-database.ts';

/** Somebody who may do everything on the test file's database: whoever runs the server, or broke into it. */
export function superuserOf(database: TestDatabase): { query: pg.Pool['query'] } {
  let pool: pg.Pool;
  beforeAll(async () => {
    const { rows } = await database.owner.query<{ name: string }>('select current_database() as name');
    const { superuser } = inject('testServer');
    const { connectionString: url } = superuser;
    const at = url
      ? { connectionString: Object.assign(new URL(url), { pathname: `/${rows[0]!.name}` }).href }
      : superuser;
    pool = new pg.Pool({ ...at, ...(url ? {} : { database: rows[0]!.name }), max: 2 });
    // The database is dropped while an idle connection may still be open.
    pool.on('error', () => {});
  });
  afterAll(() => pool?.end());
  return { query: ((...args: Parameters<pg.Pool['query']>) => pool.query(...args)) as pg.Pool['query'] };
}
