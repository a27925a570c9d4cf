import type { Db } from 'pg-boss';

/** What hub_app needs of pg-boss's schema: to add jobs, and to end them, in transactions of its own. */
export async function grantJobs(db: Db): Promise<void> {
  await db.executeSql('grant usage on schema jobs to hub_app');
  await db.executeSql('grant select, insert, update on all tables in schema jobs to hub_app');
  await db.executeSql('grant execute on all functions in schema jobs to hub_app');
}
