import type { Permissions } from '../../people/permissions.ts';
import type { Role } from '../../people/roles.ts';
import type { Operation } from '../operations.ts';
import { type Asker, type Cast, thingFor } from './cast.ts';
import { expected, OBJECTS, type ObjectKind, type Outcome } from './expected.ts';
import { probe } from './probe.ts';
import type { MadeThing } from './thing-kind.ts';

/** Who asks for what, with the thing that was made to be asked for. */
export interface Question {
  operation: Operation;
  asker: Asker;
  object?: ObjectKind;
  thing?: MadeThing;
}

/** A question and its answer. */
export interface Cell {
  operation: Operation;
  role?: Role;
  object?: ObjectKind;
  expected: Outcome;
  /** Another status and code where the answer is none of the outcomes. */
  actual: Outcome | string;
  /** What it said, where it was hidden. */
  words?: string;
}

/** The questions of everybody to one operation, for every kind of object; the things for them are made here. */
export async function questionsTo(cast: Cast, operation: Operation): Promise<Question[]> {
  const questions: Question[] = [];
  for (const asker of cast.askers) {
    if (!operation.thing) questions.push({ operation, asker });
    else
      for (const object of OBJECTS) {
        const thing = await thingFor(cast, operation.thing, asker, object);
        if (thing) questions.push({ operation, asker, object, thing });
      }
  }
  return questions;
}

/** Asks, and says what should have been answered. */
export async function ask({ operation, asker, object, thing }: Question, all: Permissions): Promise<Cell> {
  const { role } = asker;
  const about = { operation, ...(role ? { role } : {}), ...(object ? { object } : {}) };
  return { ...about, expected: expected(all, operation, role, object), ...(await probe(operation, asker, thing)) };
}
