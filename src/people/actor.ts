import type { Role } from './roles.ts';

/** Whoever does something: a person at a browser or with a token, or a program with a token of its own. */
export interface Actor {
  kind: 'person' | 'program';
  /** The person's id, or the token's. */
  id: string;
  name: string;
  roles: readonly Role[];
  /** The teams that they lead. */
  leads: readonly string[];
  /** The teams that they are in. */
  teams: readonly string[];
  /** The client company of a contact. */
  company?: string;
  /** The session that they came with. */
  session?: string;
  /** The token that they came with, and what it is for: `people.read`, `people.*`, `*`. Without one, all that the roles give. */
  token?: string;
  scopes?: readonly string[];
}
