import type { Db } from 'pg-boss';

/**
 * Gives hub_app what it needs of pg-boss's schema: to add jobs, and to end them, in transactions of its own. One text is one
 * transaction; of two processes that start at once the second waits, since PostgreSQL refuses two that grant the same thing.
 */
export async function grantJobs(db: Db): Promise<void> {
  await db.executeSql(`
    select pg_advisory_xact_lock(7010155312);
    grant usage on schema jobs to hub_app;
    grant select, insert, update on all tables in schema jobs to hub_app;
    grant execute on all functions in schema jobs to hub_app;
  `);
}
