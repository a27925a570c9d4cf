// Writes migrations/schema.sql: a server in a temporary folder, every migration, and a look at the result.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringUpDatabase } from '../src/kit/db/bring-up.ts';
import { openPool } from '../src/kit/db/pools.ts';
import { dumpSchema } from '../src/kit/db/schema-dump.ts';
import { tempDataDir } from '../src/testing/temp-data-dir.ts';

const migrationsDir = new URL('../migrations', import.meta.url).pathname;
const dataDir = tempDataDir();
const database = await bringUpDatabase({ settings: { dataDir: dataDir.path, databaseUrl: undefined }, migrationsDir });
try {
  const owner = openPool(database.address.as('owner'), { max: 1, statementTimeoutMs: 0 });
  writeFileSync(join(migrationsDir, 'schema.sql'), await dumpSchema(owner));
  await owner.end();
  process.stdout.write('Wrote migrations/schema.sql\n');
} finally {
  await database.close();
  dataDir.remove();
}
