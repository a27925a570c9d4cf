import type { Actor } from './actor.ts';
import type { PeopleEnv } from './identify.ts';

/** Who did it and from where, for the audit trail. */
export interface WhoDid {
  actor: Actor;
  address: string;
}

export function whoDid({ var: { actor, address } }: { var: Partial<PeopleEnv['Variables']> }): WhoDid {
  return { actor: actor!, address: address! };
}
