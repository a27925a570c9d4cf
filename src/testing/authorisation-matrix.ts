import type { OpenAPIHono } from '@hono/zod-openapi';
import { ask, type Cell, type Question, questionsTo } from './authorisation/ask.ts';
import { castOf } from './authorisation/cast.ts';
import { type Operation, operationsOf } from './operations.ts';
import type { PeopleWorld } from './people-world.ts';

/** Every operation x every role x every kind of object, as questions to a running hub. */
export interface Matrix {
  operations: Operation[];
  /** The questions to one operation; the things for them are made. */
  questions(operation: Operation): Promise<Question[]>;
  /** Asks them; only this sends requests. */
  ask(questions: readonly Question[]): Promise<Cell[]>;
}

/** Fills the world with people and teams, and is then ready to ask. `described` is the API whose routes the world's app serves. */
export async function openMatrix(world: PeopleWorld, described: Pick<OpenAPIHono, 'openAPIRegistry'>): Promise<Matrix> {
  const cast = await castOf(world);
  return {
    operations: operationsOf(described),
    questions: (operation) => questionsTo(cast, operation),
    ask: async (questions) => {
      const cells: Cell[] = [];
      for (const question of questions) cells.push(await ask(question, world.people.permissions));
      return cells;
    },
  };
}

/** The questions to all operations. */
export async function allQuestions({ operations, questions }: Matrix): Promise<Question[]> {
  const all: Question[] = [];
  for (const operation of operations) all.push(...(await questions(operation)));
  return all;
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
