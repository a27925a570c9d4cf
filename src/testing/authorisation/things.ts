import type { Asker, Cast } from './cast.ts';
import type { ObjectKind } from './expected.ts';

/** How a request names a thing: in its address, or in its body. */
export interface MadeThing {
  id?: string;
  body?: Record<string, unknown>;
}

/** Whose the new thing is. */
export interface Wanted {
  owner: string;
  team: string;
  object: ObjectKind;
  asker: Asker;
}

/** How things of a kind come to be, for the matrix to ask for them. */
export interface ThingKind {
  named(id: string): MadeThing;
  make(cast: Cast, wanted: Wanted): Promise<MadeThing | undefined>;
  /** One that was there. Absent where things of this kind are never deleted. */
  deleted?(cast: Cast, asker: Asker): Promise<MadeThing>;
}

const named = (id: string): MadeThing => ({ id });

/** By the word that the finder of a route gives. */
export const THINGS: Record<string, ThingKind> = {
  // Nobody is ever deleted: people are deactivated, and stay to be seen.
  person: { named, make: async (_, { owner }) => ({ id: owner, body: { person: owner } }) },
};
