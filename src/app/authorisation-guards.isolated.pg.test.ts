import { routePath } from 'hono/route';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Matrix, mismatches, openMatrix } from '../testing/authorisation-matrix.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { shipped } from '../testing/shipped.ts';
import { testDatabase } from '../testing/test-database.ts';
import { everyRoute, wholeServer } from './samples/whole-server.ts';

/** The operations whose guard is taken away: `GET /api/v1/people/:id`. */
const unguarded = vi.hoisted(() => new Set<string>());

vi.mock(import('../kit/http/guard.ts'), async (original) => {
  const real = await original();
  const may = (...line: Parameters<typeof real.may>) => {
    const guarded = real.may(...line);
    const middleware: typeof guarded.middleware = (c, next) =>
      unguarded.has(`${c.req.method} ${routePath(c)}`) ? next() : guarded.middleware(c, next);
    return { ...guarded, middleware };
  };
  return { ...real, may: may as typeof real.may };
});

const world = peopleWorld(testDatabase());
let matrix: Matrix;
beforeAll(async () => {
  world.app = wholeServer(world.people, shipped.set);
  matrix = await openMatrix(world, everyRoute(world.people, shipped.set));
}, 120_000);

/** Everybody who is signed in may read this, and whoever is not is stopped in front of all routes behind people's own. */
const STOPPED_BEFORE = ['GET /api/openapi.json'];

test('with the guard of any one operation taken away, the matrix fails at that operation', async () => {
  const unnoticed: string[] = [];
  for (const operation of matrix.operations) {
    unguarded.add(operation.name.replaceAll(/\{(\w+)\}/g, ':$1'));
    if (mismatches(await matrix.ask(await matrix.questions(operation))).length === 0) unnoticed.push(operation.name);
    unguarded.clear();
  }
  const open = matrix.operations.filter((it) => it.permission === 'anyone').map((it) => it.name);
  expect(unnoticed.sort()).toEqual([...open, ...STOPPED_BEFORE].sort());
}, 120_000);
