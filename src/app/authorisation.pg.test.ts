import { inspectRoutes } from 'hono/dev';
import { beforeAll, expect, test } from 'vitest';
import { permissions } from '../registry/permissions.ts';
import { allQuestions, type Matrix, mismatches, openMatrix } from '../testing/authorisation-matrix.ts';
import { authorisationPage } from '../testing/authorisation-page.ts';
import { databasePrint } from '../testing/database-print.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { everyRoute, wholeServer } from './samples/whole-server.ts';

const database = testDatabase();
const world = peopleWorld(database);

/** What needs no permission, each with its reason. Whatever else can be reached outside /api fails the test. */
const OUTSIDE: Record<string, string> = {
  '/healthz': 'says that the process lives, and its version',
  '/readyz': 'says whether the hub can work, without details',
  '/calendar/:file': "somebody's shifts: the address itself is the secret, 256 random bits that its owner can revoke",
  '/': 'screens: made of what the API answers to whoever asks; without a session only set-up, sign-in and links',
};

let cells: Awaited<ReturnType<Matrix['ask']>>;
let [before, after]: Record<string, string>[] = [];
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set);
  const matrix = await openMatrix(world, everyRoute(world.people, shipped.set));
  const questions = await allQuestions(matrix);
  before = await databasePrint(database.owner);
  cells = await matrix.ask(questions);
  after = await databasePrint(database.owner);
}, 120_000);

test('every operation answers every role, for every kind of object, as the permissions say', () => {
  expect(mismatches(cells)).toEqual([]);
  expect(cells.length).toBeGreaterThan(400);
});

test('C01 what is foreign, what was deleted and what never was get one and the same answer', () => {
  const words = new Set(cells.flatMap((it) => it.words ?? []));
  expect(words.size).toBe(1);
});

test('C01 asking for what is not theirs changed nothing, in any table', () => {
  // Tries to sign in are counted.
  const changed = Object.keys(before!).filter((it) => after![it] !== before![it]);
  expect(changed).toEqual(['kit.rate_limit']);
});

test('outside the API nothing can be reached but what is listed with its reason', () => {
  const routes = inspectRoutes(world.app).filter((it) => !it.isMiddleware);
  const outside = routes.map((it) => it.path).filter((it) => !it.startsWith('/api/'));
  expect([...new Set(outside)]).toEqual(Object.keys(OUTSIDE));
});

test('docs/security/authorisation.md is what the routes answered', async () => {
  const page = authorisationPage(permissions, cells, OUTSIDE);
  await expect(page).toMatchFileSnapshot('../../docs/security/authorisation.md');
});
