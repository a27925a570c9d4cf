import type { Permissions } from '../../people/permissions.ts';
import type { Role } from '../../people/roles.ts';
import { type Asker, type Cast, thingFor } from './cast.ts';
import { expected, OBJECTS, type ObjectKind, type Outcome } from './expected.ts';
import type { Operation } from './operations.ts';
import { probe } from './probe.ts';

/** One question and its answer. */
export interface Cell {
  operation: Operation;
  role?: Role;
  object?: ObjectKind;
  expected: Outcome;
  /** Another status and code where the answer is none of the outcomes. */
  actual: Outcome | string;
}

/** Asks an operation in the name of everybody, for every kind of object. */
export async function askEverybody(cast: Cast, operation: Operation, all: Permissions): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const asker of cast.askers)
    for (const object of operation.thing ? OBJECTS : [undefined]) {
      const cell = await ask(cast, operation, asker, object, all);
      if (cell) cells.push(cell);
    }
  return cells;
}

async function ask(
  cast: Cast,
  operation: Operation,
  asker: Asker,
  object: ObjectKind | undefined,
  all: Permissions,
): Promise<Cell | undefined> {
  const thing = object && (await thingFor(cast, operation.thing!, asker, object));
  if (object && !thing) return undefined;
  const actual = await probe(operation, asker, thing);
  const { role } = asker;
  const about = { operation, ...(role ? { role } : {}), ...(object ? { object } : {}) };
  return { ...about, expected: expected(all, operation, role, object), actual };
}
