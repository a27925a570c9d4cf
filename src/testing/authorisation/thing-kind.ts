import type { PeopleWorld } from '../people-world.ts';

/** How a request names a thing: in its address, or in its body. */
export interface MadeThing {
  id?: string;
  body?: Record<string, unknown>;
}

/** Whose the new thing is. */
export interface Wanted {
  owner: string;
  team: string;
  /** The client company that it belongs to, where it belongs to one. */
  company: string;
}

/** How things of a kind come to be, for the matrix to ask for them. */
export interface ThingKind {
  named(id: string): MadeThing;
  make(world: PeopleWorld, wanted: Wanted): Promise<MadeThing>;
  /** One that was there. Absent where things of this kind are never deleted. */
  deleted?(world: PeopleWorld, wanted: Wanted): Promise<MadeThing>;
}
