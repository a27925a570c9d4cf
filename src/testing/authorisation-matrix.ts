import type { OpenAPIHono } from '@hono/zod-openapi';
import { askEverybody, type Cell } from './authorisation/ask.ts';
import { type Cast, castOf } from './authorisation/cast.ts';
import { type Operation, operationsOf } from './authorisation/operations.ts';
import type { PeopleWorld } from './people-world.ts';

/** Every operation x every role x every kind of object, as questions to a running hub. */
export interface Matrix {
  operations: Operation[];
  /** Asks one operation in the name of everybody. */
  ask(operation: Operation): Promise<Cell[]>;
  askAll(): Promise<Cell[]>;
}

/** Fills the world with people and teams, and is then ready to ask. `described` is the API whose routes the world's app serves. */
export async function openMatrix(world: PeopleWorld, described: Pick<OpenAPIHono, 'openAPIRegistry'>): Promise<Matrix> {
  const cast: Cast = await castOf(world);
  const operations = operationsOf(described);
  const ask = (operation: Operation) => askEverybody(cast, operation, world.people.permissions);
  return {
    operations,
    ask,
    askAll: async () => {
      const cells: Cell[] = [];
      for (const operation of operations) cells.push(...(await ask(operation)));
      return cells;
    },
  };
}

/** The answers that are not what the permissions say, in words. */
export function mismatches(cells: readonly Cell[]): string[] {
  return cells
    .filter((it) => it.actual !== it.expected)
    .map(({ operation, role, object, ...it }) => {
      const who = [role ?? 'nobody', object].filter(Boolean).join(', ');
      return `${operation.name} (${who}): ${it.actual} instead of ${it.expected}`;
    });
}
