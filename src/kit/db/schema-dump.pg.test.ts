import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { dumpSchema } from './schema-dump.ts';

const database = testDatabase();

test('the committed schema is what the migrations make; `npm run schema` writes it anew', async () => {
  const committed = readFileSync(new URL('../../../migrations/schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(database.owner)).toBe(committed);
});
