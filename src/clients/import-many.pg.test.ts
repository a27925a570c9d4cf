import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { clientsWorld } from '../testing/clients-world.ts';
import { databasePrint } from '../testing/database-print.ts';
import { importFile, lookAt } from '../testing/import-file.ts';
import { manyCompanies, type WantedProblem } from '../testing/many-companies.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { BadRows } from './import-contract.ts';

const database = testDatabase();
const world = clientsWorld(database);
const { text, wanted } = manyCompanies(10_000, 200);
let ops: Browser;
beforeAll(() => {
  ops = world.of('ops');
});

/** The rows of which not exactly what has to be said is said. */
const missed = (bad: BadRows['rows'], asked: readonly WantedProblem[]) =>
  asked.filter(({ line, column, reason }) => {
    const [problem, ...more] = bad.find((it) => it.line === line)?.problems ?? [];
    return !problem || more.length > 0 || problem.column !== column || !reason.test(problem.reason);
  });

/** The tables of the companies themselves. */
const companyTables = async () =>
  Object.entries(await databasePrint(database.owner)).filter(([name]) => /^clients\.(?!import)/.test(name));

test('of 10,000 companies the 200 bad ones are named with line, column and reason, and the others go in once', async () => {
  const look = await lookAt(ops, text);
  expect(look).toMatchObject({ rows: 10_000, badRows: 200, companies: { made: 9800, changed: 0, unchanged: 0 } });
  expect(missed(look.bad, wanted)).toEqual([]);
  expect(new Set(wanted.map((it) => `${it.column} ${it.reason}`)).size).toBe(17);

  const first = await importFile(ops, text);
  expect(first).toMatchObject({ state: 'done', badRows: 200, handled: 9800, companies: { made: 9800 } });
  expect(missed(first.bad, wanted)).toEqual([]);

  const before = await companyTables();
  const again = await importFile(ops, text);
  expect(again).toMatchObject({ badRows: 200, companies: { made: 0, changed: 0, unchanged: 9800 } });
  expect(missed(again.bad, wanted)).toEqual([]);
  expect(await companyTables()).toEqual(before);
}, 180_000);

test('while 10,000 companies are read and brought in, the desk answers as ever', async () => {
  const { text: others } = manyCompanies(10_000, 0);
  const renamed = others.replaceAll('C-', 'D-').replaceAll('Company ', 'Another ');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const done = await importFile(ops, renamed);
  delay.disable();
  expect(done.companies.made).toBe(10_000);
  expect(delay.percentile(99) / 1e6).toBeLessThan(100);
}, 180_000);
